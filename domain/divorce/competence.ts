import { competenceTable, competentFor, modesIn } from '../counter/competence.ts'
import type { DivorceActOf } from './action.ts'
import { applicationOf } from './application.ts'
import type { DivorceState } from './state.ts'

/** Where a mainland couple may apply for divorce (rules.md 1.4): across provinces two years later than marriages. */
const table = competenceTable({
  crossProvinceFrom: '2023-06-01',
  cites: {
    of2003: '婚姻登记条例（2003年）第十条',
    crossProvince: 'DB 6101/T 3163—2023 6.2.2',
    of2025: '婚姻登记条例（2025年）',
  },
})

/** The competence modes of a day, for the clerk to choose from. */
export const modesOn = modesIn(table)

/** 条例（2003年）第十条, 条例（2025年）: this office may receive the application of this couple (DR04). */
export const competentOffice = competentFor<DivorceState, DivorceActOf<'accept'>>(
  'DR04',
  { P2021: '婚姻登记条例（2003年）第二条、第十条', P2025: '婚姻登记条例（2025年）第二条' },
  table,
  applicationOf,
)

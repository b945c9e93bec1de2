import { competenceTable, competentFor, modesIn } from '../counter/competence.ts'
import { applicationOf, type Judging } from './application.ts'
import type { MarriageState } from './state.ts'

/** Where a mainland couple may register (rules.md 1.4). */
const table = competenceTable({
  crossProvinceFrom: '2021-06-01',
  cites: {
    of2003: '婚姻登记条例（2003年）第四条',
    crossProvince: 'DB 6101/T 3163—2023 6.1.2',
    of2025: '婚姻登记条例（2025年）第七条',
  },
})

/** The competence modes of a day, for the clerk to choose from. */
export const modesOn = modesIn(table)

/** 条例（2003年）第四条, 条例（2025年）第二条、第七条: this office may register this couple (MR06). */
export const competentOffice = competentFor<MarriageState, Judging>(
  'MR06',
  { P2021: '婚姻登记条例（2003年）第二条、第四条', P2025: '婚姻登记条例（2025年）第二条、第七条' },
  table,
  applicationOf,
)

import { identityRead, numberOfItsForm, personMatchesDocument } from '../counter/identity.ts'
import { bothPresent } from '../counter/presence.ts'
import { applicationOf, type Judging } from './application.ts'
import { documentsInOrder, soldierCertified } from './documents.ts'
import { statusChecked, undissolved } from './existing-marriage.ts'
import type { DivorceState } from './state.ts'

/** Civil Code 1076: both come in person and together, to both visits (DR07). */
export const presentInPerson = bothPresent('DR07', {
  P2021: '民法典 第一千零七十六条；婚姻登记条例（2003年）第十条',
  P2025: '民法典 第一千零七十六条；婚姻登记条例（2025年）',
})

const matched = personMatchesDocument<DivorceState, Judging>(
  'DR06',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记工作规范（2025年）' },
  applicationOf,
)

/** Who they are and what they brought, on the day of each step by the law of that day (DR06, DR14). */
export const identityAndDocuments = [
  ...matched,
  identityRead<DivorceState, Judging>(applicationOf),
  numberOfItsForm<DivorceState, Judging>(applicationOf),
  ...documentsInOrder,
  ...soldierCertified,
] as const

/** That there is a marriage to end, by the check of both (DR08). */
export const marriageStands = [undissolved, ...statusChecked] as const

import { identityRead, numberOfItsForm, personMatchesDocument } from '../counter/identity.ts'
import { applicationOf, type Judging } from './application.ts'
import type { MarriageState } from './state.ts'

/** Whether the persons of the application are who their documents say (人证一致); a failed look is MR08. */
export const identityOfPersons = [
  ...personMatchesDocument<MarriageState, Judging>(
    'MR08',
    { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记工作规范（2025年）' },
    applicationOf,
  ),
  identityRead<MarriageState, Judging>(applicationOf),
  numberOfItsForm<MarriageState, Judging>(applicationOf),
] as const

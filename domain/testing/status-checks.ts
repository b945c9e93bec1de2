import type { Action } from '../log/action.ts'
import type { StatusCheckAct } from '../status-check/action.ts'
import { type Chain, caseIdOf } from './marriage-script.ts'
import { basisOf, type TestClerk, type TestOffice } from './office.ts'
import { sealUnsigned } from './signer.ts'

/** The check of somebody's marital status that `author` makes for a colleague whose line is down. */
export function unsignedCheck(
  office: TestOffice,
  author: TestClerk,
  check: Pick<StatusCheckAct, 'number' | 'name' | 'found' | 'askedBy'>,
  chain: Chain = { seq: 0, last: null },
): Action<StatusCheckAct> {
  return sealUnsigned({
    v: 1,
    case: caseIdOf(`check ${check.number} ${chain.seq}`),
    kind: 'status-check',
    prev: [],
    basis: basisOf(office, author),
    act: {
      type: 'check',
      source: '全国婚姻登记信息系统',
      reference: 'HZ-0001',
      office: office.office,
      ...check,
    },
    at: '2026-11-23T08:55:00+08:00',
    by: { clerk: author.clerk, office: office.office, device: author.device, ...chain },
  })
}

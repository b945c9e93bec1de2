import type { Act, Action, CaseId } from '../log/action.ts'
import { heads, type Log } from '../log/log.ts'
import { centreClerk, type OversightAct } from '../log/oversight.ts'
import { minutesLater } from './instants.ts'
import { sealUnsigned } from './signer.ts'

/** An act about acts by the centre or by a head who knows all of the case, a minute after its last. */
export function overseen(
  id: CaseId,
  log: Log<Act>,
  act: OversightAct,
  clerk: string = centreClerk,
): Action<Act> {
  const all = [...log.values()]
  const last =
    all
      .map(({ body }) => body.at)
      .sort()
      .at(-1) ?? '2026-11-23T09:00:00+08:00'
  const device = `${clerk}.${id}`
  const own = all.filter(({ body }) => body.by.device === device)
  return sealUnsigned<Act>({
    v: 1,
    case: id,
    kind: all[0]?.body.kind ?? 'marriage',
    prev: heads(log),
    basis: [],
    act,
    at: minutesLater(last, 1),
    by: { clerk, office: 'xincheng', device, seq: own.length, last: own.at(-1)?.id ?? null },
  })
}

/** The log with an act about acts more. */
export function withOversight(
  id: CaseId,
  log: Log<Act>,
  act: OversightAct,
  clerk: string = centreClerk,
): Log<Act> {
  const action = overseen(id, log, act, clerk)
  return new Map(log).set(action.id, action)
}

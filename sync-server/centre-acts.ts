import {
  type Act,
  type Action,
  type ActionBody,
  type CaseId,
  centreClerk,
  currentVersion,
  type Json,
  type Log,
  type RowId,
  sealAction,
} from '../domain/index.ts'
import type { CentreKey } from './centre-key.ts'
import { type Clock, instantAt } from './clock.ts'
import { type Offer, offerOf } from './offer.ts'

/** What the centre does in a case of one office. */
export interface CentreAct {
  readonly case: CaseId
  readonly kind: string
  readonly prev: ActionBody['prev']
  readonly act: Act
}

/** Signs acts of the centre, which go through the gate like any other. */
export interface CentreActs {
  readonly offer: (log: Log, act: CentreAct) => Offer
}

/** The centre as an author at one office; `row` certifies its key. */
export const centreActs = (key: CentreKey, row: RowId, office: string, clock: Clock): CentreActs => ({
  offer: (log, { case: id, kind, prev, act }) => {
    // One chain for each case: its place follows from the log, and a restart cannot fork it.
    const own = [...log.values()].filter(({ body }) => body.by.clerk === centreClerk).sort(bySeq)
    const last = own.at(-1)
    const body: ActionBody = {
      v: currentVersion,
      case: id,
      kind,
      prev: [...prev].sort(),
      basis: [row],
      act,
      at: latest([instantAt(clock()), ...prev.flatMap((cause) => log.get(cause)?.body.at ?? [])]),
      by: {
        clerk: centreClerk,
        office,
        device: `centre.${id}`,
        seq: last ? last.body.by.seq + 1 : 0,
        last: last?.id ?? null,
      },
    }
    return offerOf(sealAction(body, [{ role: 'device', ...key.sign('action', body as unknown as Json) }]))
  },
})

const bySeq = (one: Action<unknown>, other: Action<unknown>): number => one.body.by.seq - other.body.by.seq

/** A clerk's clock may be ahead of the centre's; an act is not dated before what it builds on. */
const latest = (times: readonly string[]): string => times.toSorted().at(-1) ?? ''

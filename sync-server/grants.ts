import { clockTolerance, type Row, type RowOf } from '../domain/index.ts'
import { type Clock, instantAt, shifted } from './clock.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Caller } from './sessions.ts'

/** How many hours a grant holds, by scope. */
export interface GrantHours {
  readonly desk: number
  readonly kit: number
}

/** Publishes what a clerk who has just signed in may do, and until when without a line. */
export const openGrants =
  (reference: ReferenceRows, hours: GrantHours, clock: Clock) =>
  ({ clerk, name, office, roles, scope }: Caller): Promise<Row<RowOf<'grant'>>> =>
    reference.publish({
      kind: 'grant',
      clerk,
      name,
      office,
      roles: [...roles],
      scope,
      from: trustedFrom(clock),
      until: instantAt(shifted(clock(), hours[scope] * 3_600_000)),
    })

/** Keys and grants hold from a little before now, because the clerk's clock may be that much behind. */
export const trustedFrom = (clock: Clock): string => instantAt(shifted(clock(), -clockTolerance))

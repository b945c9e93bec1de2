import type { ActionId } from '../log/action.ts'
import type { Rule } from '../log/rule.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { ECertificateActOf } from './action.ts'
import { certificatesOf } from './certificates.ts'
import type { ECertificateState } from './state.ts'

/** 6.4.5: the day that is promised is not yet past. */
export const promisedAhead: Rule<ECertificateState, ECertificateActOf<'promise'>> = {
  id: 'e-certificate-promise',
  cite: 'DB 6101/T 3163—2023 6.4.5',
  broken: (_state, { by }, { on }) => (by && by < on ? [{ at: 'by', facts: { by } }] : []),
}

/** How a promised e-certificate stands on a day. */
export interface PromiseOn {
  readonly promise: ActionId
  readonly registration: string
  readonly by: PlainDate
  readonly is: 'ahead' | 'due' | 'overdue' | 'kept' | 'kept-late'
}

/**
 * 6.4.5: every promise as it stands on a day; derived from the day and never written. Of two promises about one
 * registration each is kept or broken by itself.
 */
export function promisesOn(state: ECertificateState, day: PlainDate): readonly PromiseOn[] {
  return state.promises.map(({ by: promise, value }) => {
    const issuedOn = certificatesOf(state)
      .filter(({ make }) => make.registration === value.registration && make.content.kind === value.kind)
      .flatMap(({ issuedBy }) => issuedBy.map(({ at }) => shanghaiDate(at)))
      .filter((on) => on <= day)
      .toSorted()[0]
    return { promise, registration: value.registration, by: value.by, is: standing(value.by, issuedOn, day) }
  })
}

function standing(by: PlainDate, issuedOn: PlainDate | undefined, day: PlainDate): PromiseOn['is'] {
  if (issuedOn !== undefined) return issuedOn <= by ? 'kept' : 'kept-late'
  if (day === by) return 'due'
  return day < by ? 'ahead' : 'overdue'
}

/** 6.4.5: a message tells of something that was done in this case. */
export const tellsOfAnAct: Rule<ECertificateState, ECertificateActOf<'queue-notification'>> = {
  id: 'notification-of',
  cite: 'DB 6101/T 3163—2023 6.4.5',
  broken: (state, { about, of }) => {
    if (!about || !of) return []
    return eventsOf(state)[about].includes(of as ActionId) ? [] : [{ at: 'of', facts: { about, of } }]
  },
}

/** The acts of which the person has still to be told: each issue, voiding and promise for which no message waits. */
export function toNotify(
  state: ECertificateState,
): readonly { readonly about: 'issued' | 'voided' | 'late'; readonly of: ActionId }[] {
  const told = new Set(state.notifications.map(({ value }) => value.of))
  return (['issued', 'voided', 'late'] as const).flatMap((about) =>
    eventsOf(state)
      [about].filter((of) => !told.has(of))
      .map((of) => ({ about, of })),
  )
}

const eventsOf = ({ issues, voids, promises }: ECertificateState) => ({
  issued: issues.map(({ by }) => by),
  voided: voids.map(({ by }) => by),
  late: promises.map(({ by }) => by),
})

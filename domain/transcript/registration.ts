import { annotationsInForce } from '../counter/taken-back.ts'
import type { ActionId } from '../log/action.ts'
import { isContested } from '../log/slot.ts'
import type { EachParty, PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { RecordedPerson, TranscriptActOf } from './action.ts'
import { stageOf, type TranscribedRecord, type TranscriptState } from './state.ts'

/** An old registration as far as the status of its persons follows from it. */
export interface TranscribedRegistration {
  readonly of: TranscribedRecord['of']
  /** The legal date: of the registration, of the judgment's effect, of the death. */
  readonly date: PlainDate
  readonly authority: string
  /** Verbatim; null where nobody could read it. */
  readonly number: string | null
  readonly persons: EachParty<RecordedPerson>
  /** Which of the two died, where it is of a death. */
  readonly died: PartyId | null
  readonly certainty: TranscribedRecord['certainty']
  /** A second registrar has held it against its source. */
  readonly isConfirmed: boolean
  /** One of several readings that differ: nobody knows yet which holds. */
  readonly isContested: boolean
  /** The first day on which it no longer holds; null while it does. */
  readonly endedOn: PlainDate | null
  /** What ended it on that day; null while it holds. */
  readonly endedBy: 'divorced' | 'spouse-died' | null
  /** Annulled, void, revoked, or not of these persons: of no force from the beginning. */
  readonly isVoid: boolean
  /** From when on a court's or a revocation's document says so; null where it was only transcribed in error. */
  readonly voidFrom: PlainDate | null
  /** The acts that wrote it. */
  readonly acts: readonly ActionId[]
}

/** What a transcript says of its persons' status; null while nothing is written, unknown while readings differ. */
export function registrationOf(state: TranscriptState): TranscribedRegistration | 'unknown' | null {
  const [reading = null, ...others] = readingsOf(state)
  return others.length > 0 ? 'unknown' : reading
}

/** The record as it stands, or each of the readings that differ until a head has decided. */
export function readingsOf(state: TranscriptState): readonly TranscribedRegistration[] {
  const isUndecided = isContested(state.record)
  const annotations = annotationsInForce(state)
  const [end] = annotations
    .flatMap(({ value: { ground, effectiveFrom } }) =>
      ground === 'divorced' || ground === 'spouse-died' ? [{ ground, effectiveFrom }] : [],
    )
    .toSorted((a, b) => (`${a.effectiveFrom} ${a.ground}` < `${b.effectiveFrom} ${b.ground}` ? -1 : 1))
  const isConfirmed = stageOf(state) === 'confirmed'
  const isVoid = annotations.some(({ value }) => !isEnd(value))
  const [voidFrom = null] = annotations
    .flatMap(({ value }) =>
      isEnd(value) || value.ground === 'transcribed-in-error' ? [] : [value.effectiveFrom],
    )
    .toSorted()
  return (isUndecided ? state.record : state.record.slice(0, 1)).map(({ value, by }) => {
    const { of, date, authority, number, persons, died, certainty } = value
    return {
      of,
      date,
      authority,
      number,
      persons,
      died,
      certainty,
      isConfirmed,
      isContested: isUndecided,
      endedOn: end?.effectiveFrom ?? null,
      endedBy: end?.ground ?? null,
      isVoid,
      voidFrom,
      acts: isUndecided ? [by] : state.record.map((entry) => entry.by),
    }
  })
}

/** A divorce or a death ends a marriage; everything else says that there never was a registration. */
export const isEnd = ({ ground }: Pick<TranscriptActOf<'annotate'>, 'ground'>): boolean =>
  ground === 'divorced' || ground === 'spouse-died'

import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { EachParty } from '../shared/person.ts'
import type { RecordedPerson, TranscriptAct } from '../transcript/action.ts'
import { transcript } from '../transcript/kind.ts'
import { readingsOf, type TranscribedRegistration } from '../transcript/registration.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { type PersonKey, personKey } from './person-key.ts'

/** An old registration, a judgment or a death as it was transcribed, with the keys of its persons. */
export interface TranscribedCase extends Omit<TranscribedRegistration, 'persons'> {
  readonly case: CaseId
  /** Empty for a person whose document the record does not name. */
  readonly persons: EachParty<readonly PersonKey[]>
  readonly recorded: EachParty<RecordedPerson>
}

/** What an old registration says; while readings of it differ, each of them. */
export const transcribedReadings = (id: CaseId, log: Log<TranscriptAct>): readonly TranscribedCase[] =>
  readingsOf(fold(transcript, log).state).map((reading) => ({
    ...reading,
    case: id,
    persons: { man: keysOf(reading.persons.man), woman: keysOf(reading.persons.woman) },
    recorded: reading.persons,
  }))

/** All old registrations among the cases held, each reading of one that is not decided. */
export const transcribedCasesIn = (held: HeldCases): readonly TranscribedCase[] =>
  [...held].flatMap(([id, log]) =>
    kindNameOf(log) === 'transcript' ? transcribedReadings(id, log as Log<TranscriptAct>) : [],
  )

/**
 * Whether a transcript is sure enough to bear on what others may do: read with certainty, or held against its source
 * by a second registrar, and never one that calls itself uncertain or of which readings differ. Others are told of as a
 * warning.
 */
export const isSure = ({
  certainty,
  isConfirmed,
  isContested,
}: Pick<TranscribedRegistration, 'certainty' | 'isConfirmed' | 'isContested'>): boolean =>
  !isContested && (certainty === 'certain' || (certainty === 'probable' && isConfirmed))

const keysOf = ({ document }: RecordedPerson): readonly PersonKey[] => (document ? [personKey(document)] : [])

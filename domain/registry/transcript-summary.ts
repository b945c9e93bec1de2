import { standingByAnnotations } from '../counter/annotated-standing.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { EachParty } from '../shared/person.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { transcript } from '../transcript/kind.ts'
import { readingsOf } from '../transcript/registration.ts'

/** What lists show of an old registration: its people and its number; it is done once it is written. */
export function transcriptSummary(log: Log<TranscriptAct>) {
  const { state } = fold(transcript, log)
  // Of readings that differ the first, so that a list shows whose it is; what they say is still to be decided.
  const [registration] = readingsOf(state)
  const isContested = registration?.isContested === true
  const each = (value: (party: 'man' | 'woman') => string | undefined): EachParty<string> => ({
    man: value('man') ?? '',
    woman: value('woman') ?? '',
  })
  return {
    kind: 'transcript' as const,
    stage: isContested ? ('contested' as const) : ('recorded' as const),
    names: each((party) => registration?.persons[party].name),
    numbers: each((party) => registration?.persons[party].document?.number),
    certificate: isContested ? null : (registration?.number ?? null),
    registeredOn: isContested ? null : (registration?.date ?? null),
    standing: standingByAnnotations(annotationsInForce(state)),
    isOpen: registration?.isConfirmed !== true,
  }
}

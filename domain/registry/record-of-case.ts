import { standingByAnnotations } from '../counter/annotated-standing.ts'
import { factOf } from '../counter/facts.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { inForce, type Row, rowsOf } from '../log/reference.ts'
import { recordOf } from '../reissue/application.ts'
import type { OriginalRecord } from '../reissue/pieces.ts'
import type { ReissueState } from '../reissue/state.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { TranscriptAct, transcribedEvents } from '../transcript/action.ts'
import { transcript } from '../transcript/kind.ts'
import { registrationOf as transcribed } from '../transcript/registration.ts'
import { type CounterCase, counterCase, isPastLegalMoment } from './counter-cases.ts'
import { kindNameOf } from './held-cases.ts'

/** What a case held here says of the registration, decision or death that it is of, and its numbers verbatim. */
export interface RecordOfCase {
  readonly of: 'marriage' | 'divorce' | 'reissue' | (typeof transcribedEvents)[number]
  readonly record: OriginalRecord
}

/**
 * 查档 among the cases held: the record of a registration made here, or transcribed from before. Null for a case that
 * registered nothing. `rows` name the authority of an office on the day of its registration.
 */
export function recordOfCase(id: CaseId, log: Log<Act>, rows: Iterable<Row>): RecordOfCase | null {
  if (kindNameOf(log) === 'transcript') return recordOfTranscript(log as Log<TranscriptAct>)
  const found = counterCase(id, log)
  const [registration] = found?.state.registration ?? []
  if (!found || !registration || !isPastLegalMoment(found)) return null
  const date = shanghaiDate(registration.at)
  const office = log.get(registration.by)?.body.by.office ?? ''
  const offices = rowsOf(rows, 'office').filter(({ body }) => body.office === office)
  return {
    of: found.kind,
    record: {
      date,
      authority: inForce(offices, date)?.body.authority ?? office,
      number: registration.value.certificate,
      place: 'mainland',
      standing: standingByAnnotations(annotationsInForce(found.state)),
      persons: { man: personIn(found, 'man'), woman: personIn(found, 'woman') },
    },
  }
}

type Recorded = OriginalRecord['persons']['man']

/** Who a party is on the papers; who did not apply for a reissue, as its record of the registration says. */
function personIn({ kind, state }: CounterCase, party: PartyId): Recorded {
  const recorded = kind === 'reissue' ? recordOf(state as ReissueState)?.persons[party] : undefined
  const name = factOf(state, party, 'name')
  if (name === undefined && recorded) return recorded
  const sex = factOf(state, party, 'sex')
  const document = factOf(state, party, 'document')
  return {
    name: name ?? '',
    sex: sex === '1' || sex === '2' ? sex : '0',
    nationality: factOf(state, party, 'nationality') ?? null,
    born: factOf(state, party, 'born') ?? null,
    document: document ? { type: document.type, number: document.number } : null,
  }
}

function recordOfTranscript(log: Log<TranscriptAct>): RecordOfCase | null {
  const { state } = fold(transcript, log)
  const found = transcribed(state)
  if (!found || found === 'unknown') return null
  const { of, date, authority, number, persons } = found
  const personOf = (party: PartyId): Recorded => {
    const { name, sex, born, document } = persons[party]
    const { type, number: compared } = document ?? {}
    return {
      name,
      sex,
      born,
      nationality: null,
      document: type && compared ? { type, number: compared } : null,
    }
  }
  return {
    of,
    record: {
      date,
      authority,
      number,
      place: 'mainland',
      standing: standingByAnnotations(annotationsInForce(state)),
      persons: { man: personOf('man'), woman: personOf('woman') },
    },
  }
}

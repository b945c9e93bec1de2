import type { DivorceState } from '../divorce/state.ts'
import type { CertificateKind, ReviewedStatus } from '../e-certificate/action.ts'
import type { Act, CaseId } from '../log/action.ts'
import { heads, type Log } from '../log/log.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import type { AttestedRecord } from './attested.ts'
import { attestedByFacts, photoOnBooklet } from './attested-person.ts'
import { attestedReissue } from './attested-reissue.ts'
import { attestedTranscript } from './attested-transcript.ts'
import { type CounterCase, counterCase, isPastLegalMoment } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { type MaritalStatus, maritalStatusOn } from './marital-status.ts'
import type { PersonKey } from './person-key.ts'
import { transcribedReadings } from './transcribed-cases.ts'

/**
 * Standard 6.4.1: what the e-certificate of one of the two says, field by field as its record says it now: a
 * registration made here, a booklet that was reissued for `registration`, or an old certificate that was transcribed.
 * Null for a case that is not registered, or in which something that is printed is missing or contested.
 */
export function attestedRecord(
  id: CaseId,
  log: Log<Act>,
  holder: PartyId,
  authority: string,
  registration: CaseId | null = null,
): AttestedRecord | null {
  switch (kindNameOf(log)) {
    case 'reissue':
      return attestedReissue(id, log as Log<ReissueAct>, holder, authority, registration)
    case 'transcript':
      return attestedTranscript(id, log as Log<TranscriptAct>, holder)
    default:
      return attestedRegistration(id, log, holder, authority)
  }
}

function attestedRegistration(
  id: CaseId,
  log: Log<Act>,
  holder: PartyId,
  authority: string,
): AttestedRecord | null {
  const found = counterCase(id, log)
  const registered = found?.state.registration[0]
  if (!found || found.kind === 'reissue' || !registered || !isPastLegalMoment(found)) return null
  if (found.stage === 'contested') return null
  const { state, kind } = found
  const photo = photoOnBooklet(state, holder)
  const [man, woman] = [attestedByFacts(state, 'man'), attestedByFacts(state, 'woman')]
  const account = log.get(registered.by)?.body.by.clerk
  if (!photo || !man || !woman || !account) return null
  return {
    content: {
      kind,
      holder,
      number: registered.value.certificate,
      registeredOn: shanghaiDate(registered.at),
      authority,
      parties: { man, woman },
      remark: '',
    },
    record: { case: id, heads: [...heads(log)] },
    registration: id,
    dissolves: kind === 'divorce' ? dissolvedBy(found) : null,
    account,
    photo,
    plate: photo,
  }
}

/**
 * Standard 6.4.1: the holder's status as the cases held tell it on a day, and the registration it follows from. What
 * rests on an old record that nobody is sure of is not known.
 */
export function reviewedStatusOn(held: HeldCases, person: PersonKey, day: PlainDate): ReviewedStatus {
  const { status, cases, isSure } = maritalStatusOn(held, person, day)
  const [id] = cases
  const log = id === undefined ? undefined : held.get(id)
  const registration = id !== undefined && log ? { case: id, heads: [...heads(log)] } : null
  const code = isSure ? codes[status] : status === 'disputed' ? 'disputed' : 'unknown'
  return {
    code,
    registration: registration && registered[code]?.(registration.case, held) ? registration : null,
  }
}

const is =
  (kind: CertificateKind) =>
  (id: CaseId, held: HeldCases): boolean =>
    kindOfRegistration(id, held) === kind

/** Of which status there are certificates; a court's divorce and one that an old marriage was annotated with have none. */
const registered: { readonly [C in ReviewedStatus['code']]?: ReturnType<typeof is> } = {
  '20': is('marriage'),
  '40': is('divorce'),
}

/** What a case is the registration of, made here or transcribed. */
function kindOfRegistration(id: CaseId, held: HeldCases): string | undefined {
  const log = held.get(id)
  if (!log || kindNameOf(log) !== 'transcript') return log && kindNameOf(log)
  return transcribedReadings(id, log as Log<TranscriptAct>)[0]?.of
}

const codes = {
  'no-marriage-here': 'unknown',
  married: '20',
  divorced: '40',
  widowed: '30',
  deceased: 'unknown',
  disputed: 'disputed',
} as const satisfies Record<MaritalStatus['status'], ReviewedStatus['code']>

const dissolvedBy = ({ state }: CounterCase): CaseId | null => {
  const known = (state as DivorceState).acceptance[0]?.value.marriage.known
  return known && known.from !== 'certificate' ? known.case : null
}

import type { ECertificateAct, ECertificateActOf } from '../e-certificate/action.ts'
import { certificateOf, type ECertificate } from '../e-certificate/certificates.ts'
import { recordAsVerified } from '../e-certificate/issuing.ts'
import { isLive } from '../e-certificate/judging.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import { issuedOfLiveStatus } from '../e-certificate/live-status.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { Refusal } from '../log/result.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { attestedRecord, reviewedStatusOn } from './attested-record.ts'
import { recordToAttest } from './attested-reissue.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { personKey } from './person-key.ts'

/**
 * Standard 6.4.1, before it happens: nothing is issued of a status that the person no longer has at that moment by the
 * cases held here, whatever a review of some hours ago said, nor of a booklet in whose place another was given, whose
 * reissue was revoked, or whose record is contested or unconfirmed. {@link admit} cannot see this, because it looks at
 * one case.
 */
export function deadOnIssue(act: Act, id: CaseId, held: HeldCases, at: string): Refusal[] {
  const log = held.get(id)
  if (!log || kindNameOf(log) !== 'e-certificate' || !isIssue(act)) return []
  const { state } = fold(eCertificate, log as Log<ECertificateAct>)
  const made = certificateOf(state, act.issues)?.make
  const person = agreed(state.person)
  if (!made || !person) return []
  const status = reviewedStatusOn(held, personKey(person.document), shanghaiDate(at))
  if (isLive(made, status)) return notTheRecord(made, held)
  const { id: rule, cite } = issuedOfLiveStatus
  return [{ rule, cite, at: 'content.kind', facts: { kind: made.content.kind, status: status.code } }]
}

function notTheRecord({ record, registration, content }: ECertificate['make'], held: HeldCases): Refusal[] {
  const now = recordToAttest(held, registration, content.holder)
  const log = held.get(now)
  const isAttested = log && attestedRecord(now, log, content.holder, content.authority, registration) !== null
  const { id: rule, cite } = recordAsVerified
  return now === record.case && isAttested ? [] : [{ rule, cite, at: 'record', facts: { case: now } }]
}

const isIssue = (act: Act): act is ECertificateActOf<'issue'> => act.type === 'issue'

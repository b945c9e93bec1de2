import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { PartyId } from '../shared/person.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { transcript } from '../transcript/kind.ts'
import { registrationOf } from '../transcript/registration.ts'
import type { AttestedRecord } from './attested.ts'
import { attestedByRecord } from './attested-person.ts'

/**
 * Standard 6.4.1, 6.4.2: what an old certificate says, as it was transcribed: read with certainty, held against its
 * source by a second registrar, still in force, and with all that is printed. A court's or a hospital's paper is no
 * certificate of a registration. The plate of its photograph is on paper, and is scanned when the certificate is made.
 */
export function attestedTranscript(
  id: CaseId,
  log: Log<TranscriptAct>,
  holder: PartyId,
): AttestedRecord | null {
  const found = registrationOf(fold(transcript, log).state)
  if (found === null || found === 'unknown' || (found.of !== 'marriage' && found.of !== 'divorce'))
    return null
  const isToBeReliedOn = found.certainty === 'certain' && found.isConfirmed
  const [man, woman] = [attestedByRecord(found.persons.man), attestedByRecord(found.persons.woman)]
  const [act = 'sha256-'] = found.acts
  const account = log.get(act)?.body.by.clerk
  if (!isToBeReliedOn || found.isVoid || found.endedOn !== null) return null
  if (!found.number || !man || !woman || !account) return null
  return {
    content: {
      kind: found.of,
      holder,
      number: found.number,
      registeredOn: found.date,
      authority: found.authority,
      parties: { man, woman },
      remark: '',
    },
    record: { case: id, heads: [...heads(log as Log<Act>)] },
    registration: id,
    dissolves: null,
    account,
    photo: null,
    plate: null,
  }
}

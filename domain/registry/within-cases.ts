import type { DivorceAct } from '../divorce/action.ts'
import { divorceConflicts } from '../divorce/conflicts.ts'
import { divorce } from '../divorce/kind.ts'
import { calendarOfRows } from '../divorce/period.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificateConflicts } from '../e-certificate/conflicts.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriageConflicts } from '../marriage/conflicts.ts'
import { marriage } from '../marriage/kind.ts'
import type { RecordCertificateAct } from '../record-certificate/action.ts'
import { recordCertificateConflicts } from '../record-certificate/conflicts.ts'
import { recordCertificate } from '../record-certificate/kind.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissueConflicts } from '../reissue/conflicts.ts'
import { reissue } from '../reissue/kind.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocationConflicts } from '../revocation/conflicts.ts'
import { revocation } from '../revocation/kind.ts'
import type { Calendar } from '../shared/calendar.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { transcriptConflicts } from '../transcript/conflicts.ts'
import { transcript } from '../transcript/kind.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/**
 * What each kind finds within its own cases (K2 to K5, K7, K9, K13, K18 and branches that exclude one another). The
 * rows tell by which schedules a receipt is looked at again (K5); without them nothing is said of its dates.
 */
export function withinCases(held: HeldCases, rows: Iterable<Row>): readonly Conflict[] {
  let calendar: Calendar | undefined
  const published = () => {
    calendar ??= calendarOfRows([...rows])
    return calendar
  }
  return [...held].flatMap(([id, log]) => withinCase(id, log, published))
}

function withinCase(id: CaseId, log: Log<Act>, published: () => Calendar): readonly Conflict[] {
  switch (kindNameOf(log)) {
    case 'marriage':
      return marriageConflicts(id, fold(marriage, log as Log<MarriageAct>).state)
    case 'divorce':
      return divorceConflicts(id, fold(divorce, log as Log<DivorceAct>).state, published())
    case 'reissue':
      return reissueConflicts(id, fold(reissue, log as Log<ReissueAct>).state)
    case 'revocation':
      return revocationConflicts(id, fold(revocation, log as Log<RevocationAct>).state)
    case 'transcript':
      return transcriptConflicts(id, fold(transcript, log as Log<TranscriptAct>).state)
    case 'e-certificate':
      return eCertificateConflicts(id, fold(eCertificate, log as Log<ECertificateAct>).state)
    case 'record-certificate':
      return recordCertificateConflicts(id, fold(recordCertificate, log as Log<RecordCertificateAct>).state)
    default:
      return []
  }
}

import { zhAppointment } from './zh-appointment.ts'
import { zhArchiveBox } from './zh-archive-box.ts'
import { zhDivorce } from './zh-divorce.ts'
import { zhECertificate } from './zh-e-certificate.ts'
import { zhEveryKind } from './zh-every-kind.ts'
import { zhRecordCertificate } from './zh-record-certificate.ts'
import { zhReissue } from './zh-reissue.ts'
import { zhRevocation } from './zh-revocation.ts'
import { zhStatisticsReport } from './zh-statistics-report.ts'
import { zhTranscript } from './zh-transcript.ts'

/** 每一种业务里法律的话，随办公桌的话一起取。 */
export const zhOfKinds = {
  ...zhEveryKind,
  ...zhDivorce,
  ...zhReissue,
  ...zhTranscript,
  ...zhRecordCertificate,
  ...zhRevocation,
  ...zhECertificate,
  ...zhAppointment,
  ...zhArchiveBox,
  ...zhStatisticsReport,
} as const

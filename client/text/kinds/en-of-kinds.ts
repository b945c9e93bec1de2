import { enAppointment } from './en-appointment.ts'
import { enArchiveBox } from './en-archive-box.ts'
import { enDivorce } from './en-divorce.ts'
import { enECertificate } from './en-e-certificate.ts'
import { enEveryKind } from './en-every-kind.ts'
import { enRecordCertificate } from './en-record-certificate.ts'
import { enReissue } from './en-reissue.ts'
import { enRevocation } from './en-revocation.ts'
import { enStatisticsReport } from './en-statistics-report.ts'
import { enTranscript } from './en-transcript.ts'
import type { zhOfKinds } from './zh-of-kinds.ts'

export const enOfKinds = {
  ...enEveryKind,
  ...enDivorce,
  ...enReissue,
  ...enTranscript,
  ...enRecordCertificate,
  ...enRevocation,
  ...enECertificate,
  ...enAppointment,
  ...enArchiveBox,
  ...enStatisticsReport,
} satisfies Record<keyof typeof zhOfKinds, string>

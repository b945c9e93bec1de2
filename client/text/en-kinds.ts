import { enArchive } from './en-archive.ts'
import { enBooking } from './en-booking.ts'
import { enCooling } from './en-cooling.ts'
import { enDivorce } from './en-divorce.ts'
import { enECertificateScreens } from './en-e-certificate.ts'
import { enRecordCertificateScreens } from './en-record-certificate.ts'
import { enReissueScreens } from './en-reissue.ts'
import { enRevocationScreens } from './en-revocation.ts'
import { enTranscript } from './en-transcript.ts'
import type { zhKinds } from './zh-kinds.ts'

/** The words of the screens of every kind beside marriage, in English. */
export const enKinds = {
  ...enArchive,
  ...enECertificateScreens,
  ...enBooking,
  ...enCooling,
  ...enDivorce,
  ...enRecordCertificateScreens,
  ...enReissueScreens,
  ...enRevocationScreens,
  ...enTranscript,
  'field.date.form': '2026-10-12',
  'rows.remove': 'Remove row {row}',
  'case-field.ask': 'Find by name, initials or number',
  'case-field.none': 'No such case on this machine.',
} as const satisfies Record<keyof typeof zhKinds, string>

import { zhArchive } from './zh-archive.ts'
import { zhBooking } from './zh-booking.ts'
import { zhCooling } from './zh-cooling.ts'
import { zhDivorce } from './zh-divorce.ts'
import { zhECertificateScreens } from './zh-e-certificate.ts'
import { zhRecordCertificateScreens } from './zh-record-certificate.ts'
import { zhReissueScreens } from './zh-reissue.ts'
import { zhRevocationScreens } from './zh-revocation.ts'
import { zhTranscript } from './zh-transcript.ts'

/** The words of the screens of every kind beside marriage, a file each; fetched with the screen of a case. */
export const zhKinds = {
  ...zhArchive,
  ...zhECertificateScreens,
  ...zhBooking,
  ...zhCooling,
  ...zhDivorce,
  ...zhRecordCertificateScreens,
  ...zhReissueScreens,
  ...zhRevocationScreens,
  ...zhTranscript,
  'field.date.form': '2026-10-12',
  'rows.remove': '去掉第 {row} 行',
  'case-field.ask': '按姓名、拼音首字母或编号查找',
  'case-field.none': '本机没有这样的件。',
} as const satisfies Record<string, string>

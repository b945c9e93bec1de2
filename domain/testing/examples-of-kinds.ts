import type { CaseKind } from '../log/action.ts'
import { appointmentCourse } from './appointment-examples.ts'
import { archiveBoxCourse } from './archive-box-examples.ts'
import { playDisputeExample } from './dispute-examples.ts'
import { playDivorceExample } from './divorce-examples.ts'
import { playECertificateExample } from './e-certificate-examples.ts'
import { playCourse } from './example-course.ts'
import { type Example, tablesIn } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { playExample } from './marriage-examples/play.ts'
import { playRecordCertificateExample } from './record-certificate-examples.ts'
import { playReissueExample } from './reissue-examples.ts'
import { playRevocationExample } from './revocation-examples.ts'
import { statisticsReportCourse } from './statistics-report-examples.ts'
import { playStatusCheckExample } from './status-check-examples.ts'
import { playTranscriptExample } from './transcript-examples.ts'

/** How the examples of each kind are played. */
const plays: { readonly [K in CaseKind]: (example: Example) => readonly Judged[] } = {
  marriage: ({ act, day, settings }) => playExample(act, day, settings).verdicts,
  'status-check': playStatusCheckExample,
  dispute: ({ act, day, settings }) => playDisputeExample(act, day, settings),
  divorce: playDivorceExample,
  transcript: playTranscriptExample,
  reissue: playReissueExample,
  'record-certificate': playRecordCertificateExample,
  revocation: playRevocationExample,
  'e-certificate': playECertificateExample,
  appointment: (example) => playCourse(appointmentCourse, example),
  'archive-box': (example) => playCourse(archiveBoxCourse, example),
  'statistics-report': (example) => playCourse(statisticsReportCourse, example),
}

/** Every example of a kind with what was judged of the act in question. */
export const judgedExamples = (
  kind: CaseKind,
): readonly { readonly example: Example; readonly judged: Judged }[] =>
  tablesIn(new URL(`../${kind}/examples/`, import.meta.url))
    .flatMap(({ examples }) => examples)
    .flatMap((example) => {
      const judged = plays[kind](example).at(-1)
      return judged ? [{ example, judged }] : []
    })

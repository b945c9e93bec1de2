import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { RecordCertificateAct } from '../record-certificate/action.ts'
import { recordCertificate } from '../record-certificate/kind.ts'
import type { RecordCertificateStage } from '../record-certificate/state.ts'
import { parseResidentId } from '../shared/resident-id.ts'

/** How lists call the stages of a record certificate, apart from the like-named ones of other kinds. */
const listedStages = {
  opened: 'opened',
  applied: 'record-applied',
  searched: 'record-searched',
  issued: 'record-issued',
  refused: 'record-refused',
  aborted: 'aborted',
  contested: 'contested',
} as const satisfies Record<RecordCertificateStage, string>
export type ListedRecordCertificateStage = (typeof listedStages)[RecordCertificateStage]

/** What lists show of a record certificate: of whom the records are asked, at the place of the own sex. */
export function recordCertificateSummary(log: Log<RecordCertificateAct>) {
  const { state } = fold(recordCertificate, log)
  const stage = recordCertificate.stageOf(state)
  const person = agreed(state.application)?.person
  const number = person?.document.number ?? ''
  const read = parseResidentId(number)
  const isWoman = read.ok && read.value.sex === '2'
  const name = person?.name ?? ''
  return {
    kind: 'record-certificate' as const,
    stage: listedStages[stage],
    names: isWoman ? { man: '', woman: name } : { man: name, woman: '' },
    numbers: isWoman ? { man: '', woman: number } : { man: number, woman: '' },
    isOpen: stage === 'opened' || stage === 'applied' || stage === 'searched' || stage === 'contested',
  }
}

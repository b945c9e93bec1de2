import type { ECertificateAct } from '../e-certificate/action.ts'
import { certificatesOf, isInForce } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { ECertificateStage } from '../e-certificate/state.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { parseResidentId } from '../shared/resident-id.ts'

/** The stages of the work on e-certificates in lists of cases, where other kinds have stages of the same names. */
export type ListedECertificateStage = `e-certificate-${Exclude<ECertificateStage, 'contested'>}`

/** What lists show of a person's e-certificates: the person at the side where they stand, and the number in force. */
export function eCertificateSummary(log: Log<ECertificateAct>) {
  const { state } = fold(eCertificate, log)
  const stage = eCertificate.stageOf(state)
  const person = agreed(state.person)
  const made = certificatesOf(state)
  const number = person?.document.number ?? ''
  const side = made.at(-1)?.make.content.holder ?? sideByNumber(number)
  const at = (value: string) => ({ man: side === 'man' ? value : '', woman: side === 'woman' ? value : '' })
  return {
    kind: 'e-certificate' as const,
    stage: stage === 'contested' ? stage : (`e-certificate-${stage}` as ListedECertificateStage),
    names: at(person?.name ?? ''),
    numbers: at(number),
    certificate: made.findLast(isInForce)?.make.content.number ?? null,
    isOpen: stage !== 'issued' && stage !== 'voided',
  }
}

/** Before a certificate says it, a citizen number tells on which side its holder stands. */
const sideByNumber = (number: string): 'man' | 'woman' => {
  const read = parseResidentId(number)
  return read.ok && read.value.sex === '2' ? 'woman' : 'man'
}

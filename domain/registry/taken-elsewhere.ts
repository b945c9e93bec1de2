import type { CounterActOf } from '../counter/acts.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Refusal } from '../log/result.ts'
import type { BlankUsage, NumberUsage } from '../numbers/usage.ts'
import { partyIds } from '../shared/person.ts'

/** What the cases held on a device have made of its numbers and blanks. */
export interface Usages {
  readonly numbers: readonly NumberUsage[]
  readonly blanks: readonly BlankUsage[]
}

/**
 * Rules.md K8, K9, before they happen: a number or blank that another case held here has taken, even in another
 * window of the same device, is not signed for. {@link admit} cannot see this, because it looks at one case.
 */
export function takenElsewhere(act: Act, id: CaseId, { numbers, blanks }: Usages): Refusal[] {
  const cite = '婚姻登记工作规范 结婚证字号、婚姻登记证管理'
  const ground = 'used-in-another-case'
  const isTaken = (certificate: string) =>
    numbers.some((usage) => usage.certificate === certificate && usage.case !== id)
  const isUsed = (serial: string) => blanks.some((usage) => usage.serial === serial && usage.case !== id)
  const named = namedBy(act)
  return [
    ...named.certificates.filter(isTaken).map((certificate) => ({
      rule: 'certificate-number',
      cite,
      at: 'certificate',
      facts: { certificate, ground },
    })),
    ...named.serials
      .filter(({ serial }) => isUsed(serial))
      .map(({ at, serial }) => ({ rule: 'blank', cite, at, facts: { blank: serial, ground } })),
  ]
}

function namedBy(act: Act): {
  certificates: readonly string[]
  serials: readonly { at: string; serial: string }[]
} {
  if (isPrint(act)) {
    const serials = partyIds.flatMap((party) => {
      const serial = act.blanks[party]
      return serial === null ? [] : [{ at: `blanks.${party}`, serial }]
    })
    return { certificates: [act.certificate], serials }
  }
  return { certificates: [], serials: isSpoil(act) ? [{ at: 'replacement', serial: act.replacement }] : [] }
}

const isPrint = (act: Act): act is CounterActOf<'print'> => act.type === 'print'
const isSpoil = (act: Act): act is CounterActOf<'spoil'> => act.type === 'spoil'

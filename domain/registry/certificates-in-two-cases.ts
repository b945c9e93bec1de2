import type { ECertificateAct } from '../e-certificate/action.ts'
import {
  certificatesOf,
  type ECertificate,
  excludeOneAnother,
  isInForce,
} from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Log } from '../log/log.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { pairsOf } from './pairs.ts'
import { type PersonKey, personKey } from './person-key.ts'

/** A certificate in force, with whom its case says it is of. */
interface Placed {
  readonly case: CaseId
  readonly person: PersonKey
  readonly certificate: ECertificate
}

/**
 * Rules.md 2.6, K13: two clerks who did not know of one another opened a case each for one person, and certificates that
 * exclude one another are in force in both. It is over once one of them is void.
 */
export function certificatesInTwoCases(held: HeldCases): readonly Conflict[] {
  const placed = inForceIn(held)
  return [...groupedBy(placed, ({ person }) => person).values()].flatMap((ofOne) =>
    pairsOf(ofOne.toSorted(byCase)).flatMap(([one, other]) =>
      one.case !== other.case && excludeOneAnother(one.certificate.make, other.certificate.make)
        ? [clash([one, other])]
        : [],
    ),
  )
}

const clash = (both: readonly [Placed, Placed]): Conflict => ({
  code: 'K13',
  key: `K13 ${both.map((one) => `${one.case} ${one.certificate.id}`).join(' ')}`,
  cases: both.map((one) => one.case),
  acts: both.flatMap(({ certificate }) => certificate.issuedBy.map(({ act }) => act)).toSorted(),
  at: 'certificates',
  facts: {
    certificates: both.map(({ certificate }) => certificate.make.content.number),
    times: both.map(({ certificate }) => certificate.issuedBy[0]?.at ?? ''),
  },
})

/** While it is contested whose case it is, each of those named counts. */
function inForceIn(held: HeldCases): readonly Placed[] {
  const { each } = identitiesIn(held)
  return [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'e-certificate') return []
    const { state } = fold(eCertificate, log as Log<ECertificateAct>)
    const named = state.person.map(({ value }) => personKey(value.document))
    const certificates = certificatesOf(state).filter(isInForce)
    return each({ man: named, woman: [] }).man.flatMap((person) =>
      certificates.map((certificate) => ({ case: id, person, certificate })),
    )
  })
}

const byCase = (one: Placed, other: Placed): number =>
  `${one.case} ${one.certificate.id}` < `${other.case} ${other.certificate.id}` ? -1 : 1

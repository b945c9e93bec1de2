import { heads } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { basisFor } from '../revocation/basis.ts'
import { revocation } from '../revocation/kind.ts'
import type { RevocationStage, RevocationState } from '../revocation/state.ts'
import { caseIdOf } from './case-id.ts'
import type { CasePlan } from './case-script.ts'
import type { Script } from './marriage-script.ts'
import type { TestClerk, TestOffice } from './office.ts'
import { received, revocationAct } from './revocation-acts.ts'
import { signRow } from './signer.ts'

/** Which marriage is taken back, by whose word, and who writes it down. */
export interface RevocationScriptOptions {
  readonly office: TestOffice
  /** The marriage that the document is about. */
  readonly of: Pick<Script, 'case' | 'log'>
  readonly certificate: string | null
  /** A court's nullity, or the registry's own decision on a finding of the police. */
  readonly by: 'judgment' | 'own-decision'
  readonly registrar: TestClerk
  readonly head: TestClerk
  /** Needed for a decision of its own; see {@link withReviewer}. */
  readonly reviewer: TestClerk
}

/** A whole revocation, from the document to the file. */
export function revocationPlan({
  office,
  of,
  certificate,
  by,
  registrar,
  head,
  reviewer,
}: RevocationScriptOptions): CasePlan<RevocationAct, RevocationState, RevocationStage> {
  const usual = received[by === 'judgment' ? 'receive' : 'receive.police']
  if (!usual || heads(of.log).length === 0) throw new Error('there is nothing to revoke')
  const reception = { ...usual, affected: [{ case: of.case, kind: 'marriage' as const, certificate }] }
  const step = (type: Exclude<RevocationAct['type'], 'receive'>, clerk = registrar, on?: string) => ({
    by: clerk,
    make: (_state: RevocationState, at: string) => revocationAct(type, reception, at),
    ...(on === undefined ? {} : { on }),
  })
  return {
    kind: revocation,
    case: caseIdOf(`revocation of ${of.case}`),
    office,
    basisFor,
    on: '2026-05-06',
    steps: [
      { by: registrar, make: () => reception },
      step('check-authenticity'),
      step('set-effect-date'),
      ...(by === 'judgment'
        ? [step('approve', head)]
        : [
            step('notice-of-intent'),
            step('statement', registrar, '2026-05-07'),
            step('review-legality', reviewer, '2026-05-08'),
            step('decide', head, '2026-05-12'),
            step('serve', registrar, '2026-05-20'),
          ]),
      step('annotate', registrar, '2026-05-21'),
      step('file'),
    ],
  }
}

/** The same office, in which one of its clerks is a reviewer too. */
export async function withReviewer(office: TestOffice, { clerk }: TestClerk): Promise<TestOffice> {
  const grant: Row = await signRow(
    {
      kind: 'grant',
      clerk,
      name: '苏问月',
      office: office.office,
      roles: ['registrar', 'reviewer'],
      scope: 'desk',
      from: '2025-01-01T00:00:00+08:00',
      until: '2028-12-31T23:59:59+08:00',
    },
    office.centre,
  )
  const rows = [...office.rows, grant]
  return { ...office, rows, reference: new Map(rows.map((row) => [row.id, row])) }
}

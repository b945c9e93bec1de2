import type { ECertificateAct } from '../e-certificate/action.ts'
import { certificatesOf, isInForce } from '../e-certificate/certificates.ts'
import { isLive } from '../e-certificate/judging.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { ECertificateState } from '../e-certificate/state.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log, merge } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { reviewedStatusOn } from '../registry/attested-record.ts'
import { recordToAttest } from '../registry/attested-reissue.ts'
import { deadOnIssue } from '../registry/dead-on-issue.ts'
import type { HeldCases } from '../registry/held-cases.ts'
import { personKey } from '../registry/person-key.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { holder, identifyAct, issueAct, makeAct, refTo, verifyAct, voidAct } from './e-certificate-acts.ts'
import { clerkOf, type Move, reference, rowsOfClerk } from './e-certificate-histories.ts'
import { minutesLater } from './instants.ts'
import { sealUnsigned } from './signer.ts'
import { herCertificates, type LifeStage } from './whole-lives.ts'

/** An issue that was admitted, with what its machine knew to be attested then; null where that was nothing. */
export interface IssueAtMachine {
  readonly attests: { readonly registration: CaseId; readonly record: CaseId }
  readonly known: LifeStage['attests']
}

/** What came of the moves: her e-certificates as all machines together have them, and all that anybody learned. */
export interface ECertificateLife {
  readonly issues: readonly IssueAtMachine[]
  readonly held: HeldCases
  /** The last of which any machine knows. */
  readonly last: LifeStage
}

/** Plays moves at machines that learn of her life late, and hear from one another now and then. */
export function playLife(moves: readonly Move[], life: readonly LifeStage[]): ECertificateLife {
  const logs: Log<ECertificateAct>[] = [new Map(), new Map(), new Map()]
  const known = [0, 0, 0]
  const issues: IssueAtMachine[] = []
  const stageOf = (index: number): LifeStage => life[index] ?? { cases: new Map(), attests: null, alive: [] }
  let at = '2026-12-01T09:00:00+08:00'
  for (const { machine, what, other, after, dice } of moves) {
    at = minutesLater(at, after)
    const log = logs[machine] ?? new Map()
    const until = known[machine] ?? 0
    if (what === 'register') known[machine] = Math.min(until + 1, life.length - 1)
    else if (what === 'hear') {
      logs[machine] = merge(log, logs[other] ?? new Map())
      known[machine] = Math.max(until, known[other] ?? 0)
    } else {
      const held = holdingOf(log, stageOf(until))
      const action = acted(machine, log, held, at, dice)
      if (!isSigned(log, held, action)) continue
      logs[machine] = add(eCertificate, log, action)
      const { act } = action.body
      const attests = act.type === 'issue' && madeIn(log, act.issues)
      if (attests) issues.push({ attests, known: stageOf(until).attests })
    }
  }
  const last = stageOf(Math.max(...known))
  const all = logs.reduce((one, next) => merge(one, next))
  return { issues, held: holdingOf(all, last), last }
}

const holdingOf = (log: Log<ECertificateAct>, { cases }: LifeStage): HeldCases =>
  new Map([...cases, [herCertificates, log as unknown as Log<Act>]])

function madeIn(log: Log<ECertificateAct>, id: string): IssueAtMachine['attests'] | undefined {
  const make = certificatesOf(fold(eCertificate, log).state).find((one) => one.id === id)?.make
  return make && { registration: make.registration, record: make.record.case }
}

const isSigned = (log: Log<ECertificateAct>, held: HeldCases, action: Action<ECertificateAct>): boolean =>
  admit(eCertificate, log, action as Action, reference).verdict === 'admitted' &&
  deadOnIssue(action.body.act as Act, herCertificates, held, action.body.at).length === 0

function acted(
  machine: number,
  log: Log<ECertificateAct>,
  held: HeldCases,
  at: string,
  dice: number,
): Action<ECertificateAct> {
  const act = nextAct(fold(eCertificate, log).state, held, at, dice)
  const clerk = clerkOf(act.type, dice)
  return sealUnsigned<ECertificateAct>({
    v: 1,
    case: herCertificates,
    kind: 'e-certificate',
    prev: heads(log),
    basis: rowsOfClerk(clerk),
    act,
    at,
    by: { clerk, office: 'xincheng', device: `machine-${machine}`, seq: log.size, last: null },
  })
}

/** What a clerk does next at such a machine; a verified certificate is sometimes judged once more first. */
function nextAct(state: ECertificateState, held: HeldCases, at: string, dice: number): ECertificateAct {
  switch (eCertificate.stageOf(state)) {
    case 'opened':
      return identifyAct
    case 'reviewed':
      return made(state, held)
    case 'made':
      return verifyAct(state)
    case 'verified':
      return dice % 4 === 0 ? reviewed('review-again', state, held, at) : issueAct(state)
    case 'contested':
      return voidAct(state)
    default:
      return reviewed('review-validity', state, held, at)
  }
}

/** A review of what the machine knows, in good order. */
function reviewed(
  type: 'review-validity' | 'review-again',
  state: ECertificateState,
  held: HeldCases,
  at: string,
): ECertificateAct {
  const status = reviewedStatusOn(held, personKey(holder.document), shanghaiDate(at))
  const certificates = certificatesOf(state).filter(isInForce)
  return {
    type,
    status,
    held: certificates.map(({ id, make }) => ({
      certificate: refTo(id),
      kind: make.content.kind,
      record: make.record,
      verdict: 'void',
      reason: isLive(make, status) ? 'reissued' : 'status-changed',
    })),
  }
}

/** A certificate of the registration that the review found, made from the booklet that she has of it. */
function made(state: ECertificateState, held: HeldCases): ECertificateAct {
  const status = agreed(state.review)?.status
  const plain = makeAct(status?.code === '40' ? 'divorce' : 'marriage')
  if (!status?.registration) return { ...plain, dissolves: null }
  const { registration: reviewed } = status
  const booklet = recordToAttest(held, reviewed.case, 'woman')
  const record =
    booklet === reviewed.case
      ? reviewed
      : { case: booklet, heads: [...heads(held.get(booklet) ?? new Map())] }
  return { ...plain, record, registration: reviewed.case, dissolves: null }
}

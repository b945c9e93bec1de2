import * as fc from 'fast-check'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { ECertificateStage, ECertificateState } from '../e-certificate/state.ts'
import type { Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log, merge } from '../log/log.ts'
import { type Row, rowsOf } from '../log/reference.ts'
import { caseIdOf } from './case-id.ts'
import {
  amendAct,
  identifyAct,
  issueAct,
  lastMade,
  makeAct,
  plainActs,
  type Registration,
  reviewAct,
  verifyAct,
  voidAct,
} from './e-certificate-acts.ts'
import { minutesLater } from './instants.ts'
import { inventedBlob } from './invented-blob.ts'
import { exampleRows } from './marriage-examples/rows.ts'
import { sealUnsigned } from './signer.ts'

/** One thing that happens at one of three machines; what it comes to depends on what that machine knows. */
export interface Move {
  readonly machine: number
  /** An act, hearing from another machine, or a registration that only this machine learns of. */
  readonly what: 'act' | 'hear' | 'register'
  readonly other: number
  /** Minutes since the move before. */
  readonly after: number
  /** Which act, and what is unusual about it. */
  readonly dice: number
}

/** What came of the moves: the acts that were admitted where they were made, and what each machine holds. */
export interface ECertificateHistory {
  readonly actions: readonly Action<ECertificateAct>[]
  readonly machines: readonly Log<ECertificateAct>[]
}

const machine = fc.integer({ min: 0, max: 2 })

/** Moves at three machines, of which about a fifth hear from another. */
export const eCertificateMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    machine,
    what: fc.oneof(
      { arbitrary: fc.constant('act' as const), weight: 14 },
      { arbitrary: fc.constant('hear' as const), weight: 4 },
      { arbitrary: fc.constant('register' as const), weight: 1 },
    ),
    other: machine,
    after: fc.constantFrom(1, 1, 1, 5, 60, 600),
    dice: fc.nat({ max: 9999 }),
  }),
  { minLength: 8, maxLength: 44, size: 'max' },
)

const lives: readonly Registration[] = ['marriage', 'divorce', 'remarriage']
const rows = exampleRows('2026-05-20', [])
/** The rows on which these acts are judged. */
export const reference = new Map(rows.map((row) => [row.id, row]))

/** Plays moves: an act that is refused was never done, as at a real counter; `unjudged` lets all of them pass. */
export function playMoves(
  moves: readonly Move[],
  judged: 'judged' | 'unjudged' = 'judged',
): ECertificateHistory {
  const machines: Log<ECertificateAct>[] = [new Map(), new Map(), new Map()]
  // How much of her life each machine knows of: what its registry would say of her status.
  const known = [0, 0, 0]
  const actions: Action<ECertificateAct>[] = []
  let at = '2026-05-20T09:00:00+08:00'
  for (const move of moves) {
    at = minutesLater(at, move.after)
    const log = machines[move.machine] ?? new Map()
    const life = known[move.machine] ?? 0
    if (move.what === 'register') {
      known[move.machine] = Math.min(life + 1, lives.length - 1)
    } else if (move.what === 'hear') {
      machines[move.machine] = merge(log, machines[move.other] ?? new Map())
      known[move.machine] = Math.max(life, known[move.other] ?? 0)
    } else {
      const action = acted(move, log, lives[life] ?? 'marriage', at)
      if (judged === 'judged' && !isAdmitted(log, action)) continue
      machines[move.machine] = add(eCertificate, log, action)
      actions.push(action)
    }
  }
  return { actions, machines }
}

const isAdmitted = (log: Log<ECertificateAct>, action: Action<ECertificateAct>): boolean =>
  admit(eCertificate, log, action as Action, reference).verdict === 'admitted'

function acted(
  { machine: at, dice }: Move,
  log: Log<ECertificateAct>,
  life: Registration,
  time: string,
): Action<ECertificateAct> {
  const { state } = fold(eCertificate, log)
  const act = actFrom(dice, state, life)
  const clerk = clerkOf(act.type, dice)
  return sealUnsigned<ECertificateAct>({
    v: 1,
    case: caseIdOf('an example'),
    kind: 'e-certificate',
    prev: heads(log),
    basis: rowsOfClerk(clerk),
    act,
    at: time,
    by: { clerk, office: 'xincheng', device: `machine-${at}`, seq: log.size, last: null },
  })
}

/** What usually comes next at a stage. */
const usual: Readonly<Record<ECertificateStage, readonly ECertificateAct['type'][]>> = {
  opened: ['identify'],
  identified: ['review-validity'],
  reviewed: ['make'],
  made: ['verify', 'verify', 'verify', 'return-to-make'],
  verified: ['issue', 'issue', 'issue', 'review-again'],
  amended: ['review-validity'],
  voided: ['review-validity'],
  issued: ['review-validity', 'review-validity', 'amend', 'void'],
  contested: ['void', 'settle'],
}
const any = Object.keys(eCertificate.flow) as ECertificateAct['type'][]

const pick = <T>(list: readonly T[], dice: number): T | undefined => list[dice % list.length]

/** An act that a clerk may come upon: mostly what comes next, sometimes anything; sometimes with a flaw in it. */
function actFrom(dice: number, state: ECertificateState, life: Registration): ECertificateAct {
  const isUsual = dice % 6 !== 0
  const next = usual[eCertificate.stageOf(state)]
  const type = pick(isUsual ? next : any, Math.floor(dice / 6)) ?? 'identify'
  const flaw = Math.floor(dice / 100) % 12
  switch (type) {
    case 'identify':
      return identifyAct
    case 'review-validity':
    case 'review-again': {
      const review = reviewAct(type, state, life, flaw < 6 ? 'data-error' : 'valid', 1 + (dice % 2))
      return flaw === 0 ? { ...review, held: [] } : review
    }
    case 'make': {
      const plain = makeAct(flaw === 1 ? (pick(lives, dice) ?? life) : life, 1 + (dice % 2))
      const reviewed = state.review[0]?.value.status.registration
      const isAsReviewed = reviewed?.case === plain.record.case && flaw !== 5
      const make = isAsReviewed ? { ...plain, record: reviewed } : plain
      return flaw === 2 ? { ...make, photo: inventedBlob('another photograph') } : make
    }
    case 'verify':
      return verifyAct(state)
    case 'return-to-make':
      return { type, made: lastMade(state), fields: ['photo'], remark: '照片不符' }
    case 'issue': {
      const issue = issueAct(state)
      return flaw === 3 ? { ...issue, voids: [] } : issue
    }
    case 'void':
      return voidAct(state, flaw === 4 ? 'data-error' : 'court')
    case 'amend':
      return amendAct(state)
    case 'queue-notification':
      return {
        type,
        about: 'issued',
        of: state.issues[0]?.by ?? lastMade(state),
        channel: 'in-person',
        contact: null,
      }
    case 'settle':
      return { ...plainActs.settle, keep: pick(state.stage, dice)?.by ?? plainActs.settle.keep }
    default:
      return plainActs[type]
  }
}

/** Who does an act: a certificate is mostly verified by another than its maker. */
export const clerkOf = (type: ECertificateAct['type'], dice: number): string => {
  if (type === 'settle' || type === 'name-successor') return 'head-1'
  return type === 'verify' && dice % 7 !== 0 ? 'registrar-2' : 'registrar-1'
}

/** The rows that an act of a clerk names. */
export const rowsOfClerk = (clerk: string): Row['id'][] =>
  rowsOf(rows, 'grant')
    .filter(({ body }) => body.clerk === clerk)
    .map(({ id }) => id)

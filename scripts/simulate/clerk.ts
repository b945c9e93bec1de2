import {
  type Act,
  type Action,
  type ActionBody,
  type ActWithBasis,
  admit,
  basisFor,
  type CaseId,
  currentVersion,
  heads,
  kindOf,
  type Log,
  sealAction,
} from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import type { Wedding } from '../../domain/testing/marriage-acts.ts'
import { caseIdOf } from '../../domain/testing/marriage-script.ts'
import type { Chance } from '../../domain/testing/random.ts'
import { signAction } from '../../domain/testing/signer.ts'
import { happens } from './chances.ts'
import type { Hand } from './hand.ts'
import type { Program } from './machine.ts'
import { actOfStep, decisionIn, incidentIn, nextStepOf, printing } from './next-act.ts'

/** What people know who are in the room: whose wedding it is. Machines know only what was written down. */
export interface Town {
  readonly couples: Map<CaseId, Wedding['couple']>
  /** Cases that an office works on; a few at a time, so that several clerks meet in one. */
  readonly open: Map<string, CaseId[]>
  nextCouple: number
}

/** What an own check said of an act before it was signed. */
export type OwnVerdict = 'admitted' | 'refused'

/** Who works at a machine, and where the machine's numbers stand; on paper, so that it outlives the program. */
export interface Desk {
  readonly hands: readonly Hand[]
  readonly chance: Chance
  nextNumber: number
  /** How far the machine's clock is wrong, milliseconds. */
  skew: number
}

const openAtOnce = 9
const knownAtOnce = 3
const perThousand = { incident: 60, misdeed: 25, newCase: 30, elsewhere: 60 } as const

/** Decides on the next act at a desk and signs it; null when what was tried is not allowed. */
export async function nextAct(
  program: Program,
  desk: Desk,
  town: Town,
  at: string,
): Promise<{ readonly action: Action; readonly own: OwnVerdict } | null> {
  const { chance, hands } = desk
  const hand = hands[chance.below(hands.length)]
  if (!hand) return null
  const id = caseFor(program, hand.office, town, chance)
  const log = program.shelf.cases.get(id) ?? new Map()
  const isMisdeed = happens(chance, perThousand.misdeed)
  const act = actFor(id, log, hand, desk, town, at, isMisdeed)
  if (!act) {
    close(town, hand.office, id)
    return null
  }
  const signed = await signedBy(hand, program, id, log, act, at)
  const { action, own } = signed
  if (own === 'admitted' || (own === 'refused' && isMisdeed && log.size > 0)) return { action, own }
  if (happens(chance, 300)) close(town, hand.office, id)
  return null
}

/** A case that this machine knows and the office works on, or a new one: its id is made here. */
function caseFor(program: Program, office: string, town: Town, chance: Chance): CaseId {
  const open = town.open.get(office) ?? []
  town.open.set(office, open)
  const known = open.filter((id) => program.shelf.cases.has(id))
  if (known.length >= knownAtOnce && !happens(chance, perThousand.newCase)) {
    return known[chance.below(known.length)] ?? ''
  }
  const number = town.nextCouple++
  const id = caseIdOf(`${office} ${number}`)
  const couple = inventedCouple(number)
  const others = [...town.couples.values()]
  const other = happens(chance, perThousand.elsewhere) ? others[chance.below(others.length || 1)] : undefined
  town.couples.set(id, other ? { man: other.man, woman: couple.woman } : couple)
  open.push(id)
  if (open.length > openAtOnce) open.shift()
  return id
}

function close(town: Town, office: string, id: CaseId): void {
  const open = town.open.get(office) ?? []
  if (open.includes(id)) open.splice(open.indexOf(id), 1)
}

function actFor(
  id: CaseId,
  log: Log<Act>,
  hand: Hand,
  desk: Desk,
  town: Town,
  at: string,
  isMisdeed: boolean,
): Act | null {
  const { chance } = desk
  const couple = town.couples.get(id)
  if (!couple) return null
  if (hand.roles.includes('head') && log.size > 0) {
    const decision = decisionIn(log, chance)
    if (decision) return decision
  }
  if (log.size > 0 && happens(chance, perThousand.incident)) return incidentIn(log, chance)
  const step = isMisdeed ? chance.below(10) : nextStepOf(log)
  if (step === null) return null
  const number = step === printing ? desk.nextNumber++ : desk.nextNumber
  const wedding: Wedding = { couple, number, sitting: `sitting-${id}`, registrar: hand.clerk }
  return actOfStep(step, log, wedding, at)
}

async function signedBy(
  hand: Hand,
  program: Program,
  id: CaseId,
  log: Log<Act>,
  act: Act,
  at: string,
): Promise<{ readonly action: Action; readonly own: OwnVerdict | 'not-yet' }> {
  const { clerk, office, device, signer } = hand
  const { rows } = program.disk
  const chain = await program.ledger.read('chain')
  const by = {
    clerk,
    office,
    device,
    seq: chain ? chain.seq + 1 : 0,
    last: (chain?.last ?? null) as Action['id'] | null,
  }
  const basis = basisFor(act as ActWithBasis, by, at, [...rows.values()])
  const body: ActionBody = {
    v: currentVersion,
    case: id,
    kind: 'marriage',
    prev: heads(log),
    basis,
    act,
    at,
    by,
  }
  const { verdict } = admit(kindOf('marriage'), log, sealAction(body, []), rows)
  const own = verdict === 'not-yet' ? verdict : verdict === 'refused' ? 'refused' : 'admitted'
  return { action: await signAction(body, signer), own }
}

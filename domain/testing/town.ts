import * as fc from 'fast-check'
import type { Act, Action } from '../log/action.ts'
import { heads, logOf } from '../log/log.ts'
import { centreClerk, type OversightAct } from '../log/oversight.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { checkCode } from '../status-check/kind.ts'
import { inventedCouple } from './couples.ts'
import { minutesLater } from './instants.ts'
import { inventedBlob } from './marriage-acts.ts'
import { type Chain, type Script, unsignedScript } from './marriage-script.ts'
import { serialsOf, type TestOffice } from './office.ts'
import { chanceOf } from './random.ts'
import { sealUnsigned } from './signer.ts'
import { unsignedCheck } from './status-checks.ts'

/**
 * A town of three offices, whose registrars marry the same few people with the same few numbers on machines that
 * were sometimes copied: whatever can clash between cases does, again and again.
 */
export interface Town {
  readonly scripts: readonly Script[]
  /** The checks that some of the marriages lean on. */
  readonly checks: readonly Action[]
}

const officeNames = ['xincheng', 'beilin', 'yanta'] as const
const ends = ['accepted', 'signed', 'registered', 'registered', 'delivered', 'delivered', 'filed'] as const

/** The town's marriages as each would have gone on its own. */
export function townOf(office: TestOffice, many = 60): Town {
  const chance = chanceOf(20_261_123)
  const people = [1, 2, 3, 4].map(inventedCouple)
  const chains = new Map<string, Chain>()
  const checks: Action[] = []
  const someone = () => people[chance.below(people.length)] ?? inventedCouple(1)
  const scripts = Array.from({ length: many }, (_, nth) => {
    const place = chance.below(3)
    const author = office.clerks[place] ?? office.clerks[0]
    const couple = { man: someone().man, woman: someone().woman }
    const known = chains.get(author.device) ?? { seq: 0, last: null }
    const isCopied = chance.below(6) === 0
    const chain = isCopied ? { seq: Math.max(0, known.seq - 3), last: null } : known
    const documented = chance.below(5) === 0 ? documentedBy(office, couple.man, nth, checks) : undefined
    const script = unsignedScript({
      office: { ...office, office: officeNames[place] ?? 'xincheng' },
      author,
      index: chance.below(4),
      couple,
      start: minutesLater('2026-11-23T09:00:00+08:00', chance.below(4) + chance.below(3) * 1440),
      to: ends[chance.below(ends.length)] ?? 'delivered',
      chain,
      ...(documented ? { documented } : {}),
    })
    chains.set(author.device, script.chain)
    return script
  })
  // Two of one author, number and minute would be one case; a case is counted once.
  return { scripts: [...new Map(scripts.map((script) => [script.case, script])).values()], checks }
}

/** A colleague's check, which the marriage names by its code, or by a code that nobody signed. */
function documentedBy(
  office: TestOffice,
  man: ReturnType<typeof inventedCouple>['man'],
  nth: number,
  checks: Action[],
) {
  const head = office.clerks[3]
  const asked = { number: man.document.number, name: man.name, askedBy: 'registrar-1' }
  const check = unsignedCheck(
    office,
    head,
    { ...asked, found: nth % 2 ? '10' : '40' },
    { seq: nth, last: null },
  )
  checks.push(check)
  const code = checkCode(check.id)
  return { registrar: head.clerk, office: office.office, code: { man: code, woman: '00000000' } }
}

/** What may have happened to a marriage beside its ordinary course. */
const incidents = {
  none: null,
  annul: {
    type: 'annotate',
    ground: 'nullity',
    document: '（2026）陕0103民初1号',
    effectiveFrom: null,
    remark: '经法院确认无效',
    scans: [inventedBlob('a judgment')],
  },
  abort: { type: 'abort', by: 'both', reason: '改日再来' },
  clock: {
    type: 'confirm-clock',
    shown: '2026-11-23T10:00:00+08:00',
    source: '大厅时钟',
    second: 'registrar-9',
  },
  spoil: {
    type: 'spoil',
    party: 'man',
    blank: serialsOf(1).man,
    replacement: serialsOf(2).man,
    reason: 'soiled',
  },
  hold: { type: 'hold', of: 'sha256-', findings: [{ rule: 'role', cite: '婚姻登记条例 第三条', facts: {} }] },
} as const satisfies Record<string, MarriageAct | OversightAct | null>

type Incident = keyof typeof incidents

interface Happened {
  readonly which: number
  /** How many of its acts have arrived. */
  readonly arrived: number
  readonly incident: Incident
  /** How many of the last acts whoever did it did not know of. */
  readonly unseen: number
}

/** Random histories of the town: some of its marriages, as far as they have arrived, with what happened beside. */
export const townHistories = ({ scripts, checks }: Town): fc.Arbitrary<readonly Action[]> => {
  const happened: fc.Arbitrary<Happened> = fc.record({
    which: fc.nat(scripts.length - 1),
    arrived: fc.oneof({ arbitrary: fc.constant(99), weight: 3 }, { arbitrary: fc.nat(14), weight: 1 }),
    incident: fc.constantFrom<Incident>('none', 'none', 'none', 'annul', 'abort', 'clock', 'spoil', 'hold'),
    unseen: fc.nat(2),
  })
  return fc
    .tuple(
      fc.uniqueArray(happened, { minLength: 2, maxLength: 7, selector: ({ which }) => which }),
      fc.subarray([...checks]),
    )
    .map(([list, known]) => [...known, ...list.flatMap((each) => actionsOf(scripts, each))])
}

function actionsOf(scripts: readonly Script[], { which, arrived, incident, unseen }: Happened): Action[] {
  const own: readonly Action[] = (scripts[which]?.actions ?? []).slice(0, Math.max(1, arrived))
  const act = incidents[incident]
  const last = own.at(-1)
  if (act === null || !last) return [...own]
  if (act.type === 'hold') {
    const hold: OversightAct = { ...act, of: last.id, findings: [...act.findings] }
    return [...own, beside(own, hold, last, centreClerk)]
  }
  const known = own.slice(0, Math.max(1, own.length - unseen))
  return [...own, beside(known, act, last, 'head-1')]
}

const beside = (known: readonly Action[], act: Act, last: Action, clerk: string): Action =>
  sealUnsigned<Act>({
    ...last.body,
    prev: heads(logOf(known)),
    act,
    at: minutesLater(last.body.at, 3),
    by: {
      clerk,
      office: last.body.by.office,
      // A clock is confirmed at the machine itself; its place in the chain is the next.
      device: act.type === 'confirm-clock' ? last.body.by.device : `beside.${last.body.case}`,
      seq: act.type === 'confirm-clock' ? last.body.by.seq + 1 : 0,
      last: null,
    },
  })

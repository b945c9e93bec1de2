import * as fc from 'fast-check'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import { inventedCouple } from './couples.ts'
import { type Author, type History, type Moment, play, type Step, steps } from './histories.ts'
import { inventedBlob, type Make, type Wedding, weddingSteps } from './marriage-acts.ts'
import { serialsOf } from './office.ts'

/** What somebody at a device does: the next step of the marriage, or something out of the way. */
export type Wish = 'next' | keyof typeof incidents | { readonly settle: number }

type Happening = (moment: Moment<MarriageAct>, wedding: Wedding) => MarriageAct

/** Acts that come between; each device has words of its own, so that two of them differ. */
const incidents = {
  book: ({ device }, { couple }) => ({
    type: 'book',
    variant: 'marriage',
    channel: device === 0 ? 'web' : 'telephone',
    names: { man: couple.man.name, woman: couple.woman.name },
    slot: '2026-11-23T10:00:00+08:00',
  }),
  correctName: ({ device }) => correction('man', 'name', `冯无名${device}`),
  correctOccupation: ({ device }) => correction('woman', 'occupation', String(1 + device)),
  declareAgain: (moment, wedding) =>
    makerOf(declareStep)(wedding, fold(marriage, moment.log).state, moment.at),
  refuse: () => ({ type: 'refuse', codes: ['MR01'], explanation: '未到场', noticeGiven: true }),
  decline: () => ({ type: 'decline', codes: ['MR10'], explanation: '不一致', noticeGiven: true }),
  abort: ({ device }) => ({ type: 'abort', by: 'both', reason: `改日再来${device}` }),
  spoil: ({ device }, { number }) => ({
    type: 'spoil',
    party: 'man',
    blank: serialsOf(number).man,
    replacement: serialsOf(number + 1 + device).man,
    reason: 'misprint',
  }),
  reconfirm: (_moment, { sitting }) => ({
    type: 'reconfirm',
    present: { man: true, woman: true },
    confirmed: { man: true, woman: true },
    sitting,
  }),
  approve: () => ({ type: 'approve', subject: 'manual-entry', party: 'man', reason: '芯片损坏' }),
  annotate: ({ device }) => ({
    type: 'annotate',
    ground: 'other',
    document: `（2026）文${device}号`,
    effectiveFrom: null,
    remark: '备注',
    scans: [inventedBlob(`document ${device}`)],
  }),
  retract: ({ device, log }) => ({
    type: 'retract',
    annotation: [...log.values()].findLast(({ body }) => body.act.type === 'annotate')?.id ?? noAnnotation,
    reason: '写错了',
    scans: [inventedBlob(`proof ${device}`)],
  }),
} satisfies Record<string, Happening>

const noAnnotation = `sha256-${'0'.repeat(64)}`

const happening = (name: keyof typeof incidents): Happening => incidents[name]

const correction = (party: 'man' | 'woman', field: 'name' | 'occupation', value: string): MarriageAct => ({
  type: 'correct',
  changes: [{ party, field, value, grade: 'typed' }],
  reason: '录入有误',
  proof: null,
})

/** Random histories of one marriage case on three devices, with branches, joins and decisions. */
export function marriageHistories(
  authors: readonly Author[],
  maxLength = 16,
): fc.Arbitrary<History<MarriageAct>> {
  const incident = fc.constantFrom(...(Object.keys(incidents) as (keyof typeof incidents)[]))
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    { arbitrary: fc.constant('next' as const), weight: 5 },
    { arbitrary: fc.constantFrom('correctName' as const, 'declareAgain' as const), weight: 2 },
    { arbitrary: incident, weight: 2 },
    { arbitrary: fc.record({ settle: fc.nat(40) }), weight: 1 },
  )
  return fc
    .tuple(fc.nat(weddingSteps.length), steps(wish, maxLength))
    .map(([lead, list]) =>
      play([...together(lead), ...list], (moment, wished) => actOf(moment, wished, authors), authors),
    )
}

/** How a case begins: so many steps by one registrar, whom the others then hear. */
const together = (lead: number): Step<Wish>[] => [
  ...Array.from({ length: lead }, (): Step<Wish> => ({ device: 0, make: 'next' })),
  { device: 1, hears: 0 },
  { device: 2, hears: 0 },
]

function actOf(moment: Moment<MarriageAct>, wish: Wish, authors: readonly Author[]): MarriageAct {
  const wedding: Wedding = {
    couple: inventedCouple(1),
    number: 1 + moment.device * 20,
    sitting: `sitting-${moment.device}`,
    registrar: authors[moment.device]?.clerk ?? `clerk-${moment.device}`,
  }
  if (typeof wish === 'object') return settlement(moment, wish.settle)
  if (wish !== 'next') return happening(wish)(moment, wedding)
  const act = makerOf(nextStep(moment.log))(wedding, fold(marriage, moment.log).state, moment.at)
  const printed = numberPrinted(moment.log)
  return act.type === 'register' && printed ? { ...act, certificate: printed } : act
}

const declareStep = weddingSteps.findIndex(({ to }) => to === 'declared')

const makerOf = (step: number): Make =>
  weddingSteps[step]?.make ?? (() => ({ type: 'call', variant: 'marriage', ticket: null }))

/** The first step of a wedding that nobody here knows to have been done. */
function nextStep(log: Log<MarriageAct>): number {
  const done = [...log.values()].map(({ body: { act } }) => act)
  const checked = (party: string) => done.some((act) => act.type === 'check-status' && act.party === party)
  const types = new Set(done.map(({ type }) => type))
  const isDone = [
    types.has('call'),
    checked('man'),
    checked('woman'),
    ...(['accept', 'capture', 'declare', 'examine', 'print', 'sign', 'register', 'deliver'] as const).map(
      (type) => types.has(type),
    ),
    types.has('offer-ceremony'),
    types.has('promise-e-certificate'),
  ]
  const next = isDone.indexOf(false)
  return next < 0 ? weddingSteps.length - 1 : next
}

const numberPrinted = (log: Log<MarriageAct>): string | undefined =>
  [...log.values()].flatMap(({ body: { act } }) => (act.type === 'print' ? [act.certificate] : [])).at(-1)

function settlement({ log }: Moment<MarriageAct>, pick: number): MarriageAct {
  const known = [...log.keys()].sort()
  const keep = known[pick % Math.max(known.length, 1)]
  return keep
    ? { type: 'settle', keep, reason: '以登记员核对为准' }
    : { type: 'call', variant: 'marriage', ticket: null }
}

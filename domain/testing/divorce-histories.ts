import * as fc from 'fast-check'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { addDays } from '../shared/plain-date.ts'
import { inventedCouple } from './couples.ts'
import { divorceSteps, inventedAgreement, type Separation, withdrawalBy } from './divorce-acts.ts'
import { type Author, type History, type Moment, play, type Step, steps } from './histories.ts'

/** What somebody at a device does: the next step of the divorce, or something out of the way. */
type Wish = 'next' | keyof typeof incidents | { readonly settle: number }

type Happening = (moment: Moment<DivorceAct>, separation: Separation) => DivorceAct

const stateOf = ({ log }: Moment<DivorceAct>) => fold(divorce, log).state

const correction = (field: 'name' | 'residence', value: string): DivorceAct => ({
  type: 'correct',
  changes: [{ party: 'man', field, value, grade: 'typed' }],
  reason: '录入有误',
  proof: null,
})

/** Acts that come between; each device has words of its own, so that two of them differ. */
const incidents = {
  withdrawMan: (moment, separation) => withdrawalBy('man')(separation, stateOf(moment), moment.at),
  withdrawWoman: (moment, separation) => withdrawalBy('woman')(separation, stateOf(moment), moment.at),
  correctName: ({ device }) => correction('name', `冯无名${device}`),
  correctResidence: ({ device }) => correction('residence', `长安路${device}号`),
  reprint: ({ device }) => ({
    type: 'reprint-receipt',
    reason: 'misprint',
    endsOn: addDays('2026-11-10', device),
    opensOn: '2026-11-12',
    firstWorkingDay: '2026-11-12',
    closesOn: '2026-12-11',
    provisional: false,
    given: { man: true, woman: true },
  }),
  write: ({ device }) => ({
    type: 'write-agreement',
    agreement: { ...inventedAgreement, debts: `债务${device}` },
    scans: [],
  }),
  refuse: () => ({ type: 'refuse', codes: ['DR05'], explanation: '结婚证均遗失', noticeGiven: true }),
  decline: () => ({ type: 'decline', codes: ['DR12'], explanation: '有异议', noticeGiven: true }),
  noConsent: () => ({
    type: 'note-no-consent',
    by: 'woman',
    to: 'property',
    remark: '有异议',
    noticeGiven: true,
  }),
  callAgain: ({ device }) => ({ type: 'call-again', ticket: `B${device}` }),
  reconcile: ({ device }) => ({ type: 'reconcile', mediator: `调解员${device}`, remark: '和好' }),
  abort: ({ device }) => ({ type: 'abort', by: 'both', reason: `改日再来${device}` }),
  approve: () => ({ type: 'approve', subject: 'termination', party: null, reason: '材料属实' }),
  terminate: ({ device }) => ({
    type: 'terminate',
    ground: 'court-dissolution',
    party: null,
    document: `（2026）民初${device}号`,
    effectiveOn: null,
    scans: [],
  }),
  fileApplication: () => ({
    type: 'file-application',
    outcome: 'deemed-withdrawn',
    contents: [{ item: 'divorce-application', pages: 1 }],
  }),
} satisfies Record<string, Happening>

const happening = (name: keyof typeof incidents): Happening => incidents[name]

/** Random histories of one divorce case on three devices, with branches, joins and decisions. */
export function divorceHistories(
  authors: readonly Author[],
  maxLength = 14,
): fc.Arbitrary<History<DivorceAct>> {
  const incident = fc.constantFrom(...(Object.keys(incidents) as (keyof typeof incidents)[]))
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    { arbitrary: fc.constant('next' as const), weight: 5 },
    { arbitrary: incident, weight: 4 },
    { arbitrary: fc.record({ settle: fc.nat(40) }), weight: 1 },
  )
  return fc
    .tuple(fc.nat(divorceSteps.length), steps(wish, maxLength))
    .map(([lead, list]) =>
      play(
        [...together(lead), ...list],
        (moment, wished) => actOf(moment, wished, authors),
        authors,
        'divorce',
      ),
    )
}

/** How a case begins: so many steps by one registrar, whom the others then hear. */
const together = (lead: number): Step<Wish>[] => [
  ...Array.from({ length: lead }, (): Step<Wish> => ({ device: 0, make: 'next' })),
  { device: 1, hears: 0 },
  { device: 2, hears: 0 },
]

function actOf(moment: Moment<DivorceAct>, wish: Wish, authors: readonly Author[]): DivorceAct {
  const separation: Separation = {
    couple: inventedCouple(1),
    number: 1 + moment.device * 100,
    sitting: `sitting-${moment.device}`,
    registrar: authors[moment.device]?.clerk ?? `clerk-${moment.device}`,
    authority: '西安市新城区民政局',
  }
  if (typeof wish === 'object') return settlement(moment, wish.settle)
  if (wish !== 'next') return happening(wish)(moment, separation)
  const next = divorceSteps[doneIn(moment.log)] ?? divorceSteps.at(-1)
  return next ? next.make(separation, stateOf(moment), moment.at) : { type: 'call', ticket: null }
}

/** How many steps of the ordinary course somebody here knows to have been done; each act once. */
function doneIn(log: Log<DivorceAct>): number {
  const done = [...log.values()].map(({ body: { act } }) => act)
  const names = divorceSteps.map(({ name }) => name.split('.')[0])
  let known = 0
  for (const [index, name] of names.entries()) {
    const needed = names.slice(0, index + 1).filter((each) => each === name).length
    if (done.filter(({ type }) => type === name).length >= needed) known = index + 1
    else break
  }
  return known
}

function settlement({ log }: Moment<DivorceAct>, pick: number): DivorceAct {
  const known = [...log.keys()].sort()
  const keep = known[pick % Math.max(known.length, 1)]
  return keep ? { type: 'settle', keep, reason: '以登记员核对为准' } : { type: 'call', ticket: null }
}

import * as fc from 'fast-check'
import { fold } from '../log/fold.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import { plainDate } from '../shared/plain-date.ts'
import { inventedCouple } from './couples.ts'
import { type History, type Moment, play, type Step, steps } from './histories.ts'
import { inventedBlob } from './invented-blob.ts'
import type { TestOffice } from './office.ts'
import { type Reissuing, reissueSteps } from './reissue-acts.ts'

/** What somebody at a device does: the next step of the reissue, or something out of the way. */
type Wish = 'next' | keyof typeof incidents | { readonly settle: number }

const on = plainDate(2026, 11, 23)
const scans = [inventedBlob('a judgment')]

/** Acts that come between; each device has words of its own, so that two of them differ. */
const incidents = {
  correct: (device: number): ReissueAct => ({
    type: 'correct',
    changes: [{ party: 'man', field: 'residence', value: `同心巷${device}号`, grade: 'typed' }],
    reason: '录入有误',
    proof: null,
  }),
  decline: (): ReissueAct => ({
    type: 'decline',
    codes: ['RR02'],
    explanation: '状况已变',
    noticeGiven: true,
    recordCertificateOffered: true,
  }),
  abort: (device: number): ReissueAct => ({ type: 'abort', by: 'both', reason: `改日再来${device}` }),
  revoke: (device: number): ReissueAct => ({
    type: 'revoke-reissue',
    ground: 'status-had-changed',
    changedOn: plainDate(2020, 3, 2),
    document: `（2020）民初${device}号`,
    scans,
    recovered: { man: true, woman: false },
    reason: '骗补',
  }),
  recover: (): ReissueAct => ({ type: 'recover-booklet', party: 'woman', on, scans }),
  approve: (): ReissueAct => ({ type: 'approve', subject: 'annotation', party: null, reason: '同意' }),
} as const

/** Random histories of one reissue on three devices, with branches, joins and decisions. */
export function reissueHistories(office: TestOffice): fc.Arbitrary<History<ReissueAct>> {
  const authors = office.clerks.slice(0, 3).map(({ clerk, device, grant }) => ({
    clerk,
    office: office.office,
    device,
    basis: [
      grant.id,
      ...office.rows
        .filter(({ body }) => body.kind === 'office' || body.kind === 'parameter' || isLeased(body, device))
        .map(({ id }) => id),
    ],
  }))
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    { arbitrary: fc.constant('next' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...(Object.keys(incidents) as (keyof typeof incidents)[])), weight: 3 },
    { arbitrary: fc.record({ settle: fc.nat(40) }), weight: 1 },
  )
  return fc
    .tuple(fc.nat(reissueSteps.length), steps(wish, 14))
    .map(([lead, list]) =>
      play<ReissueAct, Wish>(
        [...together(lead), ...list],
        (moment, wished) => actOf(moment, wished, authors[moment.device]?.clerk ?? ''),
        authors,
        'reissue',
      ),
    )
}

const isLeased = (body: TestOffice['rows'][number]['body'], device: string): boolean =>
  (body.kind === 'segment' || body.kind === 'blanks') && body.device === device

/** How a case begins: so many steps by one registrar, whom the others then hear. */
const together = (lead: number): Step<Wish>[] => [
  ...Array.from({ length: lead }, (): Step<Wish> => ({ device: 0, make: 'next' })),
  { device: 1, hears: 0 },
  { device: 2, hears: 0 },
]

function actOf({ log, device, at }: Moment<ReissueAct>, wish: Wish, registrar: string): ReissueAct {
  const { state } = fold(reissue, log)
  if (typeof wish === 'object') {
    const known = [...log.keys()].sort()
    const keep = known[wish.settle % Math.max(1, known.length)] ?? `sha256-${'0'.repeat(64)}`
    return { type: 'settle', keep, reason: '以原件为准' }
  }
  if (wish !== 'next') return incidents[wish](device)
  const plan: Reissuing = {
    of: 'marriage',
    applies: { man: 'in-person', woman: 'in-person' },
    reason: 'lost',
    couple: inventedCouple(1),
    original: {
      date: plainDate(2016, 5, 20),
      authority: '西安市新城区民政局',
      number: 'J610102-2016-001024',
    },
    number: 900_001 + device * 10,
    sitting: `sitting-${device}`,
    registrar,
  }
  const done = [...log.values()].map(({ body: { act } }) =>
    act.type === 'check-status' ? `check-status.${act.party}` : act.type,
  )
  const next = reissueSteps.find(({ name }) => !done.includes(name)) ?? reissueSteps.at(-1)
  return next ? next.make(plan, state, at) : incidents.approve()
}

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { add, fold } from '../log/fold.ts'
import { heads, type Log, merge } from '../log/log.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { received, revocationAct, revokedCases } from '../testing/revocation-acts.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { RevocationAct, RevocationActOf } from './action.ts'
import { revokedIn } from './annotating.ts'
import { revocationConflicts } from './conflicts.ts'
import { revocation } from './kind.ts'
import { serviceDueBy } from './own-decision.ts'
import {
  annotationRemark,
  decisionPaper,
  noticeOfIntentPaper,
  type RevocationPrinting,
  revocationRefusalPaper,
} from './papers.ts'

type Case = Log<RevocationAct>
type Type = Exclude<RevocationAct['type'], 'receive'>

const state = (log: Case) => fold(revocation, log).state

/** The case with some acts more, each on the day that is said. */
const later = (log: Case, ...acts: (readonly [day: string, act: RevocationAct])[]): Case =>
  acts.reduce((before, [day, act]) => {
    const action = sealUnsigned<RevocationAct>({
      v: 1,
      case: caseIdOf('a revocation'),
      kind: 'revocation',
      prev: heads(before),
      basis: [],
      act,
      at: `${day}T09:00:00+08:00`,
      by: { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1', seq: before.size, last: null },
    })
    return add(revocation, before, action)
  }, log)

const judgment = received.receive as RevocationActOf<'receive'>
const finding = received['receive.police'] as RevocationActOf<'receive'>
const after = (first: RevocationActOf<'receive'>, day: string, type: Type) =>
  [day, revocationAct(type, first, `${day}T09:00:00+08:00`)] as const

const received0 = later(new Map(), ['2026-05-06', judgment])
const dated = later(
  received0,
  after(judgment, '2026-05-06', 'check-authenticity'),
  after(judgment, '2026-05-06', 'set-effect-date'),
)
const annotated = later(dated, after(judgment, '2026-05-06', 'annotate'))

const served = later(
  later(new Map(), ['2026-05-06', finding]),
  after(finding, '2026-05-06', 'check-authenticity'),
  after(finding, '2026-05-06', 'set-effect-date'),
  after(finding, '2026-05-06', 'notice-of-intent'),
  after(finding, '2026-05-12', 'decide'),
  after(finding, '2026-05-20', 'serve'),
)

test('[2.5] a nullity makes the marriage void from the day the judgment has effect', () => {
  assert.equal(revokedIn(state(dated)), [])
  assert.equal(revokedIn(state(annotated)), [
    {
      case: revokedCases.marriage,
      kind: 'marriage',
      effect: 'void',
      from: '2026-04-20',
      impersonated: null,
    },
  ])
})

test('[annotation-retraction] a remark that was taken back makes no registration void, and stays to be read', () => {
  const [remark] = state(annotated).annotations
  const retract = revocationAct('retract', judgment, '') as RevocationActOf<'retract'>
  const takenBack = later(annotated, ['2026-05-07', { ...retract, annotation: remark?.by ?? '' }])
  assert.equal([revokedIn(state(takenBack)), state(takenBack).annotations.length], [[], 1])
})

test('[K1c] a revocation for impersonation names whose status is clear, from the day it was served on both', () => {
  assert.equal(revokedIn(state(served)), [])
  const [revoked] = revokedIn(state(later(served, after(finding, '2026-05-21', 'annotate'))))
  assert.equal([revoked?.effect, revoked?.from, revoked?.impersonated], ['revoked', '2026-05-20', 'woman'])
})

test('[K16] one nullity may be noted on the marriage and on the divorce that then has no object', () => {
  const divorce = { case: revokedCases.divorce, kind: 'divorce' as const, certificate: null }
  const annotate = revocationAct('annotate', judgment, '2026-05-06T09:00:00+08:00')
  const both = later(dated, [
    '2026-05-06',
    { ...(annotate as RevocationActOf<'annotate'>), affected: [...judgment.affected, divorce] },
  ])
  assert.equal(
    revokedIn(state(both)).map(({ kind, effect }) => [kind, effect]),
    [
      ['marriage', 'void'],
      ['divorce', 'void'],
    ],
  )
})

test('[2.5] while two days of effect stand beside one another nothing counts as revoked', () => {
  const other = later(received0, after(judgment, '2026-05-06', 'check-authenticity'), [
    '2026-05-06',
    {
      ...(revocationAct('set-effect-date', judgment, '') as RevocationActOf<'set-effect-date'>),
      effectiveOn: '2026-04-25',
    },
  ])
  const both = merge(annotated, other)
  assert.is(revocation.stageOf(state(both)), 'contested')
  assert.equal(revokedIn(state(both)), [])
  const told = revocationConflicts('case', state(both)).map(({ code, at }) => `${code} ${at}`)
  assert.equal(told.toSorted(), ['K7 effectDate', 'stage stage'])
})

test('[2.5] a decision is served within fifteen working days; holidays do not count', () => {
  const calendar = calendarOf(HOLIDAY_YEARS)
  assert.is(serviceDueBy(state(served), calendar), '2026-06-02')
  assert.is(serviceDueBy(state(dated), calendar), undefined)
})

const printing = {
  authority: '西安市碑林区民政局',
  on: '2026-05-06',
  to: 'man',
  name: '陈屿',
  registrations: [
    {
      of: 'marriage',
      date: '2025-03-14',
      authority: '西安市碑林区民政局',
      number: 'J610103-2025-000123',
      names: ['陈屿', '苏沐'],
    },
  ],
} as const satisfies RevocationPrinting

const words = ({ blocks }: ReturnType<typeof decisionPaper>): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

test('[papers] notice, decision and refusal say what the acts say, and where to go', () => {
  const notice = revocationAct(
    'notice-of-intent',
    finding,
    '2026-05-06',
  ) as RevocationActOf<'notice-of-intent'>
  assert.match(words(noticeOfIntentPaper(notice, printing)), /2026年05月11日前（含当日）/)
  assert.match(
    words(noticeOfIntentPaper(notice, printing)),
    /^陈屿：\n本机关拟撤销2025年03月14日西安市碑林区民政局为陈屿、苏沐办理的结婚登记（字号J610103-2025-000123），/,
  )
  const unknown = { of: null, date: null, authority: null, number: '新结字第86号', names: [] }
  assert.match(
    words(noticeOfIntentPaper(notice, { ...printing, to: 'interested', name: '', registrations: [unknown] })),
    /^利害关系人：\n本机关拟撤销婚姻登记（字号新结字第86号），/,
  )
  const decision = revocationAct('decide', finding, '2026-05-12') as RevocationActOf<'decide'>
  assert.is(decisionPaper(decision, printing).title, '撤销婚姻登记决定书')
  assert.is(decisionPaper({ ...decision, decision: 'not-revoke' }, printing).title, '不予撤销婚姻登记决定书')
  const refusal = revocationAct('refuse', judgment, '2026-05-06') as RevocationActOf<'refuse'>
  const refused = (codes: typeof refusal.codes) =>
    words(revocationRefusalPaper({ ...refusal, codes }, { ...printing, to: '陈屿' }))
  assert.match(refused(['RV01']), /1\. 经核实，文书不是所称机关出具的/)
  assert.not.match(refused(['RV01']), /提起诉讼/)
  assert.match(refused(['RV02']), /应当向人民法院提起诉讼/)
})

test('[papers] the remark names the document, its effect and the number of this file', () => {
  const annotate = revocationAct('annotate', judgment, '2026-05-06') as RevocationActOf<'annotate'>
  assert.is(
    annotationRemark(state(dated), annotate),
    '据西安市碑林区人民法院（2026）陕0103民初12号民事判决书（2026年04月20日生效），该婚姻自始没有法律约束力。档号：0123-2026-CX-00007',
  )
  const own = revocationAct('annotate', finding, '2026-05-21') as RevocationActOf<'annotate'>
  assert.match(
    annotationRemark(state(served), own),
    /^据本机关碑民婚撤〔2026〕1号《撤销婚姻登记决定书》，该婚姻登记已撤销/,
  )
})

test('[act] every act reads back as it was written; an unknown act or field is for a newer program', () => {
  for (const { body } of [...annotated.values(), ...served.values()])
    assert.equal(revocation.readAct(body.act), { ok: true, value: body.act })
  assert.not(revocation.readAct({ type: 'undo' }).ok)
  assert.not(revocation.readAct({ ...judgment, extra: 1 }).ok)
})

test.run()

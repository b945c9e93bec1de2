import { secondPerson } from '../counter/clock.ts'
import { everythingAgreed } from '../counter/contested-places.ts'
import { affirmed, given, item, some } from '../counter/evidence-item.ts'
import { readStages } from '../counter/stage.ts'
import type { Evidence, FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { RecordCertificateAct, RecordCertificateActOf } from './action.ts'
import { contestedPlaces, oneOfTheBranches } from './branches.ts'
import { resultAsFound, textAsFound } from './certifying.ts'
import { identityRead, identityShown, letterShown, powerSuffices } from './identity.ts'
import { groundOfWhoAsks } from './refusing.ts'
import { boundToTheCase, periodInThePast, searchedAlready, searchedLately } from './searching.ts'
import { leadsToStage, type RecordCertificateStage, type RecordCertificateState, stages } from './state.ts'

const frozenBy = frozenIn('record-certificate')

const archives = '婚姻登记档案管理办法 第十五条'
const agreedAll = everythingAgreed(contestedPlaces)

type Apply = RecordCertificateActOf<'apply'>
type Item<A> = Evidence<RecordCertificateState, A>

/** Who asks, about whom, for which period, and the papers that go with how he asks. */
const evidenceOfApplication: readonly Item<Apply>[] = [
  item<Apply, RecordCertificateState>('person', ({ person }) => given(person?.document?.number)),
  item<Apply, RecordCertificateState>('by', ({ by }) => given(by)),
  item<Apply, RecordCertificateState>('match', ({ match }) => affirmed(match?.matches)),
  item<Apply, RecordCertificateState>('period', ({ period }) => given(period?.from && period.to)),
  item<Apply, RecordCertificateState>('purpose', ({ purpose }) => given(purpose)),
  item<Apply, RecordCertificateState>('identity-scan', ({ scans }) => some(scans), 'scans'),
  item<Apply, RecordCertificateState>(
    'power-scan',
    ({ by, proxy }) => (by === 'proxy' ? some(proxy?.deed?.scans) : 'not-needed'),
    'proxy.deed.scans',
  ),
  item<Apply, RecordCertificateState>(
    'letter-scan',
    ({ by, letter }) => (by === 'authority' ? some(letter?.scans) : 'not-needed'),
    'letter.scans',
  ),
]

const isOwn = (one: { readonly holding?: string | null | undefined } | null | undefined): boolean =>
  one?.holding === 'own-holdings'

/** 婚姻登记记录证明, the whole flow: asked for, searched within this case, given or refused. */
export const recordCertificateFlow: FlowTable<
  RecordCertificateAct,
  RecordCertificateState,
  RecordCertificateStage
> = {
  apply: {
    from: ['opened'],
    to: leadsToStage.apply,
    who: ['registrar', 'archivist'],
    evidence: evidenceOfApplication,
    rules: [identityShown, identityRead, powerSuffices, letterShown, periodInThePast],
    beside: { apply: 'contested', abort: 'contested' },
    frozen: frozenBy('apply'),
    cite: archives,
    phrases: [],
  },
  search: {
    from: ['applied', 'searched'],
    to: leadsToStage.search,
    who: ['registrar', 'archivist'],
    evidence: [
      // The office's own holdings are always searched, whatever else is.
      item('own-holdings', ({ searched }) => some(searched?.filter(isOwn)), 'searched'),
    ],
    rules: [boundToTheCase, searchedAlready],
    beside: { search: 'commute', issue: 'contested', refuse: 'contested', abort: 'contested' },
    frozen: frozenBy('search'),
    cite: 'DB 6101/T 3163—2023 7.2.3',
    phrases: [],
  },
  issue: {
    from: ['searched'],
    to: leadsToStage.issue,
    who: ['registrar', 'archivist'],
    evidence: [
      item('number', ({ number }) => given(number)),
      item('result', ({ result }) => given(result)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [searchedLately, resultAsFound, textAsFound, agreedAll],
    beside: { issue: 'contested', refuse: 'contested', abort: 'contested' },
    frozen: frozenBy('issue'),
    cite: archives,
    phrases: [],
  },
  refuse: {
    from: ['opened', 'applied', 'searched'],
    to: leadsToStage.refuse,
    who: ['registrar', 'archivist'],
    evidence: [item('grounds', ({ codes }) => some(codes), 'codes')],
    rules: [groundOfWhoAsks],
    beside: { issue: 'contested', abort: 'commute' },
    frozen: frozenBy('refuse'),
    cite: '政府信息公开条例 说明理由；婚姻登记档案管理办法 第十五条',
    phrases: [],
  },
  abort: {
    from: ['opened', 'applied', 'searched'],
    to: leadsToStage.abort,
    who: ['registrar', 'archivist'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: { issue: 'contested', refuse: 'commute' },
    frozen: frozenBy('abort'),
    cite: archives,
    phrases: [],
  },
  approve: {
    from: stages,
    to: leadsToStage.approve,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
    frozen: frozenBy('approve'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
  'confirm-clock': {
    from: stages,
    to: leadsToStage['confirm-clock'],
    who: ['registrar', 'head', 'archivist', 'reviewer'],
    evidence: [item('second', ({ second }) => given(second))],
    rules: [secondPerson],
    beside: {},
    frozen: frozenBy('confirm-clock'),
    cite: 'DB 6101/T 3163—2023 7.3.2',
    phrases: [],
  },
  settle: {
    from: stages,
    to: leadsToStage.settle,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [oneOfTheBranches(({ stage }) => readStages(recordCertificateFlow, stages).resolveStage(stage))],
    beside: {},
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
}

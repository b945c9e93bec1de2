import { secondPerson } from '../counter/clock.ts'
import { everythingAgreed } from '../counter/contested-places.ts'
import { affirmed, given, item, some } from '../counter/evidence-item.ts'
import { oneOfTheBranches } from '../counter/settlement.ts'
import { readStages } from '../counter/stage.ts'
import { takingBack } from '../counter/taken-back.ts'
import type { Draft, Evidence, FlowTable } from '../log/rule.ts'
import { evidenceOfFile, filedInOrder } from '../shared/archive/completeness.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import { partyIds } from '../shared/person.ts'
import type { RevocationAct, RevocationActOf } from './action.ts'
import {
  approvedByHead,
  decidedAndServed,
  effectOfItsGround,
  everyRegistration,
  fileOf,
  impersonatedAsDecided,
  numberAsAnnotated,
  numberOfItsClass,
} from './annotating.ts'
import { everyStep } from './beside.ts'
import { contestedPlaces } from './contested-places.ts'
import {
  fourDepartments,
  groundsAsFound,
  leadPassedOn,
  mayGoOn,
  notAuthentic,
  notInForce,
} from './grounds.ts'
import {
  heardBefore,
  legallyReviewed,
  onlyOwnDecision,
  saidAfterNotice,
  servedAfterDecision,
  timeToSpeak,
} from './own-decision.ts'
import {
  appealPeriodOver,
  askedInTime,
  askedOfItsIssuer,
  effectAfterIssue,
  namedOnce,
  receivedInOrder,
} from './receiving.ts'
import { leadsToStage, type RevocationStage, type RevocationState, stages } from './state.ts'

const frozenBy = frozenIn('revocation')

const agreedSoFar = everythingAgreed<RevocationState>(contestedPlaces)

/** Both of the couple are told, each in a way that is written down. */
const bothServed: readonly Evidence<RevocationState, Pick<RevocationActOf<'serve'>, 'served'>>[] =
  partyIds.map((party) => ({
    id: `served.${party}`,
    at: 'served',
    presence: (_state, { served }: Draft<RevocationActOf<'serve'>>) =>
      served?.some(({ to, on }) => to === party && on) ? 'present' : 'missing',
  }))

const open = [
  'received',
  'checked',
  'dated',
  'notified',
  'decided',
  'served',
  'annotated',
  'contested',
] as const satisfies readonly RevocationStage[]

/** 婚姻无效、撤销婚姻、撤销婚姻登记的备注, the whole flow: rules.md 2.5, one row an act. */
export const revocationFlow: FlowTable<RevocationAct, RevocationState, RevocationStage> = {
  // 收到文书
  receive: {
    from: ['opened'],
    to: leadsToStage.receive,
    who: ['registrar', 'archivist', 'head'],
    evidence: [
      item('trigger', ({ trigger }) => given(trigger)),
      item('document', ({ document }) => given(document?.title), 'document.title'),
      item('scans', ({ document }) => some(document?.scans), 'document.scans'),
      item('sender', ({ sender }) => given(sender)),
    ],
    rules: [receivedInOrder, namedOnce],
    beside: everyStep,
    frozen: [],
    cite: '民法典婚姻家庭编解释（一）第二十一条；婚姻登记条例 备注',
    phrases: [],
  },
  // 核实真伪; once more where the first answer was unclear, or was taken back before anything was decided
  'check-authenticity': {
    from: ['received', 'checked', 'dated', 'notified'],
    to: leadsToStage['check-authenticity'],
    who: ['registrar'],
    evidence: [
      item('asked', ({ asked }) => given(asked)),
      item('authentic', ({ authentic }) => given(authentic)),
    ],
    rules: [...mayGoOn, askedOfItsIssuer, askedInTime, agreedSoFar],
    beside: everyStep,
    frozen: [],
    cite: '民法典婚姻家庭编解释（一）第二十一条',
    phrases: [],
  },
  // 生效日期
  'set-effect-date': {
    from: ['checked', 'dated'],
    to: leadsToStage['set-effect-date'],
    who: ['registrar'],
    evidence: [
      item('effectiveOn', ({ effectiveOn }) => given(effectiveOn)),
      item('shownBy', ({ shownBy }) => given(shownBy)),
      item('servedOn', ({ shownBy, servedOn }) =>
        shownBy === 'appeal-period-over' ? given(servedOn) : 'not-needed',
      ),
      item('scans', ({ shownBy, scans }) => (shownBy === 'proof-of-effect' ? some(scans) : 'not-needed')),
    ],
    rules: [...mayGoOn, notAuthentic, effectAfterIssue, appealPeriodOver, agreedSoFar],
    beside: everyStep,
    frozen: [],
    cite: '民法典 第一千零五十四条；民事诉讼法 发生法律效力的判决',
    phrases: [],
  },
  // 拟撤销告知书
  'notice-of-intent': {
    from: ['dated', 'notified'],
    to: leadsToStage['notice-of-intent'],
    who: ['registrar', 'head'],
    evidence: [
      item('facts', ({ facts }) => given(facts)),
      item('ground', ({ ground }) => given(ground)),
      item('statementsUntil', ({ statementsUntil }) => given(statementsUntil)),
      ...bothServed,
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [...mayGoOn, notAuthentic, onlyOwnDecision, timeToSpeak, agreedSoFar],
    beside: everyStep,
    frozen: [],
    cite: fourDepartments,
    phrases: [],
  },
  // 陈述、申辩、听证
  statement: {
    from: ['notified', 'decided'],
    to: leadsToStage.statement,
    who: ['registrar', 'head', 'reviewer'],
    evidence: [
      item('by', ({ by }) => given(by)),
      item('what', ({ what }) => given(what)),
      item('summary', ({ summary }) => given(summary)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [saidAfterNotice],
    beside: {},
    frozen: [],
    cite: fourDepartments,
    phrases: [],
  },
  // 法制审核
  'review-legality': {
    from: ['notified'],
    to: leadsToStage['review-legality'],
    who: ['reviewer', 'head'],
    evidence: [
      item('agrees', ({ agrees }) => given(agrees)),
      item('opinion', ({ opinion }) => given(opinion)),
    ],
    rules: [agreedSoFar],
    beside: {},
    frozen: [],
    cite: '婚姻登记工作规范 监督与管理',
    phrases: [],
  },
  // 撤销婚姻登记决定书
  decide: {
    from: ['notified'],
    to: leadsToStage.decide,
    who: ['head'],
    evidence: [
      item('decision', ({ decision }) => given(decision)),
      item('number', ({ number }) => given(number)),
      item('reasons', ({ reasons }) => given(reasons)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [...mayGoOn, notAuthentic, onlyOwnDecision, heardBefore, legallyReviewed, agreedSoFar],
    beside: everyStep,
    frozen: [],
    cite: fourDepartments,
    phrases: [],
  },
  // 送达; as often as it takes to reach everybody
  serve: {
    from: ['decided', 'served'],
    to: leadsToStage.serve,
    who: ['registrar', 'head'],
    evidence: [item('served', ({ served }) => some(served)), item('scans', ({ scans }) => some(scans))],
    rules: [servedAfterDecision, agreedSoFar],
    beside: { ...everyStep, serve: 'commute' },
    frozen: [],
    cite: fourDepartments,
    phrases: [],
  },
  // 加注; once more where another registration is found later
  annotate: {
    from: ['dated', 'served', 'annotated'],
    to: leadsToStage.annotate,
    who: ['registrar', 'head', 'archivist'],
    evidence: [
      item('affected', ({ affected }) => some(affected)),
      item('archiveNumber', ({ archiveNumber }) => given(archiveNumber?.volume)),
      item('remark', ({ remark }) => given(remark)),
    ],
    rules: [
      ...mayGoOn,
      notAuthentic,
      notInForce,
      decidedAndServed,
      effectOfItsGround,
      impersonatedAsDecided,
      namedOnce,
      everyRegistration,
      numberOfItsClass,
      approvedByHead,
      agreedSoFar,
    ],
    beside: everyStep,
    // What a dispute freezes in the registration's own case is undone by this very act.
    frozen: [],
    cite: '婚姻登记档案管理办法 第九条；民法典 第一千零五十四条',
    phrases: [],
  },
  // 撤回加注; what went into a registration's own case is taken back there
  retract: { ...takingBack, from: ['annotated', 'filed', 'contested'], frozen: frozenBy('retract') },
  // 归档, 撤销婚姻类
  file: {
    from: ['annotated', 'served', 'refused'],
    to: leadsToStage.file,
    who: ['registrar', 'archivist'],
    evidence: [
      item('archiveNumber', ({ archiveNumber }) => given(archiveNumber?.volume)),
      item('contents', ({ contents }) => some(contents?.filter((paper) => paper?.pages))),
      ...evidenceOfFile<RevocationState, RevocationActOf<'file'>>(['CX'], fileOf),
    ],
    rules: [
      numberOfItsClass,
      numberAsAnnotated,
      filedInOrder<RevocationState, RevocationActOf<'file'>>(fileOf),
      agreedSoFar,
    ],
    beside: everyStep,
    frozen: frozenBy('file'),
    cite: '婚姻登记档案管理办法 第六条、第十条',
    phrases: [],
  },
  // 不予受理、不予办理
  refuse: {
    from: ['received', 'checked', 'dated'],
    to: leadsToStage.refuse,
    who: ['registrar', 'head'],
    evidence: [
      item('grounds', ({ codes }) => some(codes), 'codes'),
      item('explanation', ({ explanation }) => given(explanation)),
      item('noticeGiven', ({ noticeGiven }) => affirmed(noticeGiven)),
    ],
    rules: [groundsAsFound, leadPassedOn],
    beside: everyStep,
    frozen: [],
    cite: '婚姻登记条例 不予办理应当说明理由',
    phrases: [],
  },
  // 负责人批准
  approve: {
    from: open,
    to: leadsToStage.approve,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
    frozen: [],
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
  // 核对时间
  'confirm-clock': {
    from: stages,
    to: leadsToStage['confirm-clock'],
    who: ['registrar', 'head', 'archivist', 'reviewer'],
    evidence: [item('second', ({ second }) => given(second))],
    rules: [secondPerson],
    beside: {},
    frozen: [],
    cite: 'DB 6101/T 3163—2023 7.3.2',
    phrases: [],
  },
  // 裁定分歧
  settle: {
    from: stages,
    to: leadsToStage.settle,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [
      oneOfTheBranches<RevocationState>(contestedPlaces, ({ stage }) =>
        readStages(revocationFlow, stages).resolveStage(stage),
      ),
    ],
    beside: {},
    frozen: [],
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
}

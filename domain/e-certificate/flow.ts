import { secondPerson } from '../counter/clock.ts'
import { everythingAgreed } from '../counter/contested-places.ts'
import { affirmed, given, item, some } from '../counter/evidence-item.ts'
import { oneOfTheBranches } from '../counter/settlement.ts'
import { readStages } from '../counter/stage.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { ECertificateAct } from './action.ts'
import { amendsAnIssued, originalAccount, recordPutRight } from './amending.ts'
import { issuedAsReviewed, madeAsReviewed } from './as-reviewed.ts'
import { everyWork } from './beside.ts'
import { contestedPlaces, ofPerson } from './contested-places.ts'
import { evidenceOfReview, evidenceOfVerification } from './evidence.ts'
import { issuedOnce, judgedMadeVoid, oneInForce, recordAsVerified, whatWasVerified } from './issuing.ts'
import { allJudged, deadJudgedVoid } from './judging.ts'
import { promisedAhead, tellsOfAnAct } from './late.ts'
import { issuedOfLiveStatus, madeOfLiveStatus, reviewedLately } from './live-status.ts'
import { dissolvesOnlyByDivorce, numberOfItsKind, ofThisPerson, samePlate } from './making.ts'
import { type ECertificateStage, type ECertificateState, leadsToStage, stages } from './state.ts'
import { fieldsMatch, recordAsMade, verifiedByAnother, whatWasMade } from './verifying.ts'
import { issueVoidsInForce, onDecision, voidsInForce } from './voiding.ts'

const frozenBy = frozenIn('e-certificate')

const identified = [
  'identified',
  'reviewed',
  'made',
  'verified',
  'amended',
  'voided',
  'issued',
  'contested',
] as const satisfies readonly ECertificateStage[]

const agreedSoFar = everythingAgreed<ECertificateState>(contestedPlaces)
const personKnown = everythingAgreed<ECertificateState>(ofPerson)

/** 电子证照签发, the whole flow: standard 6.4, one row an act. */
export const eCertificateFlow: FlowTable<ECertificateAct, ECertificateState, ECertificateStage> = {
  // 立户: whose certificates
  identify: {
    from: ['opened'],
    to: leadsToStage.identify,
    who: ['registrar'],
    evidence: [
      item('name', ({ person }) => given(person?.name), 'person.name'),
      item('number', ({ person }) => given(person?.document?.number), 'person.document.number'),
    ],
    rules: [],
    beside: { ...everyWork, identify: 'commute' },
    frozen: frozenBy('identify'),
    cite: 'DB 6101/T 3163—2023 6.4.1',
    phrases: [],
  },
  // 6.4.1 效力判断
  'review-validity': {
    from: ['identified', 'reviewed', 'amended', 'voided', 'issued'],
    to: leadsToStage['review-validity'],
    who: ['registrar', 'reviewer'],
    evidence: evidenceOfReview,
    rules: [allJudged, deadJudgedVoid, personKnown],
    beside: { ...everyWork, 'review-validity': 'commute' },
    frozen: frozenBy('review-validity'),
    cite: 'DB 6101/T 3163—2023 6.4.1',
    phrases: [],
  },
  // 6.4.1, once more while a certificate is in work
  'review-again': {
    from: ['made', 'verified'],
    to: leadsToStage['review-again'],
    who: ['registrar', 'reviewer'],
    evidence: evidenceOfReview,
    rules: [allJudged, deadJudgedVoid, personKnown],
    beside: {},
    frozen: frozenBy('review-again'),
    cite: 'DB 6101/T 3163—2023 6.4.1',
    phrases: [],
  },
  // 6.4.1 制证
  make: {
    from: ['reviewed'],
    to: leadsToStage.make,
    who: ['registrar'],
    evidence: [
      item('content', ({ content }) => given(content?.number), 'content.number'),
      item('photo', ({ photo }) => given(photo)),
      item('plate', ({ plate }) => given(plate)),
      item('record', ({ record }) => some(record?.heads)),
      item('account', ({ account }) => given(account)),
    ],
    rules: [
      madeOfLiveStatus,
      madeAsReviewed,
      samePlate,
      ofThisPerson,
      numberOfItsKind,
      dissolvesOnlyByDivorce,
      agreedSoFar,
    ],
    beside: everyWork,
    frozen: frozenBy('make'),
    cite: 'DB 6101/T 3163—2023 6.4.1',
    phrases: [],
  },
  // 6.4.2 核验
  verify: {
    from: ['made'],
    to: leadsToStage.verify,
    who: ['registrar', 'reviewer'],
    evidence: [item('record', ({ record }) => some(record?.heads)), ...evidenceOfVerification],
    rules: [verifiedByAnother, whatWasMade, fieldsMatch, recordAsMade, agreedSoFar],
    beside: everyWork,
    frozen: frozenBy('verify'),
    cite: 'DB 6101/T 3163—2023 6.4.2',
    phrases: [],
  },
  // 6.4.2 核验不符
  'return-to-make': {
    from: ['made', 'verified'],
    to: leadsToStage['return-to-make'],
    who: ['registrar', 'reviewer'],
    evidence: [item('fields', ({ fields }) => some(fields)), item('remark', ({ remark }) => given(remark))],
    rules: [whatWasMade, agreedSoFar],
    beside: everyWork,
    frozen: frozenBy('return-to-make'),
    cite: 'DB 6101/T 3163—2023 6.4.2',
    phrases: [],
  },
  // 6.4.3 签发, with what is made void before it
  issue: {
    from: ['verified'],
    to: leadsToStage.issue,
    who: ['registrar', 'head'],
    evidence: [
      item('voids', ({ voids }) => given(voids)),
      item('record', ({ record }) => some(record?.heads)),
    ],
    rules: [
      issuedOfLiveStatus,
      issuedAsReviewed,
      reviewedLately,
      whatWasVerified,
      recordAsVerified,
      judgedMadeVoid,
      issueVoidsInForce,
      oneInForce,
      issuedOnce,
      agreedSoFar,
    ],
    beside: everyWork,
    frozen: frozenBy('issue'),
    cite: 'DB 6101/T 3163—2023 6.4.3',
    phrases: [],
  },
  // 6.4.1, 6.4.4 作废
  void: {
    from: identified,
    to: leadsToStage.void,
    who: ['registrar', 'head'],
    evidence: [
      item('certificates', ({ certificates }) => some(certificates)),
      item('remark', ({ remark }) => given(remark)),
    ],
    rules: [voidsInForce, onDecision],
    beside: { ...everyWork, void: 'commute' },
    frozen: frozenBy('void'),
    cite: 'DB 6101/T 3163—2023 6.4.4',
    phrases: [],
  },
  // 6.4.4 修改
  amend: {
    from: ['issued', 'voided', 'amended', 'contested'],
    to: leadsToStage.amend,
    who: ['registrar', 'head'],
    evidence: [
      item('certificate', ({ certificate }) => given(certificate)),
      item('fields', ({ fields }) => some(fields)),
      item('record', ({ record }) => some(record?.heads)),
      item('reason', ({ reason }) => given(reason)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [originalAccount, recordPutRight, amendsAnIssued],
    beside: everyWork,
    frozen: frozenBy('amend'),
    cite: 'DB 6101/T 3163—2023 6.4.4',
    phrases: [],
  },
  // 6.4.4, where the account is no more
  'name-successor': {
    from: identified,
    to: leadsToStage['name-successor'],
    who: ['head'],
    evidence: [
      item('successor', ({ successor }) => given(successor)),
      item('reason', ({ reason }) => given(reason)),
    ],
    rules: [],
    beside: {},
    frozen: frozenBy('name-successor'),
    cite: 'DB 6101/T 3163—2023 6.4.4',
    phrases: [],
  },
  // 6.4.5 承诺补制证
  promise: {
    from: identified,
    to: leadsToStage.promise,
    who: ['registrar'],
    evidence: [
      item('by', ({ by }) => given(by)),
      item('why', ({ why }) => given(why)),
      item('told', ({ told }) => affirmed(told)),
    ],
    rules: [promisedAhead],
    beside: {},
    frozen: frozenBy('promise'),
    cite: 'DB 6101/T 3163—2023 6.4.5',
    phrases: [],
  },
  // 6.4.5 通知当事人
  'queue-notification': {
    from: identified,
    to: leadsToStage['queue-notification'],
    who: ['registrar'],
    evidence: [
      item('channel', ({ channel }) => given(channel)),
      item('contact', ({ channel, contact }) => (channel === 'in-person' ? 'not-needed' : given(contact))),
    ],
    rules: [tellsOfAnAct],
    beside: {},
    frozen: frozenBy('queue-notification'),
    cite: 'DB 6101/T 3163—2023 6.4.5',
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
    frozen: frozenBy('confirm-clock'),
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
      oneOfTheBranches<ECertificateState>(contestedPlaces, ({ stage }) =>
        readStages(eCertificateFlow, stages).resolveStage(stage),
      ),
    ],
    beside: {},
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
}

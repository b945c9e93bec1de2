import { given, item } from '../counter/evidence-item.ts'
import { presentTogether } from '../counter/evidence-of-persons.ts'
import {
  evidenceOfFiling,
  evidenceOfPromise,
  evidenceOfReconfirmation,
  evidenceOfRegistration,
  evidenceOfSigning,
  evidenceOfSpoiling,
} from '../counter/evidence-of-steps.ts'
import { stillWanted } from '../counter/presence.ts'
import { blanksInLedger, numberFromSegment, proofread, spoiledAndReplaced } from '../counter/printing.ts'
import { dateAsPrinted, numberAsPrinted, oneSitting, promisedAhead } from '../counter/registration.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { ReissueAct } from './action.ts'
import { applicantsPresent } from './applicants.ts'
import { everyEnd, everyStep } from './beside.ts'
import { bookletsAskedFor, originalDate, reissued, remarkOfReissue } from './certificate-text.ts'
import { agreedAll, conditionsOfReissue } from './conditions.ts'
import { textStillTrue } from './declaration.ts'
import { evidenceOfPrinting, signedPapers, takingPart } from './evidence.ts'
import { filedInOrder, filedItems, neededInFile } from './file-contents.ts'
import { phrasesOf } from './script.ts'
import { leadsToStage, type ReissueStage, type ReissueState } from './state.ts'

const frozenBy = frozenIn('reissue')

const specification = '婚姻登记工作规范 补发婚姻登记证'

type Papers =
  | 'print'
  | 'spoil'
  | 'sign'
  | 'reconfirm'
  | 'register'
  | 'deliver'
  | 'promise-e-certificate'
  | 'file'

/** E8–E11 of figure E.1: the booklets printed, signed for, reissued, handed over and filed. */
export const flowOfPapers: Pick<FlowTable<ReissueAct, ReissueState, ReissueStage>, Papers> = {
  // E8 打印
  print: {
    from: ['examined', 'printed', 'signed'],
    to: leadsToStage.print,
    who: ['registrar'],
    evidence: evidenceOfPrinting,
    rules: [
      ...conditionsOfReissue,
      originalDate,
      remarkOfReissue,
      bookletsAskedFor,
      numberFromSegment(reissued),
      blanksInLedger(reissued),
      proofread(reissued),
      textStillTrue,
      agreedAll,
    ],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('print'),
    cite: specification,
    phrases: phrasesOf('print'),
  },
  // 作废重打: same number, new blank
  spoil: {
    from: ['printed', 'signed', 'reissued'],
    to: leadsToStage.spoil,
    who: ['registrar'],
    evidence: evidenceOfSpoiling,
    rules: [spoiledAndReplaced(reissued)],
    beside: {},
    frozen: frozenBy('spoil'),
    cite: '婚姻登记工作规范 报废处理，重新填写',
    phrases: phrasesOf('spoil'),
  },
  // E9 签名并按指纹
  sign: {
    from: ['printed'],
    to: leadsToStage.sign,
    who: ['registrar'],
    evidence: evidenceOfSigning(signedPapers, takingPart),
    rules: [textStillTrue, agreedAll],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('sign'),
    cite: '婚姻登记工作规范 当事人领证签名并按指纹',
    phrases: phrasesOf('sign'),
  },
  // 中断后再次确认
  reconfirm: {
    from: ['signed'],
    to: leadsToStage.reconfirm,
    who: ['registrar'],
    evidence: [
      presentTogether(takingPart),
      ...evidenceOfReconfirmation(takingPart),
      item('sitting', ({ sitting }) => given(sitting)),
    ],
    rules: [...applicantsPresent, stillWanted('reissue-wanted', specification)],
    beside: {},
    frozen: frozenBy('reconfirm'),
    cite: specification,
    phrases: phrasesOf('reconfirm'),
  },
  // E10 补发
  register: {
    from: ['signed'],
    to: leadsToStage.register,
    who: ['registrar'],
    evidence: evidenceOfRegistration,
    rules: [
      ...conditionsOfReissue,
      numberAsPrinted(reissued),
      dateAsPrinted(reissued),
      oneSitting(specification),
      textStillTrue,
      agreedAll,
    ],
    beside: { ...everyStep, ...everyEnd, register: 'earlier' },
    frozen: frozenBy('register'),
    cite: specification,
    phrases: phrasesOf('register'),
  },
  // E10 颁发
  deliver: {
    from: ['reissued'],
    to: leadsToStage.deliver,
    who: ['registrar'],
    evidence: [presentTogether(takingPart)],
    rules: [...applicantsPresent, agreedAll],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute', 'revoke-reissue': 'contested' },
    frozen: frozenBy('deliver'),
    cite: '婚姻登记工作规范 颁发婚姻登记证',
    phrases: phrasesOf('deliver'),
  },
  // E11 承诺补制电子证照
  'promise-e-certificate': {
    from: ['reissued', 'delivered'],
    to: leadsToStage['promise-e-certificate'],
    who: ['registrar'],
    evidence: evidenceOfPromise,
    rules: [promisedAhead],
    beside: {},
    frozen: frozenBy('promise-e-certificate'),
    cite: 'DB 6101/T 3163—2023 6.4.5',
    phrases: phrasesOf('promise-e-certificate'),
  },
  // E11 归档; what was revoked is in the archive too
  file: {
    from: ['delivered', 'revoked'],
    to: leadsToStage.file,
    who: ['registrar', 'archivist'],
    evidence: evidenceOfFiling(filedItems, neededInFile),
    rules: [filedInOrder, agreedAll],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute', 'revoke-reissue': 'commute' },
    frozen: frozenBy('file'),
    cite: '婚姻登记档案管理办法 第八条、第十条',
    phrases: phrasesOf('file'),
  },
}

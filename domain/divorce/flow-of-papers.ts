import { given, item } from '../counter/evidence-item.ts'
import { presentTogether } from '../counter/evidence-of-persons.ts'
import {
  evidenceOfFiling,
  evidenceOfPrinting,
  evidenceOfPromise,
  evidenceOfReconfirmation,
  evidenceOfRegistration,
  evidenceOfSigning,
  evidenceOfSpoiling,
} from '../counter/evidence-of-steps.ts'
import { blanksInLedger, numberFromSegment, proofread, spoiledAndReplaced } from '../counter/printing.ts'
import { dateAsPrinted, numberAsPrinted, oneSitting, promisedAhead } from '../counter/registration.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { agreementAsSigned } from './agreement.ts'
import { besideOthers } from './beside.ts'
import { marriageStands, presentInPerson } from './conditions.ts'
import { askedOnThisAgreement, confirmedAtLast, stillConsents } from './consent.ts'
import { everythingAgreed } from './contested-places.ts'
import { textStillTrue } from './declaration.ts'
import { certificateStamped, certificatesStamped, handedInPerson, keptForThem } from './delivery.ts'
import {
  bothAsked,
  evidenceOfDelivery,
  evidenceOfHandingOver,
  signedPapers,
} from './evidence-of-registration.ts'
import { filedInOrder, filedItems, neededInFile } from './file-contents.ts'
import { bothAskedApart, fullCapacity } from './inquiry.ts'
import { divorceCertificate } from './issue.ts'
import { partyKnown } from './one-party.ts'
import { phrasesOf } from './script.ts'
import { type DivorceState, leadsToStage, type Stage } from './state.ts'
import { onOneDay } from './visit.ts'
import { inTheWindow, sameAuthority } from './window.ts'

const frozenBy = frozenIn('divorce')

type OfPapers =
  | 'print'
  | 'spoil'
  | 'sign'
  | 'reconfirm'
  | 'register'
  | 'deliver'
  | 'hand-over'
  | 'promise-e-certificate'
  | 'file'

/** C14–C19 of figure C.1: the papers and the divorce certificates, the legal moment, what is handed over and filed. */
export const flowOfPapers: Pick<FlowTable<DivorceAct, DivorceState, Stage>, OfPapers> = {
  // C14 打印; once more on the day of registration where the papers are of another day
  print: {
    from: ['consented', 'printed', 'signed'],
    to: leadsToStage.print,
    who: ['registrar'],
    evidence: [...bothAsked, ...evidenceOfPrinting()],
    rules: [
      ...inTheWindow,
      ...marriageStands,
      stillConsents,
      askedOnThisAgreement,
      fullCapacity,
      bothAskedApart,
      numberFromSegment(divorceCertificate),
      blanksInLedger(divorceCertificate),
      proofread(divorceCertificate),
      agreementAsSigned,
      textStillTrue,
      everythingAgreed,
    ],
    beside: besideOthers.print,
    frozen: frozenBy('print'),
    cite: '婚姻登记工作规范 填写离婚证',
    phrases: phrasesOf('print'),
  },
  // 作废重打: same number, new blank
  spoil: {
    from: ['printed', 'signed', 'registered'],
    to: leadsToStage.spoil,
    who: ['registrar'],
    evidence: evidenceOfSpoiling,
    rules: [spoiledAndReplaced(divorceCertificate)],
    beside: besideOthers.spoil,
    frozen: frozenBy('spoil'),
    cite: '婚姻登记工作规范 报废处理，重新填写',
    phrases: phrasesOf('spoil'),
  },
  // C15 签名并按指纹
  sign: {
    from: ['printed'],
    to: leadsToStage.sign,
    who: ['registrar'],
    evidence: evidenceOfSigning(signedPapers),
    rules: [textStillTrue, everythingAgreed],
    beside: besideOthers.sign,
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
      presentTogether(),
      ...evidenceOfReconfirmation(),
      item('sitting', ({ sitting }) => given(sitting)),
    ],
    rules: [...presentInPerson, confirmedAtLast],
    beside: besideOthers.reconfirm,
    frozen: frozenBy('reconfirm'),
    cite: '民法典 第一千零七十八条、第一千零八十条',
    phrases: phrasesOf('reconfirm'),
  },
  // C16 登记: the legal moment
  register: {
    from: ['signed'],
    to: leadsToStage.register,
    who: ['registrar'],
    evidence: [...bothAsked, ...evidenceOfRegistration],
    rules: [
      ...inTheWindow,
      onOneDay,
      marriageStands[0],
      stillConsents,
      askedOnThisAgreement,
      fullCapacity,
      bothAskedApart,
      numberAsPrinted(divorceCertificate),
      dateAsPrinted(divorceCertificate),
      oneSitting('民法典 第一千零八十条；婚姻登记条例 当场予以登记'),
      agreementAsSigned,
      textStillTrue,
      everythingAgreed,
    ],
    beside: besideOthers.register,
    frozen: frozenBy('register'),
    cite: '民法典 第一千零七十八条、第一千零八十条',
    phrases: phrasesOf('register'),
  },
  // C17 颁发离婚证; what belongs to a party who has left is kept
  deliver: {
    from: ['registered'],
    to: leadsToStage.deliver,
    who: ['registrar'],
    evidence: evidenceOfDelivery,
    rules: [handedInPerson, certificatesStamped, everythingAgreed],
    beside: besideOthers.deliver,
    frozen: frozenBy('deliver'),
    cite: '婚姻登记工作规范（2015年）第五十九条、第六十条',
    phrases: phrasesOf('deliver'),
  },
  // 代为保管的离婚证交付本人
  'hand-over': {
    from: ['delivered', 'filed'],
    to: leadsToStage['hand-over'],
    who: ['registrar'],
    evidence: evidenceOfHandingOver,
    rules: [
      keptForThem,
      partyKnown<DivorceActOf<'hand-over'>>('婚姻登记工作规范（2015年）第六十条', ({ party }) => party),
      sameAuthority,
      certificateStamped,
    ],
    beside: besideOthers['hand-over'],
    frozen: frozenBy('hand-over'),
    cite: '婚姻登记工作规范（2015年）第六十条',
    phrases: phrasesOf('hand-over'),
  },
  // C18 承诺补制电子证照
  'promise-e-certificate': {
    from: ['registered', 'delivered'],
    to: leadsToStage['promise-e-certificate'],
    who: ['registrar'],
    evidence: evidenceOfPromise,
    rules: [promisedAhead],
    beside: besideOthers['promise-e-certificate'],
    frozen: frozenBy('promise-e-certificate'),
    cite: 'DB 6101/T 3163—2023 6.4.5',
    phrases: phrasesOf('promise-e-certificate'),
  },
  // C19 归档
  file: {
    from: ['delivered'],
    to: leadsToStage.file,
    who: ['registrar', 'archivist'],
    evidence: evidenceOfFiling(filedItems, neededInFile),
    rules: [filedInOrder, everythingAgreed],
    beside: besideOthers.file,
    frozen: frozenBy('file'),
    cite: '婚姻登记档案管理办法 第七条、第十条',
    phrases: phrasesOf('file'),
  },
}

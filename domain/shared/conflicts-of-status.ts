import { type ConflictCode, onDocuments } from './conflict-code.ts'

const { court, revocation, head, bureau, unfounded, unfoundedByBureau } = onDocuments

/** Everything that would take a marriage further, or change what it says, before the court has spoken. */
const marriageAtRest = [
  'accept',
  'capture',
  'correct',
  'declare',
  'examine',
  'print',
  'spoil',
  'sign',
  'reconfirm',
  'register',
  'deliver',
  'offer-ceremony',
  'promise-e-certificate',
  'file',
  'annotate',
  'retract',
] as const

/** The same of a divorce; a withdrawal, the evidence and what a document ends stay open. */
const divorceAtRest = [
  'call-again',
  'capture',
  'correct',
  'declare',
  'examine',
  'consent',
  'print',
  'spoil',
  'sign',
  'reconfirm',
  'register',
  'deliver',
  'hand-over',
  'promise-e-certificate',
  'file',
] as const

/** With a divorce registered, a head's word within the case settles nothing: the document of the dispute does (O7). */
const registeredDivorceAtRest = [...divorceAtRest, 'settle'] as const

const bothMarriages = ['files', 'booklet-numbers', 'device-times', 'check-receipts'] as const

/** Conflicts about who is married to whom, and registrations that nobody has seen (rules.md O5, S1). */
export const conflictsOfStatus = {
  /** One person in two marriages that are both in force. */
  K1: {
    severity: 'S1',
    scope: ['cases'],
    decides: ['court', 'police', 'head', 'bureau'],
    closedBy: [court, revocation, unfoundedByBureau],
    isNotice: false,
    freezes: { marriage: marriageAtRest },
    freezesPersons: true,
    neverLost: bothMarriages,
    cite: '民法典 第一千零四十二条、第一千零五十一条；民法典婚姻家庭编解释（一）第九条；解释（二）第一条；刑法 第二百五十八条',
  },
  /** The same, and nobody can tell from the clocks which was first. */
  K1a: {
    severity: 'S1',
    scope: ['case', 'cases'],
    decides: ['court', 'head'],
    closedBy: [court, revocation, unfounded],
    isNotice: false,
    freezes: { marriage: marriageAtRest },
    freezesPersons: true,
    neverLost: [...bothMarriages, 'clock-evidence'],
    cite: '民法典 第一千零四十九条、第一千零五十一条',
  },
  /** Somebody married under another's identity; evidence has come in and nothing is decided yet. */
  K1c: {
    severity: 'S1',
    scope: ['cases'],
    decides: ['head', 'police', 'court'],
    closedBy: [revocation, court, unfounded],
    isNotice: false,
    freezes: {
      marriage: marriageAtRest.filter((act) => act !== 'annotate'),
      divorce: divorceAtRest,
      reissue: ['print', 'register', 'deliver', 'promise-e-certificate', 'file'],
    },
    freezesPersons: true,
    neverLost: ['files', 'impersonation-evidence', 'check-receipts'],
    cite: '关于妥善处理以冒名顶替或者弄虚作假的方式办理婚姻登记问题的指导意见（2021年）；民法典 第一千零五十四条；婚姻登记条例 第三条',
  },
  /** One withdrew and the divorce was registered, neither office knowing of the other. */
  K2: {
    severity: 'S1',
    scope: ['case'],
    decides: ['head', 'bureau', 'court'],
    closedBy: [court, revocation, bureau, head],
    isNotice: false,
    freezes: { divorce: registeredDivorceAtRest },
    freezesPersons: true,
    neverLost: ['withdrawal-form', 'printed-receipt', 'inquiry-records', 'booklet-numbers'],
    cite: '民法典 第一千零七十七条、第一千零七十八条、第一千零八十条；民发〔2020〕116号',
  },
  /** A new marriage before the judgment that ended the earlier one had effect. */
  K15: {
    severity: 'S1',
    scope: ['cases'],
    decides: ['court', 'head'],
    closedBy: [court, unfounded],
    isNotice: false,
    freezes: { marriage: marriageAtRest },
    freezesPersons: true,
    neverLost: [...bothMarriages, 'court-documents'],
    cite: '民法典 第一千零四十二条、第一千零五十一条、第一千零八十条；民事诉讼法 发生法律效力的判决',
  },
  /** The registry and a court both ended one marriage. */
  K16: {
    severity: 'S1',
    scope: ['case', 'cases'],
    decides: ['court', 'head'],
    closedBy: [court, unfounded],
    isNotice: false,
    freezes: { divorce: registeredDivorceAtRest },
    freezesPersons: false,
    neverLost: ['files', 'court-documents', 'booklet-numbers'],
    cite: '民法典 第一千零五十四条、第一千零八十条；民法典婚姻家庭编解释（一）第二十一条',
  },
  /** Registered after one of the two had died. */
  K18: {
    severity: 'S1',
    scope: ['case', 'cases'],
    decides: ['court', 'head'],
    closedBy: [court, unfounded],
    isNotice: false,
    freezes: { divorce: registeredDivorceAtRest, marriage: marriageAtRest },
    freezesPersons: true,
    neverLost: ['files', 'death-document', 'booklet-numbers', 'device-times'],
    cite: '民法典 第十三条、第一千零四十九条、第一千零八十条',
  },
  /** Acts of a machine that never came: it was lost, stolen or broke with something on it. */
  K23: {
    severity: 'S1',
    scope: ['centre'],
    decides: ['head', 'bureau'],
    closedBy: [head, bureau],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['signed-papers', 'backup-medium', 'booklet-numbers'],
    cite: '个人信息保护法 第五十七条；民法典 第一千零四十九条；DB 6101/T 3163—2023 7.3.2',
  },
  /** A check that was read over the telephone and whose act says something else. */
  'MR12-unequal': {
    severity: 'S1',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [head],
    isNotice: false,
    freezes: {
      marriage: ['register', 'deliver', 'promise-e-certificate', 'file'],
      divorce: ['register', 'deliver', 'hand-over', 'promise-e-certificate', 'file'],
      reissue: ['register', 'deliver', 'promise-e-certificate', 'file'],
    },
    freezesPersons: false,
    neverLost: ['check-receipts'],
    cite: '婚姻登记条例（2025年）联网核对',
  },
} as const satisfies Record<string, ConflictCode>

import { type ConflictCode, onDocuments } from './conflict-code.ts'

const { statement, revocation, head, bureau } = onDocuments

/** What would put one more paper into the world while it is not clear which paper is good. */
const papersAtRest = ['print', 'register', 'deliver', 'promise-e-certificate', 'file'] as const
const divorcePapersAtRest = [...papersAtRest, 'hand-over'] as const

/** Conflicts about numbers, certificates and applications: the status stands, a paper may not (rules.md O5, S2). */
export const conflictsOfPapers = {
  /** One couple registered twice: one marriage, two records. */
  K1b: {
    severity: 'S2',
    scope: ['case', 'cases'],
    decides: ['head'],
    closedBy: [statement],
    isNotice: false,
    freezes: {
      marriage: ['correct', 'print', 'spoil', 'deliver', 'promise-e-certificate', 'file'],
      divorce: ['print', 'spoil', 'deliver', 'hand-over', 'promise-e-certificate', 'file'],
      reissue: ['print', 'spoil', 'deliver', 'promise-e-certificate', 'file'],
    },
    freezesPersons: false,
    neverLost: ['files', 'booklet-numbers'],
    cite: '民法典 第一千零四十九条；婚姻登记工作规范 婚姻登记证管理',
  },
  /** The receipt says other dates than the schedules give by now. */
  K5: {
    severity: 'S2',
    scope: ['case'],
    decides: ['head'],
    closedBy: [head],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['printed-receipt'],
    cite: '民法典 第一千零七十七条；民发〔2020〕116号；全国年节及纪念日放假办法',
  },
  /** Two applications of one couple run beside one another: the first received runs on, the later one waits. */
  K6: {
    severity: 'S2',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [head],
    isNotice: false,
    freezes: { divorce: ['examine', 'consent', 'print', 'register', 'deliver', 'hand-over', 'file'] },
    firstGoesOn: true,
    freezesPersons: false,
    neverLost: ['printed-receipt', 'files'],
    cite: '民法典 第一千零七十七条；民发〔2020〕116号；婚姻登记条例（2025年）',
  },
  /** One certificate number on two cases: the registrations stand, a paper is wrong. */
  K8: {
    severity: 'S2',
    scope: ['cases'],
    decides: ['head', 'bureau'],
    closedBy: [head, bureau],
    isNotice: false,
    freezes: { marriage: papersAtRest, divorce: divorcePapersAtRest, reissue: papersAtRest },
    freezesPersons: false,
    neverLost: ['booklet-numbers'],
    cite: '婚姻登记工作规范 结婚证字号',
  },
  /** A blank on two cases, or of another box or kind. */
  K9: {
    severity: 'S2',
    scope: ['case', 'cases'],
    decides: ['registrar', 'head'],
    closedBy: [head],
    isNotice: false,
    freezes: {
      marriage: ['deliver', 'file'],
      divorce: ['deliver', 'hand-over', 'file'],
      reissue: ['deliver', 'file'],
    },
    freezesPersons: false,
    neverLost: ['booklet-numbers', 'spoiled-blank'],
    cite: '婚姻登记工作规范 婚姻登记证管理',
  },
  /** A booklet recorded as spoiled by one and handed over by another. */
  K10: {
    severity: 'S2',
    scope: ['case'],
    decides: ['registrar', 'head'],
    closedBy: [head],
    isNotice: false,
    freezes: { marriage: ['file'], divorce: ['file'], reissue: ['file'] },
    freezesPersons: false,
    neverLost: ['booklet-numbers', 'spoiling-reason'],
    cite: '婚姻登记工作规范 报废处理，重新填写',
  },
  /** Registered, and no good booklet in hand: the registration exists, the paper comes later. */
  K11: {
    severity: 'S2',
    scope: ['case'],
    decides: ['registrar'],
    closedBy: [],
    isNotice: false,
    freezes: {
      marriage: ['deliver', 'file'],
      divorce: ['deliver', 'hand-over', 'file'],
      reissue: ['deliver', 'file'],
    },
    freezesPersons: false,
    neverLost: ['registration'],
    cite: '民法典 第一千零四十九条；婚姻登记工作规范 颁发结婚证',
  },
  /** Signed and not registered, and the machine has gone on to other people. */
  K12: {
    severity: 'S2',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['signed-texts'],
    cite: '民法典 第一千零四十九条；婚姻登记条例 当场予以登记',
  },
  /** What stands is no longer what was signed, or an e-certificate was made from an older version of its record. */
  K13: {
    severity: 'S2',
    scope: ['case', 'cases'],
    decides: ['registrar', 'head'],
    closedBy: [head],
    isNotice: false,
    freezes: { 'e-certificate': ['queue-notification'] },
    freezesPersons: false,
    neverLost: ['both-versions', 'signed-texts'],
    cite: 'DB 6101/T 3163—2023 6.4.1、6.4.4',
  },
  /** An e-certificate in force of a status that its holder does not have. */
  'dead-certificate': {
    severity: 'S2',
    scope: ['case', 'cases'],
    decides: ['registrar', 'head'],
    closedBy: [head],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['files'],
    cite: 'DB 6101/T 3163—2023 6.4.1',
  },
  /** Two corrections of one registered record whose authors did not know of one another. */
  K14: {
    severity: 'S2',
    scope: ['case'],
    decides: ['head'],
    closedBy: [head],
    isNotice: false,
    freezes: {
      marriage: ['promise-e-certificate', 'file'],
      divorce: ['promise-e-certificate', 'file'],
      reissue: ['promise-e-certificate', 'file'],
      'e-certificate': ['make', 'issue'],
    },
    freezesPersons: false,
    neverLost: ['both-versions', 'correction-proofs'],
    cite: 'DB 6101/T 3163—2023 6.4.4；婚姻登记档案管理办法 第九条',
  },
  /** A suit about the marriage is pending while a divorce is asked for. */
  K17: {
    severity: 'S2',
    scope: ['case', 'cases'],
    decides: ['head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['court-documents'],
    cite: '民法典 第一千零五十一条、第一千零五十二条、第一千零七十九条',
  },
  /** A certificate reissued after the status had changed (骗补, or two offices on one day). */
  K19: {
    severity: 'S2',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [head, revocation],
    isNotice: false,
    freezes: { reissue: ['print', 'spoil', 'deliver', 'promise-e-certificate', 'file'] },
    freezesPersons: false,
    neverLost: ['files', 'signed-texts', 'booklet-numbers'],
    cite: '行政许可法 第六十九条；婚姻登记工作规范 补发婚姻登记证；民法典 第一千零八十条',
  },
  /** A check that was read over the telephone and whose act is not here. */
  'MR12-unmatched': {
    severity: 'S2',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['check-receipts'],
    cite: '婚姻登记条例（2025年）联网核对',
  },
  /** Branches of one case that exclude one another. */
  stage: {
    severity: 'S2',
    scope: ['case'],
    decides: ['head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['both-versions'],
    cite: 'DB 6101/T 3163—2023 7.2.1',
  },
} as const satisfies Record<string, ConflictCode>

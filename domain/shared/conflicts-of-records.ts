import { type ConflictCode, onDocuments } from './conflict-code.ts'

const { head } = onDocuments

/** Conflicts about what is written, and what the law settles by itself (rules.md O4, O5, S3). */
export const conflictsOfRecords = {
  /** Both withdrew: the first is effective, the second noted. */
  K3: {
    severity: 'S3',
    scope: ['case'],
    decides: ['registrar'],
    closedBy: [],
    isNotice: true,
    freezes: {},
    freezesPersons: false,
    neverLost: ['withdrawal-form'],
    cite: '民法典 第一千零七十七条；民发〔2020〕116号',
  },
  /** Filed as deemed withdrawn, and registered in time on a machine without a line: the divorce stands. */
  K4: {
    severity: 'S3',
    scope: ['case'],
    decides: ['head'],
    closedBy: [],
    isNotice: true,
    freezes: {},
    freezesPersons: false,
    neverLost: ['device-times', 'printed-receipt'],
    cite: '民法典 第一千零七十七条、第一千零八十条',
  },
  /** Two clerks on one case. */
  K7: {
    severity: 'S3',
    scope: ['case'],
    decides: ['registrar', 'head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['both-versions', 'signed-texts'],
    cite: 'DB 6101/T 3163—2023 7.2.1',
  },
  /** Two identities that may be one person's; nobody is merged, a head says so on proof and may take it back. */
  K20: {
    severity: 'S3',
    scope: ['cases'],
    decides: ['head'],
    closedBy: [head],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['files', 'both-identities'],
    cite: '居民身份证法 第十一条；婚姻登记工作规范 身份证件；个人信息保护法 第八条',
  },
  /** More appointments in a slot than the office can see: the earlier stand, the others are offered the next. */
  K21: {
    severity: 'S3',
    scope: ['cases'],
    decides: ['registrar'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['appointments'],
    cite: 'DB 6101/T 3163—2023 4.5、6.1.1',
  },
  /** One archive number on two files, or one file under two numbers. */
  K22: {
    severity: 'S3',
    scope: ['case', 'cases'],
    decides: ['archivist'],
    closedBy: [],
    isNotice: false,
    freezes: { 'archive-box': ['transfer'] },
    freezesPersons: false,
    neverLost: ['files', 'archive-labels'],
    cite: '婚姻登记档案管理办法 第十条',
  },
  /** A registration of a month that was already reported came late; the next report is corrected, and it is over. */
  K24: {
    severity: 'S3',
    scope: ['centre'],
    decides: ['statistician'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['closed-report'],
    cite: '统计法 第九条；婚姻登记工作规范 统计',
  },
  /** One machine with two histories: it is the machine that is looked at, and each of its acts may clash. */
  'chain-fork': {
    severity: 'S3',
    scope: ['case', 'cases'],
    decides: ['head'],
    closedBy: [],
    isNotice: false,
    freezes: {},
    freezesPersons: false,
    neverLost: ['device-times'],
    cite: 'DB 6101/T 3163—2023 7.3.2',
  },
} as const satisfies Record<string, ConflictCode>

/**
 * 婚姻登记档案管理办法 (Order No. 32 of 2006) arts. 5–9: the four classes of file and what each holds, in the order in
 * which it is bound. Dated, because 民发〔2020〕116号 added the papers of the application to divorce files, and the
 * court took the place of the office in annulments.
 */

/** 结婚登记类, 撤销婚姻类, 离婚登记类, 补发婚姻登记证类 (art. 9). */
export const fileClasses = ['JH', 'CX', 'LH', 'BF'] as const
export type FileClass = (typeof fileClasses)[number]

/** As the class is written on a box. */
export const fileClassTitles = {
  JH: '结婚登记类',
  CX: '撤销婚姻类',
  LH: '离婚登记类',
  BF: '补发婚姻登记证类',
} as const satisfies Record<FileClass, string>

/** What is so in one case and not in another, and brings a paper into its file. */
export const fileFacts = [
  /** A party from abroad, Hong Kong, Macao or Taiwan, or an overseas Chinese. */
  'from-elsewhere',
  'registered',
  'withdrawn',
  'deemed-withdrawn',
  /** Ended by death, incapacity or a judgment before the registration. */
  'terminated',
  'by-court',
  'by-decision',
  'by-proxy',
  /** Old certificates were cancelled for the reissued one. */
  'certificates-cancelled',
] as const
export type FileFact = (typeof fileFacts)[number]

/** One paper of a file. */
export interface FileItem {
  readonly id: string
  readonly title: string
  /** Without which the file is not complete: always, where one of these facts holds, or never. */
  readonly needed: 'always' | 'if-there' | readonly FileFact[]
}

/** The contents of a class from a day on. */
export interface FileContents {
  readonly from: string
  readonly cite: string
  readonly items: readonly FileItem[]
}

const item = (id: string, title: string, needed: FileItem['needed'] = 'always'): FileItem => ({
  id,
  title,
  needed,
})

const identity = item('identity-documents', '当事人身份证件复印件')
const honesty = item('honesty-notice', '婚姻登记诚信告知书')
const photographs = item('photographs', '照片', 'if-there')
const other = item('other', '其他有关材料', 'if-there')

const divorce = (needed: FileItem['needed']): readonly FileItem[] => [
  item('divorce-examination', '离婚登记审查处理表', needed),
  item('divorce-declaration', '申请离婚登记声明书', needed),
  item('marriage-certificates', '注销的结婚证复印件', needed),
  item('divorce-agreement', '离婚协议书', needed),
]

const order32 = '2006-01-23'

const tables: { readonly [C in FileClass]: readonly [FileContents, ...FileContents[]] } = {
  JH: [
    {
      from: order32,
      cite: '婚姻登记档案管理办法 第五条',
      items: [
        item('marriage-examination', '结婚登记审查处理表'),
        item('marriage-declaration', '申请（补办）结婚登记声明书'),
        item('proofs-from-elsewhere', '涉外、涉港澳台、华侨证明材料及译文', ['from-elsewhere']),
        identity,
        honesty,
        photographs,
        other,
      ],
    },
  ],
  CX: [
    {
      from: order32,
      cite: '婚姻登记档案管理办法 第六条',
      items: [
        item('revocation-decision', '撤销婚姻的决定或判决'),
        item('revocation-application', '撤销婚姻申请书', 'if-there'),
        item('original-marriage-certificates', '原结婚证', 'if-there'),
        item('authority-proof', '公安机关、人民法院的证明', 'if-there'),
        identity,
        other,
      ],
    },
    {
      from: '2021-01-01',
      cite: '婚姻登记档案管理办法 第六条；民法典 第一千零五十二条、第一千零五十三条',
      items: [
        item('court-judgment', '人民法院生效裁判文书副本', ['by-court']),
        item('revocation-decision', '撤销婚姻登记决定书', ['by-decision']),
        item('revocation-application', '申请书或当事人陈述、听证材料', 'if-there'),
        item('original-marriage-certificates', '原结婚证', 'if-there'),
        item('authority-proof', '司法建议书、检察建议书或公安机关结论', ['by-decision']),
        { ...identity, needed: 'if-there' },
        other,
      ],
    },
  ],
  LH: [
    {
      from: order32,
      cite: '婚姻登记档案管理办法 第七条',
      items: [...divorce('always'), identity, { ...honesty, needed: 'if-there' }, photographs, other],
    },
    {
      from: '2021-01-01',
      cite: '婚姻登记档案管理办法 第七条；民发〔2020〕116号',
      items: [
        ...divorce('always'),
        identity,
        item('divorce-application', '离婚登记申请书'),
        item('receipt-counterfoil', '离婚登记申请受理回执单存根'),
        item('inquiry-records', '询问笔录'),
        honesty,
        photographs,
        other,
      ],
    },
  ],
  BF: [
    {
      from: order32,
      cite: '婚姻登记档案管理办法 第八条',
      items: [
        item('reissue-examination', '补发婚姻登记证审查处理表'),
        item('reissue-declaration', '申请补领婚姻登记证声明书'),
        item('archive-record', '婚姻登记档案证明或其他婚姻状况证明'),
        identity,
        item('proxy-papers', '经公证的委托书、代理人身份证件复印件', ['by-proxy']),
        { ...honesty, needed: 'if-there' },
        photographs,
        other,
      ],
    },
    {
      from: '2023-09-24',
      cite: '婚姻登记档案管理办法 第八条；DB 6101/T 3163—2023 附录F',
      items: [
        item('reissue-examination', '补发婚姻登记证审查处理表'),
        item('reissue-declaration', '申请补领婚姻登记证声明书'),
        item('archive-record', '婚姻登记档案证明或其他婚姻状况证明'),
        identity,
        item('proxy-papers', '经公证的委托书、代理人身份证件复印件', ['by-proxy']),
        item('old-certificates', '注销的原婚姻登记证', ['certificates-cancelled']),
        honesty,
        photographs,
        other,
      ],
    },
  ],
}

/** 民发〔2020〕116号: what the file of an application holds that led to no divorce. */
const ofApplication: FileContents = {
  from: '2021-01-01',
  cite: '婚姻登记档案管理办法 第七条；民发〔2020〕116号',
  items: [
    item('divorce-application', '离婚登记申请书'),
    item('receipt-counterfoil', '离婚登记申请受理回执单存根'),
    item('withdrawal-application', '撤回离婚登记申请书', ['withdrawn']),
    item('withdrawal-confirmation', '撤回离婚登记申请确认单存根', ['withdrawn']),
    item('termination-document', '终止离婚登记程序的证明', ['terminated']),
    item('marriage-certificates', '结婚证复印件', 'if-there'),
    item('divorce-agreement', '离婚协议书', 'if-there'),
    identity,
    other,
  ],
}

/** That an application led to no divorce, and how. */
const withoutDivorce: readonly FileFact[] = ['withdrawn', 'deemed-withdrawn', 'terminated']

/** What a file of a class holds in which order, for a case that ended or was registered on a day. */
export function contentsOn(fileClass: FileClass, day: string, facts: readonly FileFact[] = []): FileContents {
  if (fileClass === 'LH' && facts.some((fact) => withoutDivorce.includes(fact))) return ofApplication
  const [first, ...later] = tables[fileClass]
  return later.filter(({ from }) => from <= day).at(-1) ?? first
}

/** All contents there ever were of a class, the oldest first. */
export const contentsOf = (fileClass: FileClass): readonly FileContents[] =>
  fileClass === 'LH' ? [...tables.LH, ofApplication] : tables[fileClass]

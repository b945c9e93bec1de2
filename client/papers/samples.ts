import type { Paper } from '../../domain/index.ts'

type Person = readonly [
  name: string,
  sex: string,
  nationality: string,
  born: string,
  nation: string,
  occupation: string,
  education: string,
  idNumber: string,
  household: string,
  maritalStatus: string,
]

const MAN: Person = [
  '陆明珺',
  '男',
  '中国',
  '1994年03月08日',
  '汉族',
  '专业技术人员',
  '大学本科',
  '610102199403080018',
  '陕西省西安市新城区解放路东侧长乐坊社区第三居民小组十七号楼二单元一千二百零三室',
  '未婚',
]

const WOMAN: Person = [
  '阿依努尔·买买提艾力',
  '女',
  '中国',
  '1996年11月20日',
  '维吾尔族',
  '办事人员和有关人员',
  '研究生',
  '650104199611200027',
  '新疆维吾尔自治区乌鲁木齐市新市区',
  '离异',
]

const LABELS = [
  '姓名',
  '性别',
  '国籍',
  '出生日期',
  '民族',
  '职业',
  '文化程度',
  '身份证件号',
  '常住户口所在地',
  '婚姻状况',
]

const rowsOf = (...people: readonly Person[]) =>
  LABELS.map((label, index) => ({ label, values: people.map((person) => person[index] ?? '') }))

/** 申请结婚登记声明书 of an invented man. */
export const declarationSample: Paper = {
  id: 'marriage-declaration',
  title: '申请结婚登记声明书',
  format: 'sheet',
  blocks: [
    { type: 'text', text: '本人申请结婚登记，谨此声明：', indent: true },
    { type: 'fields', columns: ['本人'], rows: rowsOf(MAN) },
    { type: 'fields', columns: ['对方'], rows: rowsOf(WOMAN) },
    {
      type: 'text',
      indent: true,
      text: '本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。现依照《中华人民共和国民法典》的规定，自愿结为夫妻。本人上述声明完全真实，如有虚假，愿承担法律责任。',
    },
    { type: 'sign', label: '声明人（签名并按指纹）', name: MAN[0], fingerprint: true },
    { type: 'sign', label: '监誓人（签名）', name: '贺兰若雪', fingerprint: false },
    { type: 'date', label: '', date: '2026-11-23' },
  ],
}

/** 结婚登记审查处理表 of an invented couple; `photo` is the hash of their picture or null. */
export const examinationSample = (photo: string | null): Paper => ({
  id: 'marriage-examination',
  title: '结婚登记审查处理表',
  format: 'sheet',
  blocks: [
    { type: 'photo', width: 53, height: 35, blob: photo },
    { type: 'fields', columns: ['男方', '女方'], rows: rowsOf(MAN, WOMAN) },
    {
      type: 'fields',
      columns: [],
      rows: [
        {
          label: '提供证件情况',
          values: ['男方：居民身份证、本人声明；女方：居民身份证、离婚证（L610102-2022-000311）、本人声明'],
        },
        { label: '审查意见', values: ['符合结婚条件，准予登记'] },
        { label: '结婚登记日期', values: ['2026年11月23日'] },
        { label: '结婚证字号', values: ['J610102-2026-000128'] },
        { label: '结婚证印制号', values: ['男：NO2600012801　女：NO2600012802'] },
        { label: '承办机关名称', values: ['西安市新城区民政局婚姻登记处'] },
      ],
    },
    { type: 'sign', label: '婚姻登记员（签名）', name: null, fingerprint: false },
    { type: 'sign', label: '男方领证签名并按指纹', name: MAN[0], fingerprint: true },
    { type: 'sign', label: '女方领证签名并按指纹', name: WOMAN[0], fingerprint: true },
    { type: 'date', label: '领证日期', date: '2026-11-23' },
    { type: 'fields', columns: [], rows: [{ label: '备注', values: [''] }] },
  ],
})

/** 婚姻登记诚信告知书 for the invented couple. */
export const honestySample: Paper = {
  id: 'honesty-notice',
  title: '婚姻登记诚信告知书',
  format: 'sheet',
  blocks: [
    {
      type: 'text',
      indent: true,
      text: '为维护婚姻登记的严肃性，依照《关于对婚姻登记严重失信当事人开展联合惩戒的合作备忘录》，现将下列事项告知当事人：',
    },
    { type: 'text', indent: false, bold: true, text: '一、严重失信行为' },
    {
      type: 'text',
      indent: true,
      text: '（一）使用伪造、变造或者冒用他人身份证件、户口簿、无配偶证明及其他证件、证明材料的；\n（二）作无配偶、无直系亲属关系、无三代以内旁系血亲等虚假声明的；\n（三）故意隐瞒对方无民事行为能力或限制民事行为能力状况，严重损害对方合法权益的；\n（四）其他严重违反《中华人民共和国民法典》和《婚姻登记条例》行为的。',
    },
    { type: 'text', indent: false, bold: true, text: '二、联合惩戒' },
    {
      type: 'text',
      indent: true,
      text: '有上述行为的，其信息将依法通报有关部门，在享受优惠政策、任职资格、荣誉评定等方面受到限制。',
    },
    { type: 'text', indent: false, text: '以上内容本人已阅知。' },
    { type: 'sign', label: '男方（签名并按指纹）', name: MAN[0], fingerprint: true },
    { type: 'sign', label: '女方（签名并按指纹）', name: WOMAN[0], fingerprint: true },
    { type: 'seal', authority: '西安市新城区民政局婚姻登记处' },
    { type: 'date', label: '', date: '2026-11-23' },
  ],
}

/** 结婚证 for one holder of the invented couple, opened. */
export const certificateSample = (holder: 'man' | 'woman', photo: string | null): Paper => ({
  id: `marriage-certificate-${holder}`,
  title: '结婚证',
  format: 'booklet',
  blocks: [
    {
      type: 'fields',
      columns: [],
      rows: [
        { label: '持证人', values: [(holder === 'man' ? MAN : WOMAN)[0]] },
        { label: '登记日期', values: ['2026年11月23日'] },
        { label: '结婚证字号', values: ['J610102-2026-000128'] },
        { label: '备注', values: [''] },
      ],
    },
    { type: 'photo', width: 53, height: 35, blob: photo },
    { type: 'fold' },
    {
      type: 'fields',
      columns: ['', ''],
      rows: [0, 1, 2, 3, 7].map((index) => ({
        label: LABELS[index] ?? '',
        values: [MAN[index] ?? '', WOMAN[index] ?? ''],
      })),
    },
    { type: 'seal', authority: '西安市新城区民政局婚姻登记处' },
    { type: 'sign', label: '婚姻登记员', name: null, fingerprint: false },
  ],
})

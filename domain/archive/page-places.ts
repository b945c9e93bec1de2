import type { FileItem } from '../shared/archive/file-classes.ts'
import type { NamedBlob } from './packaged-blobs.ts'

/** Where a page lies in its file, and what it is called there. */
export interface PagePlace {
  readonly item: string
  readonly title: string
}

const identity = 'identity-documents'

/** Documents that were shown, and the paper of the file under which each is kept. */
const documents: Readonly<Record<string, readonly [item: string, title: string]>> = {
  'id-card': [identity, '居民身份证'],
  'temporary-id-card': [identity, '临时居民身份证'],
  'household-book': [identity, '居民户口簿'],
  'residence-permit-of-xian': [identity, '西安市居住证'],
  'hkm-permit': [identity, '港澳居民来往内地通行证'],
  'hk-macao-id-card': [identity, '香港、澳门居民身份证'],
  'hmt-residence-permit': [identity, '港澳台居民居住证'],
  'tw-permit': [identity, '台湾居民来往大陆通行证'],
  'tw-id-card': [identity, '台湾居民身份证'],
  passport: [identity, '护照'],
  'travel-document': [identity, '国际旅行证件'],
  'permanent-residence-card': [identity, '外国人永久居留身份证'],
  'military-id': [identity, '军人身份证件'],
  'no-spouse-certificate': ['proofs-from-elsewhere', '无配偶证明'],
  translation: ['proofs-from-elsewhere', '译文'],
  'marriage-certificate': ['marriage-certificates', '结婚证'],
  'archive-copy': ['archive-record', '婚姻登记档案复印件'],
  'proxy-deed': ['proxy-papers', '委托公证书'],
  'military-marriage-certificate': ['other', '军人婚姻登记证明'],
  'divorce-certificate': ['other', '离婚证'],
  'divorce-judgment': ['other', '离婚判决书、调解书'],
  'proof-of-effect': ['other', '裁判文书生效证明'],
  'death-certificate': ['other', '死亡证明'],
  'loss-statement': ['other', '证件遗失声明'],
  'identity-proof': ['other', '身份证明材料'],
}

/** What the counter's devices took, by the key under which the act has it. */
const captured: readonly (readonly [key: RegExp, item: string, title: string])[] = [
  [/^scenePhoto/, 'photographs', '现场照片'],
  [/photo/i, 'photographs', '证件照'],
  [/^fingerprints/, 'other', '指纹图像'],
  [/strokes$/, 'other', '手写签名笔迹'],
  [/picture$/, 'other', '手写签名图像'],
]

const sides: Readonly<Record<string, string>> = { man: '男方', woman: '女方' }

/** The place of a page among the papers of its class; what has none of its own is among the others, at the end. */
export function placeOf({ of, under, party }: NamedBlob, table: readonly FileItem[]): PagePlace {
  const [paper = '', whose = party ?? ''] = of?.split('.') ?? []
  const own = table.find(({ id }) => id === paper)
  const shown = documents[paper]
  const taken = of === null ? captured.find(([key]) => key.test(under)) : undefined
  const [item, title] = own
    ? [own.id, own.title]
    : (shown ?? (taken ? ([taken[1], taken[2]] as const) : (['other', '其他有关材料'] as const)))
  const isOfClass = table.some(({ id }) => id === item)
  const side = sides[whose]
  return { item: isOfClass ? item : 'other', title: side ? `${title}（${side}）` : title }
}

import type { DocumentType } from './documents-to-present.ts'

/** What papers call each document that may be shown at the counter. */
export const documentNames: Readonly<Record<DocumentType, string>> = {
  'id-card': '居民身份证',
  'temporary-id-card': '临时居民身份证',
  'household-book': '居民户口簿',
  'residence-permit-of-xian': '西安市居住证',
  'hkm-permit': '港澳居民来往内地通行证',
  'hk-macao-id-card': '港澳居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'tw-permit': '台湾居民来往大陆通行证',
  'tw-id-card': '台湾居民身份证',
  passport: '护照',
  'travel-document': '国际旅行证件',
  'permanent-residence-card': '外国人永久居留身份证',
  'no-spouse-certificate': '无配偶证明',
  translation: '中文译本',
  'military-marriage-certificate': '军人婚姻登记证明',
  'military-id': '军人身份证件',
  'divorce-certificate': '离婚证',
  'divorce-judgment': '离婚判决书或调解书',
  'proof-of-effect': '法律文书生效证明',
  'death-certificate': '居民死亡医学证明（推断）书',
  'marriage-certificate': '结婚证',
  'identity-proof': '身份佐证材料',
  other: '其他材料',
}

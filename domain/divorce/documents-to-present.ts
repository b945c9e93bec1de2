import { type Profile, profileOn } from '../counter/law-of-the-day.ts'
import type { DivorceActOf } from './action.ts'
import type { Application } from './application.ts'

/** A document that may be shown at the counter. */
export type DocumentType = DivorceActOf<'accept'>['documents'][number]['type']
type PartyType = DivorceActOf<'accept'>['parties']['man']['type']

/** One thing to present; any of the documents will do, and the first gives it its name. */
export type Alternatives = readonly [DocumentType, ...DocumentType[]]

const identityCard: Alternatives = ['id-card', 'temporary-id-card']
const serviceman: readonly Alternatives[] = [['military-marriage-certificate'], ['military-id'], identityCard]

/**
 * 条例（2003年）第十一条 and 条例（2025年）: what each party presents beside the marriage certificate and the
 * agreement. The household book is asked for until 2025-05-09, on the day of each step.
 */
const presented: Record<Exclude<Profile, 'P2004'>, Record<PartyType, readonly Alternatives[]>> = {
  P2021: {
    mainland: [identityCard, ['household-book']],
    'hong-kong': [['hkm-permit'], ['hk-macao-id-card']],
    macao: [['hkm-permit'], ['hk-macao-id-card']],
    taiwan: [['tw-permit', 'travel-document'], ['tw-id-card']],
    'overseas-chinese': [['passport']],
    foreigner: [['passport', 'travel-document']],
    serviceman,
  },
  P2025: {
    mainland: [identityCard],
    'hong-kong': [['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']],
    macao: [['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']],
    taiwan: [['tw-permit', 'travel-document', 'hmt-residence-permit'], ['tw-id-card']],
    'overseas-chinese': [['passport']],
    foreigner: [['passport', 'travel-document', 'permanent-residence-card']],
    serviceman,
  },
}

/** What a party of a type presents on a day, for a competence; nothing while the type is not known. */
export function documentsToPresent(
  type: PartyType | null | undefined,
  on: string,
  competence: Application['competence'],
  isPermitHolder: boolean,
): readonly Alternatives[] {
  if (!type) return []
  const profile = profileOn(on) === 'P2025' ? 'P2025' : 'P2021'
  const always = presented[profile][type]
  // The residence permit belongs to the law under which it was the ground of competence.
  const permit = profile === 'P2021' && competence?.mode === 'cross-province' && isPermitHolder
  return permit ? [...always, ['residence-permit-of-xian']] : always
}

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
  'military-marriage-certificate': '军人婚姻登记证明',
  'military-id': '军人身份证件',
  'identity-proof': '身份佐证材料',
  other: '其他材料',
}

import { type Profile, profileOn } from '../counter/law-of-the-day.ts'
import type { MarriageActOf } from './action.ts'
import type { Application } from './application.ts'

/** A document that may be shown at the counter. */
export type DocumentType = MarriageActOf<'accept'>['documents'][number]['type']
type PartyType = MarriageActOf<'accept'>['parties']['man']['type']

/** One thing to present; any of the documents will do, and the first gives it its name. */
export type Alternatives = readonly [DocumentType, ...DocumentType[]]

const identityCard: Alternatives = ['id-card', 'temporary-id-card']
const noSpouse: Alternatives = ['no-spouse-certificate']
const serviceman: readonly Alternatives[] = [['military-marriage-certificate'], ['military-id'], identityCard]
const fromElsewhere = (permit: Alternatives, card: Alternatives): readonly Alternatives[] => [
  permit,
  card,
  noSpouse,
]

/**
 * 条例（2003年）第五条 and 条例（2025年）第八条: what each party presents beside the signed declaration.
 * The household book is asked for until 2025-05-09; from then on the line answers instead of it.
 */
const presented: Record<Exclude<Profile, 'P2004'>, Record<PartyType, readonly Alternatives[]>> = {
  P2021: {
    mainland: [identityCard, ['household-book']],
    'hong-kong': fromElsewhere(['hkm-permit'], ['hk-macao-id-card']),
    macao: fromElsewhere(['hkm-permit'], ['hk-macao-id-card']),
    taiwan: fromElsewhere(['tw-permit', 'travel-document'], ['tw-id-card']),
    'overseas-chinese': [['passport'], noSpouse],
    foreigner: [['passport', 'travel-document'], noSpouse],
    serviceman,
  },
  P2025: {
    mainland: [identityCard],
    'hong-kong': fromElsewhere(['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']),
    macao: fromElsewhere(['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']),
    taiwan: fromElsewhere(['tw-permit', 'travel-document', 'hmt-residence-permit'], ['tw-id-card']),
    'overseas-chinese': [['passport'], noSpouse],
    foreigner: [['passport', 'travel-document', 'permanent-residence-card'], noSpouse],
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
  const profile = profileOn(on)
  const always = presented[profile === 'P2025' ? 'P2025' : 'P2021'][type]
  const permit = competence?.mode === 'cross-province' && isPermitHolder
  return permit ? [...always, ['residence-permit-of-xian']] : always
}

/** What proves a declared status that the check does not show: each line is one sufficient proof. */
export const proofsOfStatus: Record<'30' | '40', readonly (readonly DocumentType[])[]> = {
  '40': [['divorce-certificate'], ['divorce-judgment', 'proof-of-effect']],
  '30': [['death-certificate', 'marriage-certificate']],
}

import type { PartyTest } from '../counter/application.ts'
import { profileOn, underEachLaw } from '../counter/law-of-the-day.ts'
import { hasOtherNumber, shownBy } from '../counter/shown-documents.ts'
import type { PartyId, Person } from '../shared/person.ts'
import { type Application, forEachApplicant, type Judging } from './application.ts'
import type { documentTypes } from './pieces.ts'
import type { ReissueState } from './state.ts'

/** One of the documents that are shown at a reissue. */
export type DocumentType = (typeof documentTypes)[number]
/** Documents of which one is enough. */
type Alternatives = readonly [DocumentType, ...DocumentType[]]

const card: Alternatives = ['id-card', 'temporary-id-card']
const travel: Alternatives = ['passport', 'permanent-residence-card', 'travel-document']

const byType: { readonly [T in Person['type']]: readonly Alternatives[] } = {
  mainland: [card],
  serviceman: [card, ['military-id']],
  'hong-kong': [['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']],
  macao: [['hkm-permit', 'hmt-residence-permit'], ['hk-macao-id-card']],
  taiwan: [['tw-permit', 'hmt-residence-permit'], ['tw-id-card']],
  'overseas-chinese': [travel],
  foreigner: [travel],
}

/** What an applicant has to show on a day; until 2025-05-09 the household book, too. */
export function reissueDocuments(
  type: Person['type'] | null | undefined,
  on: string,
): readonly Alternatives[] {
  if (!type) return []
  const withBook = type === 'mainland' && profileOn(on) !== 'P2025'
  return withBook ? [...byType[type], ['household-book']] : byType[type]
}

type Test = PartyTest<ReissueState, Application>

const stillToShow: Test = (party, application, { on }) => {
  const shown = shownBy(party, application).flatMap(({ type }) => type ?? [])
  if (shown.length === 0 || application.applies?.[party] === 'by-proxy') return []
  return reissueDocuments(application.parties?.[party]?.type, on)
    .filter((alternatives) => !alternatives.some((type) => shown.includes(type)))
    .map((alternatives) => ({
      at: `documents.${party}.${alternatives[0]}`,
      facts: { party, problem: 'missing', document: alternatives[0], alternatives },
    }))
}

const notGood: Test = (party, application, { on }) =>
  shownBy(party, application).flatMap((shown) => {
    const { type, condition, validTo, issuedOn } = shown
    // A certificate that is damaged or says something else is why they come.
    if (type === 'old-certificate') return []
    const problem =
      condition === 'altered' || condition === 'not-the-holders'
        ? condition
        : validTo && validTo !== 'long-term' && validTo < on
          ? 'expired'
          : issuedOn && issuedOn > on
            ? 'not-yet-issued'
            : hasOtherNumber(shown, application.parties?.[party]?.document)
              ? 'other-number'
              : undefined
    return problem ? [{ at: `documents.${party}.${type ?? 'other'}`, facts: { party, problem } }] : []
  })

const identityExpired: Test = (party, { parties, applies }, { on }) => {
  const validTo = parties?.[party]?.document?.validTo
  if (!validTo || validTo === 'long-term' || validTo >= on || applies?.[party] === 'by-proxy') return []
  return [{ at: `parties.${party}.document`, facts: { party, problem: 'expired', validTo } }]
}

/** 条例（2003年）第十七条, 条例（2025年）: every document there, good, in its period. */
export const documentsInOrder = underEachLaw<ReissueState, Judging>(
  'reissue-documents',
  { P2021: '婚姻登记条例（2003年）第十七条', P2025: '婚姻登记条例（2025年）补领婚姻登记证' },
  forEachApplicant((...asked) => [
    ...stillToShow(...asked),
    ...notGood(...asked),
    ...identityExpired(...asked),
  ]),
)

/** Whose booklets are made, as far as it is said. */
export const bookletsOf = ({ booklets }: Application): readonly PartyId[] =>
  (['man', 'woman'] as const).filter((party) => booklets?.[party] === true)

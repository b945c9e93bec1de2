import { legalisationsOn, underEachLaw } from '../counter/law-of-the-day.ts'
import { hasOtherNumber, shownBy } from '../counter/shown-documents.ts'
import type { Circumstances, Draft, Finding } from '../log/rule.ts'
import { monthsLater } from '../shared/months-later.ts'
import type { PartyId } from '../shared/person.ts'
import { parsePlainDate } from '../shared/plain-date.ts'
import type { MarriageActOf } from './action.ts'
import { type Application, forEachParty, type Judging, type PartyTest } from './application.ts'
import { type Alternatives, documentsToPresent } from './documents-to-present.ts'
import { numberParameter } from './parameters.ts'
import type { MarriageState } from './state.ts'

/** A document while it is being taken in. */
export type ShownDocument = Draft<MarriageActOf<'accept'>['documents'][number]>

const cites = { P2021: '婚姻登记条例（2003年）第五条', P2025: '婚姻登记条例（2025年）第八条' }

/** What the party has to present on the day of the act. */
export const toPresentBy = (party: PartyId, application: Application, on: string): readonly Alternatives[] =>
  documentsToPresent(
    application.parties?.[party]?.type,
    on,
    application.competence,
    application.competence?.basisParty === party,
  )

/** Once a party has begun to show documents: those that are still to come (MR07). */
const stillToPresent: PartyTest = (party, application, { on }) => {
  const shown = shownBy(party, application).flatMap(({ type }) => type ?? [])
  if (shown.length === 0) return []
  return toPresentBy(party, application, on)
    .filter((alternatives) => !alternatives.some((type) => shown.includes(type)))
    .map((alternatives) => ({
      at: `documents.${party}.${alternatives[0]}`,
      facts: { party, problem: 'missing', document: alternatives[0], alternatives },
    }))
}

/** A document that is altered, not the holder's, out of its period, or not the one the person is named by. */
const notGood: PartyTest = (party, application, circumstances) =>
  shownBy(party, application).flatMap((shown) => {
    const problem =
      conditionOf(shown) ??
      periodOf(shown, circumstances) ??
      legalisationOf(shown, application.parties?.[party]?.type, circumstances.on) ??
      (hasOtherNumber(shown, application.parties?.[party]?.document) ? 'other-number' : undefined)
    return problem ? [findingOn(party, shown, problem)] : []
  })

const conditionOf = ({ condition }: ShownDocument): string | undefined =>
  condition === 'altered' || condition === 'not-the-holders' ? condition : undefined

function periodOf(
  { type, issuedOn, validTo }: ShownDocument,
  circumstances: Circumstances,
): string | undefined {
  const { on } = circumstances
  if (validTo && validTo !== 'long-term' && validTo < on) return 'expired'
  if (issuedOn && issuedOn > on) return 'not-yet-issued'
  if (type !== 'no-spouse-certificate' || !issuedOn) return undefined
  const issued = parsePlainDate(issuedOn)
  if (!issued.ok) return undefined
  const months = numberParameter('foreign-certificate-months', circumstances)
  return monthsLater(issued.value, months) < on ? 'too-old' : undefined
}

/** A certificate of no spouse from abroad is legalised, apostilled or the mission's own (rules.md 1.5). */
function legalisationOf(
  { type, legalisation }: ShownDocument,
  partyType: string | null | undefined,
  on: string,
): string | undefined {
  const isFromAbroad = partyType === 'foreigner' || partyType === 'overseas-chinese'
  if (type !== 'no-spouse-certificate' || !isFromAbroad || legalisation === undefined) return undefined
  return legalisation && legalisationsOn(on).includes(legalisation) ? undefined : 'not-legalised'
}

/** An apostille confirms the seal only, so that a translation goes with it. */
export const isTranslationNeeded = (shown: readonly ShownDocument[]): boolean =>
  shown.some(({ type, legalisation }) => type === 'no-spouse-certificate' && legalisation === 'apostille')

const notTranslated: PartyTest = (party, application) => {
  const shown = shownBy(party, application)
  if (!isTranslationNeeded(shown) || shown.some(({ type }) => type === 'translation')) return []
  return [
    { at: `documents.${party}.translation`, facts: { party, problem: 'missing', document: 'translation' } },
  ]
}

const findingOn = (party: PartyId, { type, validTo }: ShownDocument, problem: string): Finding => ({
  at: `documents.${party}.${type ?? 'other'}`,
  facts: { party, problem, document: type ?? null, validTo: validTo ?? null },
})

/** The identity document itself, which also speaks through what was read from its chip (MR07). */
const identityDocumentExpired: PartyTest = (party, { parties }, { on }) => {
  const validTo = parties?.[party]?.document?.validTo
  if (!validTo || validTo === 'long-term' || validTo >= on) return []
  return [{ at: `parties.${party}.document`, facts: { party, problem: 'expired', validTo } }]
}

/** 条例（2003年）第五条, 条例（2025年）第八条: every document there, good, in its period, and the holder's own. */
export const documentsInOrder = underEachLaw<MarriageState, Judging>(
  'MR07',
  cites,
  forEachParty((...asked) => [
    ...stillToPresent(...asked),
    ...notGood(...asked),
    ...notTranslated(...asked),
    ...identityDocumentExpired(...asked),
  ]),
)

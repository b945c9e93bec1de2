import type { PartyTest } from '../counter/application.ts'
import { isApproved } from '../counter/approvals.ts'
import { underEachLaw } from '../counter/law-of-the-day.ts'
import { hasOtherNumber, hasShown, shownAs, shownBy } from '../counter/shown-documents.ts'
import type { Finding } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import { type Application, forEachParty, type Judging } from './application.ts'
import { type Alternatives, documentsToPresent } from './documents-to-present.ts'
import type { DivorceState } from './state.ts'

type Test = PartyTest<DivorceState, Application>
type Shown = ReturnType<typeof shownBy<Application>>[number]

const cites = {
  P2021: '婚姻登记条例（2003年）第十一条、第十二条',
  P2025: '婚姻登记条例（2025年）；婚姻登记工作规范（2025年）',
}

/** What the party has to present on the day of the act. */
export const toPresentBy = (party: PartyId, application: Application, on: string): readonly Alternatives[] =>
  documentsToPresent(
    application.parties?.[party]?.type,
    on,
    application.competence,
    application.competence?.basisParty === party,
  )

/** The serviceman's certificate has a ground of its own (DR14); every other document says who somebody is (DR06). */
const isOfService = ([name]: Alternatives): boolean => name === 'military-marriage-certificate'

/** Once a party has begun to show documents: those that are still to come. */
const missing =
  (which: (alternatives: Alternatives) => boolean): Test =>
  (party, application, { on }) => {
    const shown = shownBy(party, application).flatMap(({ type }) => type ?? [])
    if (shown.length === 0) return []
    return toPresentBy(party, application, on)
      .filter((alternatives) => which(alternatives) && !alternatives.some((type) => shown.includes(type)))
      .map((alternatives) => ({
        at: `documents.${party}.${alternatives[0]}`,
        facts: { party, problem: 'missing', document: alternatives[0], alternatives },
      }))
  }

/** A document that is altered, not the holder's, out of its period, or not the one the person is named by. */
const notGood: Test = (party, application, { on }, state) =>
  shownBy(party, application).flatMap((shown): Finding[] => {
    const { type, condition, validTo } = shown
    const problem =
      condition === 'altered' || condition === 'not-the-holders'
        ? condition
        : (periodOf(shown, on) ?? numberOf(shown, party, application, state))
    if (!problem) return []
    const facts = { party, problem, document: type ?? null, validTo: validTo ?? null }
    return [{ at: `documents.${party}.${type ?? 'other'}`, facts }]
  })

function periodOf({ issuedOn, validTo }: Shown, on: string): string | undefined {
  if (validTo && validTo !== 'long-term' && validTo < on) return 'expired'
  return issuedOn && issuedOn > on ? 'not-yet-issued' : undefined
}

const isAccepted = ({ acceptance }: DivorceState): boolean => acceptance.length > 0

/** A document renewed since the application has another number; a paper, or the head, says that it is the same person's. */
function numberOf(
  shown: Shown,
  party: PartyId,
  application: Application,
  state: DivorceState,
): string | undefined {
  if (!hasOtherNumber(shown, application.parties?.[party]?.document)) return undefined
  const isSamePersons =
    hasShown(party, application, ['identity-proof']) || isApproved(state, 'identity-match', party)
  return isAccepted(state) && isSamePersons ? undefined : 'other-number'
}

/** The identity document itself, which also speaks through what was read from its chip, on the day it is read. */
const identityDocumentExpired: Test = (party, { parties }, { on }, state) => {
  const { type, validTo } = parties?.[party]?.document ?? {}
  if (isAccepted(state) || !validTo || validTo === 'long-term' || validTo >= on) return []
  const document = type ? shownAs[type] : null
  return [{ at: `parties.${party}.document`, facts: { party, problem: 'expired', document, validTo } }]
}

/** 条例: who is not the person named on the marriage certificate proves why (DR06). */
const sameAsCertificate: Test = (party, application) =>
  application.marriage?.sameAsCertificate?.[party] === false &&
  !hasShown(party, application, ['identity-proof'])
    ? [{ at: `marriage.sameAsCertificate.${party}`, facts: { party, problem: 'differs-from-certificate' } }]
    : []

/** 条例（2003年）第十一条, 条例（2025年）: every document of the day there, good, in its period, the holder's own (DR06). */
export const documentsInOrder = underEachLaw<DivorceState, Judging>(
  'DR06',
  cites,
  forEachParty((...asked) => [
    ...missing((alternatives) => !isOfService(alternatives))(...asked),
    ...notGood(...asked),
    ...identityDocumentExpired(...asked),
    ...sameAsCertificate(...asked),
  ]),
)

/** 婚姻登记条例, 军队贯彻实施婚姻登记条例有关问题的规定: a serving soldier brings the organ's certificate (DR14). */
export const soldierCertified = underEachLaw<DivorceState, Judging>(
  'DR14',
  {
    P2021: '婚姻登记条例（2003年）；婚姻登记工作规范（2015年） 军人婚姻登记证明',
    P2025: '婚姻登记条例（2025年）；婚姻登记工作规范（2025年） 军人婚姻登记证明',
  },
  forEachParty(missing(isOfService)),
)

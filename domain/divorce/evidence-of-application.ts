import { affirmed, forBoth, given, item, some } from '../counter/evidence-item.ts'
import {
  chipsKept,
  manualEntryApproved,
  personsMatched,
  personsRead,
  presentTogether,
} from '../counter/evidence-of-persons.ts'
import { isScanned, shownBy } from '../counter/shown-documents.ts'
import { countingCheck, whyNotChecked } from '../counter/status-check.ts'
import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { type Application, applicationOf, type Judging } from './application.ts'
import { toPresentBy } from './documents.ts'
import type { DocumentType } from './documents-to-present.ts'
import { fingersGiven, pensGiven } from './evidence-of-hands.ts'
import { isCheckNeeded, isMarriageProved } from './existing-marriage.ts'
import { applicationSaysWhoIsThereOn } from './parameters.ts'
import type { DivorceState } from './state.ts'

/** One item of the checklist of an act of a divorce case. */
export type Item<T extends DivorceAct['type']> = Evidence<DivorceState, DivorceActOf<T>>

type Accept = DivorceActOf<'accept'>

/** The documents that may be asked for, by the name of the first of their alternatives. */
const askedFor = [
  'id-card',
  'household-book',
  'residence-permit-of-xian',
  'hkm-permit',
  'hk-macao-id-card',
  'tw-permit',
  'tw-id-card',
  'passport',
  'military-marriage-certificate',
  'military-id',
] as const satisfies readonly DocumentType[]

/** What the checklist asks of a party whose type is not known yet is what it asks of a mainland resident. */
const asMainland = (party: PartyId, application: Application): Application =>
  application.parties?.[party]?.type
    ? application
    : { ...application, parties: { [party]: { type: 'mainland' } } }

/** Every document that the law of the day asks for, with its scans (提供证件情况: none omitted). */
export const documentsShown = askedFor.flatMap((name) =>
  forBoth<DivorceActOf<'accept' | 'recheck'>, DivorceState>(
    name,
    (party) => `documents.${party}.${name}`,
    (party, act, state, { on }) => {
      const application = applicationOf(state, act as Draft<Judging>)
      const asked = toPresentBy(party, asMainland(party, application), on).find(([first]) => first === name)
      if (!asked) return 'not-needed'
      const shown = shownBy(party, application).filter(({ type }) => type && asked.includes(type))
      if (shown.some((each) => each.condition === 'good' && isScanned(each))) return 'present'
      return shown.some(({ condition }) => condition && condition !== 'good') ? 'contradicts' : 'missing'
    },
  ),
)

/** How far the check of a party's marital status has come. */
export function checkPresence(
  act: Judging['type'],
  party: PartyId,
  application: Application,
  state: DivorceState,
  circumstances: Circumstances,
): Presence | 'not-needed' {
  const isNeeded = isCheckNeeded(act, circumstances)
  const check = countingCheck(state, party, application, circumstances)
  if (!check) return isNeeded ? 'missing' : 'not-needed'
  const isProved = () => isMarriageProved(application)
  return isNeeded && whyNotChecked(state, party, application, circumstances, isProved) ? 'missing' : 'present'
}

/** An item for the check of each party, at an act that judges. */
export const statusChecks = <T extends Judging['type']>(act: T): readonly Item<T>[] =>
  forBoth<DivorceActOf<T>, DivorceState>(
    'status-check',
    (party) => `statusChecks.${party}`,
    (party, draft, state, circumstances) =>
      checkPresence(
        act,
        party,
        applicationOf(state, { ...draft, type: act } as Draft<Judging>),
        state,
        circumstances,
      ),
  )

/** C2a: mediation was offered; where it was wanted it was held. */
export const evidenceOfMediation: readonly Item<'mediate'>[] = [
  item('wanted', ({ wanted }) => given(wanted)),
  item('session', ({ wanted, session }) => (wanted ? given(session?.mediator) : 'not-needed')),
]

const certificateOf = (party: PartyId, { marriage }: Draft<Accept>): Presence => {
  const certificate = marriage?.certificates?.[party]
  if (certificate?.shown === true) return some(certificate.scans)
  return certificate?.shown === false ? 'present' : 'missing'
}

/** 116号: who has lost the certificate says so in writing. */
const lossStatementOf = (party: PartyId, { marriage }: Draft<Accept>): Presence | 'not-needed' => {
  const certificate = marriage?.certificates?.[party]
  return certificate?.shown === false ? some(certificate.statement) : 'not-needed'
}

/** C2–C3 of rules.md 2.3: what has to be there before an application is accepted (受理). */
export const evidenceOfAcceptance: readonly Item<'accept'>[] = [
  presentTogether(),
  item<Accept, DivorceState>('mediation', (_act, { mediation }) => some(mediation)),
  ...personsRead(),
  ...documentsShown,
  ...chipsKept(),
  ...manualEntryApproved(),
  ...personsMatched(),
  item<Accept, DivorceState>('competence', ({ competence }) => given(competence?.mode)),
  item<Accept, DivorceState>(
    'marriage',
    ({ marriage }) =>
      [marriage?.registeredOn, marriage?.authority, marriage?.certificate, marriage?.issuedBy].every(Boolean)
        ? given(marriage?.known?.from)
        : 'missing',
    'marriage',
  ),
  ...forBoth<Accept, DivorceState>(
    'marriage-certificate',
    (party) => `marriage.certificates.${party}`,
    certificateOf,
  ),
  ...forBoth<Accept, DivorceState>(
    'loss-statement',
    (party) => `marriage.certificates.${party}.statement`,
    lossStatementOf,
  ),
  ...forBoth<Accept, DivorceState>(
    'same-as-certificate',
    (party) => `marriage.sameAsCertificate.${party}`,
    (party, { marriage }) => given(marriage?.sameAsCertificate?.[party]),
  ),
  ...forBoth<Accept, DivorceState>(
    'voluntary',
    (party) => `answers.${party}.voluntary`,
    (party, { answers }) => affirmed(answers?.[party]?.voluntary),
  ),
  ...forBoth<Accept, DivorceState>(
    'capable',
    (party) => `answers.${party}.capable`,
    (party, { answers }) => affirmed(answers?.[party]?.capable),
  ),
  ...forBoth<Accept, DivorceState>(
    'violence',
    (party) => `answers.${party}.violence`,
    (party, { answers }) => given(answers?.[party]?.violence?.found),
  ),
  ...(['divorce', 'children', 'property', 'debts'] as const).map((part) =>
    item<Accept, DivorceState>(`agreed.${part}`, ({ agreed }) => affirmed(agreed?.[part])),
  ),
  item<Accept, DivorceState>('agreement', ({ agreement }) => some(agreement?.scans)),
  item<Accept, DivorceState>('elsewhere', ({ elsewhere }) => given(elsewhere?.found)),
  ...statusChecks('accept'),
]

/** C4: both there, photograph on site, a finger of each, the application form signed by each. */
export const evidenceOfApplication: readonly Item<'apply'>[] = [
  item('present', (act, state, circumstances) =>
    act.present || applicationSaysWhoIsThereOn(circumstances.on)
      ? presentTogether().presence(state, act, circumstances)
      : 'not-needed',
  ),
  item('scene-photo', ({ scenePhoto }) => given(scenePhoto?.sha256), 'scenePhoto'),
  ...fingersGiven<DivorceActOf<'apply'>>(),
  ...pensGiven<DivorceActOf<'apply'>>('signature', 'signatures'),
]

/** C5: the dates of the receipt, and that each of the two has one. */
export const evidenceOfReceipt: readonly Item<'issue-receipt'>[] = [
  item('number', ({ number }) => given(number)),
  item('authority', ({ authority }) => given(authority)),
  item(
    'period',
    ({ endsOn, firstWorkingDay, closesOn }) => (endsOn && firstWorkingDay ? given(closesOn) : 'missing'),
    'endsOn',
  ),
  ...forBoth<DivorceActOf<'issue-receipt'>, DivorceState>(
    'given',
    (party) => `given.${party}`,
    (party, act) => affirmed(act.given?.[party]),
  ),
  ...statusChecks('issue-receipt'),
]

/** 116号: who withdraws is known by the document, has the receipt or says why not, and signed the form. */
export const evidenceOfWithdrawal: readonly Item<'withdraw'>[] = [
  item('by', ({ by }) => given(by)),
  item('match', ({ match }) => affirmed(match?.matches)),
  item('document', ({ document }) => given(document)),
  item('receipt', ({ receipt }) => {
    if (receipt?.shown === true) return some(receipt.scans)
    return receipt?.shown === false ? given(receipt.explanation) : 'missing'
  }),
  item('form', ({ form }) => given(form?.text && form.strokes?.sha256 && form.picture?.sha256)),
  item('scans', ({ scans }) => some(scans)),
  item('confirmation', ({ confirmation }) => given(confirmation)),
  item('given', (act) => affirmed(act.given)),
]

import { affirmed, forBoth, given, item, some } from '../counter/evidence-item.ts'
import { personsMatched, presentTogether } from '../counter/evidence-of-persons.ts'
import { evidenceOfCapture as commonCapture } from '../counter/evidence-of-steps.ts'
import { isFiled } from '../counter/file-order.ts'
import { agreed } from '../log/slot.ts'
import type { DivorceActOf } from './action.ts'
import { documentsShown, type Item, statusChecks } from './evidence-of-application.ts'
import { fingersGiven, penGiven, pensGiven } from './evidence-of-hands.ts'
import { applicationItems, neededInApplicationFile } from './file-contents.ts'
import { inquiryNamesAgreementOn } from './parameters.ts'
import type { DivorceState } from './state.ts'
import { inquiriesOfVisit } from './visit.ts'

/** The papers that both sign by hand and press their fingers on (Appendix D). */
export const signedPapers = ['divorce-examination', 'divorce-declaration', 'honesty-notice'] as const

/** C7: both there, their documents, the receipt, and each held against the photograph of the first visit. */
export const evidenceOfRecheck: readonly Item<'recheck'>[] = [
  presentTogether(),
  ...documentsShown,
  ...personsMatched(),
  item('receipt', ({ receipt }) => {
    if (receipt?.shown === true) return some(receipt.scans)
    return receipt?.shown === false ? given(receipt.explanation) : 'missing'
  }),
  ...forBoth<DivorceActOf<'recheck'>, DivorceState>(
    'likeness',
    (party) => `likeness.${party}`,
    (party, { likeness }) => affirmed(likeness?.[party]?.matches),
  ),
]

/** C8: the record of one party, signed. */
export const evidenceOfInquiry: readonly Item<'inquire'>[] = [
  item('party', ({ party }) => given(party)),
  item('began', ({ began }) => given(began)),
  item('ended', ({ ended }) => given(ended)),
  item('otherAbsent', ({ otherAbsent }) => affirmed(otherAbsent)),
  item('recorder', ({ recorder }) => given(recorder)),
  item<DivorceActOf<'inquire'>, DivorceState>(
    'written',
    ({ agreement }, state, { on }) => {
      if (!inquiryNamesAgreementOn(on)) return 'not-needed'
      return agreed(state.agreement) ? given(agreement) : 'missing'
    },
    'agreement',
  ),
  item('answers', ({ answers }) =>
    [
      answers?.voluntary,
      answers?.coerced,
      answers?.capable,
      answers?.understands,
      answers?.agrees?.children,
      answers?.agrees?.property,
      answers?.agrees?.debts,
    ].every((said) => typeof said === 'boolean')
      ? 'present'
      : 'missing',
  ),
  item('violence', ({ violence }) => given(violence?.found)),
  item('record', ({ record }) => penGiven(record)),
  item('scans', ({ scans }) => some(scans)),
]

/** C8: both have been asked alone in this visit. */
export const bothAsked = forBoth<unknown, DivorceState>(
  'inquiry',
  (party) => `inquiries.${party}`,
  (party, _act, state) =>
    inquiriesOfVisit(state).some((asked) => asked.party === party) ? 'present' : 'missing',
)

/** The parts of the agreement, typed. */
export const evidenceOfWriting: readonly Item<'write-agreement'>[] = [
  item('consent', ({ agreement }) => given(agreement?.consent), 'agreement.consent'),
  item(
    'children',
    ({ agreement }) => (agreement?.childless ? 'present' : some(agreement?.children)),
    'agreement.children',
  ),
  item('property', ({ agreement }) => given(agreement?.property), 'agreement.property'),
  item('debts', ({ agreement }) => given(agreement?.debts), 'agreement.debts'),
  item('scans', ({ scans }) => some(scans)),
]

/** C9: the agreement, every page of every copy signed by both, who were told that it is not changed here. */
export const evidenceOfAgreement: readonly Item<'sign-agreement'>[] = [
  ...bothAsked,
  item<DivorceActOf<'sign-agreement'>, DivorceState>(
    'written',
    (_act, state) => given(agreed(state.agreement)),
    'agreement',
  ),
  item('text', ({ text }) => given(text)),
  item('pages', ({ pages }) => given(pages)),
  item('copies', ({ copies }) => given(copies)),
  ...forBoth<DivorceActOf<'sign-agreement'>, DivorceState>(
    'signed',
    (party) => `signed.${party}`,
    (party, { signed }) => affirmed(signed?.[party]?.everyPage),
  ),
  ...forBoth<DivorceActOf<'sign-agreement'>, DivorceState>(
    'finger-pressed',
    (party) => `signed.${party}.finger`,
    (party, { signed }) => {
      const finger = signed?.[party]?.finger
      return finger?.pressed === false ? given(finger.reason) : affirmed(finger?.pressed)
    },
  ),
  item('warned', ({ warned }) => affirmed(warned)),
  item('scans', ({ scans }) => some(scans)),
]

const isOfFingers = (id: string): boolean => id.startsWith('fingerprint') || id.startsWith('no-fingerprint')

/** C10: photographs, occupation, education, contact; the fingers come with the last consent. */
export const evidenceOfCapture: readonly Item<'capture'>[] = [
  ...commonCapture().filter(({ id }) => !isOfFingers(id)),
  ...forBoth<DivorceActOf<'capture'>, DivorceState>(
    'certificate-photo',
    (party) => `certificatePhoto.${party}`,
    (party, { certificatePhoto }) => given(certificatePhoto?.[party]?.sha256),
  ),
]

/** C11: both declarations, read, confirmed and signed before the oath witness. */
export const evidenceOfDeclaration: readonly Item<'declare'>[] = [
  ...pensGiven<DivorceActOf<'declare'>>('declaration', 'declarations'),
  item('witness', ({ witness }) => given(witness)),
]

/** C12: both asked alone, both declared, a check of both, and the opinion. */
export const evidenceOfExamination: readonly Item<'examine'>[] = [
  ...bothAsked,
  ...forBoth<DivorceActOf<'examine'>, DivorceState>(
    'declaration',
    (party) => `declarations.${party}`,
    (_party, _act, { declarations }) => given(agreed(declarations)),
  ),
  ...statusChecks('examine'),
  item('opinion', ({ opinion }) => given(opinion)),
]

/** C13: both there, both asked a last time, a finger and a signature of each. */
export const evidenceOfConsent: readonly Item<'consent'>[] = [
  presentTogether(),
  ...forBoth<DivorceActOf<'consent'>, DivorceState>(
    'confirmed',
    (party) => `confirmed.${party}`,
    (party, { confirmed }) => affirmed(confirmed?.[party]),
  ),
  ...fingersGiven<DivorceActOf<'consent'>>(),
  ...pensGiven<DivorceActOf<'consent'>>('signature', 'signatures'),
]

/** C17: who is there, and to each of these a stamped certificate and an agreement. */
export const evidenceOfDelivery: readonly Item<'deliver'>[] = [
  ...forBoth<DivorceActOf<'deliver'>, DivorceState>(
    'present',
    (party) => `present.${party}`,
    (party, { present }) => given(present?.[party]),
  ),
  ...forBoth<DivorceActOf<'deliver'>, DivorceState>(
    'marriage-certificate',
    (party) => `marriageCertificates.${party}`,
    (party, { present, marriageCertificates }) =>
      present?.[party] === false ? 'not-needed' : given(marriageCertificates?.[party]),
  ),
  ...forBoth<DivorceActOf<'deliver'>, DivorceState>(
    'agreement',
    (party) => `agreements.${party}`,
    (party, { present, agreements }) =>
      present?.[party] === false ? 'not-needed' : affirmed(agreements?.[party]),
  ),
]

/** 婚姻登记工作规范 第六十条: who came for what was kept, known by the document, and what this party received. */
export const evidenceOfHandingOver: readonly Item<'hand-over'>[] = [
  item('party', ({ party }) => given(party)),
  item('match', ({ match }) => affirmed(match?.matches)),
  item('document', ({ document }) => given(document)),
  item(
    'marriage-certificate',
    ({ marriageCertificate }) => given(marriageCertificate),
    'marriageCertificate',
  ),
  item('agreement', ({ agreement }) => affirmed(agreement)),
  item('slip', ({ scans }) => some(scans), 'scans'),
]

/** Every item without which the file of an application is not complete. */
export const evidenceOfApplicationFile: readonly Item<'file-application'>[] = [
  item('outcome', ({ outcome }) => given(outcome)),
  ...applicationItems.map((filed) =>
    item<DivorceActOf<'file-application'>, DivorceState>(
      `filed.${filed}`,
      ({ contents }, state) => {
        if (!neededInApplicationFile(state).includes(filed)) return 'not-needed'
        return isFiled({ type: 'file', contents }, filed) ? 'present' : 'missing'
      },
      'contents',
    ),
  ),
]

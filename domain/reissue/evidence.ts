import { affirmed, forBoth, given, item, some } from '../counter/evidence-item.ts'
import {
  chipsKept,
  manualEntryApproved,
  personsMatched,
  personsRead,
} from '../counter/evidence-of-persons.ts'
import type { WithFacts } from '../counter/facts.ts'
import { isScanned, shownBy } from '../counter/shown-documents.ts'
import { countingCheck, whyNotChecked } from '../counter/status-check.ts'
import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { ReissueActOf } from './action.ts'
import { type Application, applicantsOf, applicationOf, type Judging } from './application.ts'
import { bookletsOf, reissueDocuments } from './documents.ts'
import type { ReissueState } from './state.ts'
import { isCheckNeeded } from './still-so.ts'

type Accept = ReissueActOf<'accept'>
type Item<A> = Evidence<ReissueState, A>

/** The papers that applicants sign by hand and press their fingers on. */
export const signedPapers = ['reissue-examination', 'reissue-declaration', 'honesty-notice'] as const

/** Who takes part: whom the acceptance took in as an applicant. */
export const takingPart = ({ facts }: WithFacts): readonly PartyId[] =>
  partyIds.filter((party) => facts[party].name.length > 0)

/** Items of the acceptance count for those whom its draft names as applicants. */
const ofApplicants = (items: readonly Item<Accept>[]): readonly Item<Accept>[] =>
  items.map(({ id, at, presence }) => ({
    id,
    at,
    presence: (state, act, circumstances) =>
      applicantsOf(act).some((party) => id.endsWith(`.${party}`))
        ? presence(state, act, circumstances)
        : 'not-needed',
  }))

const comes = (party: PartyId, { applies }: Application): boolean => applies?.[party] === 'in-person'

/** E3: where it was looked for, and what was found there. */
export const evidenceOfArchive: readonly Item<ReissueActOf<'verify-archive'>>[] = [
  item('search', ({ search }) => given(search?.how)),
  item(
    'record',
    ({ search, record }) =>
      search?.how === 'not-found' ? (record ? 'contradicts' : 'not-needed') : given(record?.date),
    'record',
  ),
  item(
    'archive-scans',
    ({ search }) => (search?.how === 'archive-copy' ? some(search.scans) : 'not-needed'),
    'search.scans',
  ),
  item(
    'substitute-scans',
    ({ search }) => {
      if (search?.how !== 'archive-lost') return 'not-needed'
      const papers = search.substitutes ?? []
      return papers.every((paper) => (paper?.scans?.length ?? 0) > 0) ? 'present' : 'missing'
    },
    'search.substitutes',
  ),
]

const shownItem = (party: PartyId, act: Draft<Accept>, { on }: Circumstances): Presence | 'not-needed' => {
  const needed = comes(party, act)
    ? reissueDocuments(act.parties?.[party]?.type ?? 'mainland', on)
    : [['notarised-power'] as const, ['proxy-id-card'] as const]
  const shown = shownBy(party, act)
  const found = needed.map((alternatives) =>
    shown.filter(({ type }) => alternatives.some((name) => name === type)),
  )
  if (found.some((each) => each.length === 0)) return 'missing'
  return found.flat().every(isScanned) ? 'present' : 'missing'
}

/** How far the check of an applicant's status has come. */
export const checkPresence = (
  act: Judging['type'],
  party: PartyId,
  application: Application,
  state: ReissueState,
  circumstances: Circumstances,
): Presence | 'not-needed' => {
  const isNeeded = isCheckNeeded(act, circumstances)
  if (!countingCheck(state, party, application, circumstances)) return isNeeded ? 'missing' : 'not-needed'
  return isNeeded && whyNotChecked(state, party, application, circumstances) === 'too-old'
    ? 'missing'
    : 'present'
}

/** E2–E4: what has to be there before an application for a reissue is accepted. */
export const evidenceOfAcceptance: readonly Item<Accept>[] = [
  item<Accept, ReissueState>('applicant', (act) => some(applicantsOf(act)), 'applies'),
  item<Accept, ReissueState>('reason', ({ reason }) => given(reason)),
  item<Accept, ReissueState>('archive', (_act, state) => given(agreed(state.archive))),
  ...ofApplicants([
    ...forBoth<Accept, ReissueState>(
      'present',
      (party) => `present.${party}`,
      (party, { present }) => affirmed(present?.[party]),
    ),
    ...personsRead(),
    ...chipsKept(),
    ...manualEntryApproved(),
    ...personsMatched(),
    ...forBoth<Accept, ReissueState>(
      'documents',
      (party) => `documents.${party}`,
      (party, act, _state, circumstances) => shownItem(party, act, circumstances),
    ),
    ...forBoth<Accept, ReissueState>(
      'still-so',
      (party) => `answers.${party}.stillSo`,
      (party, { answers }) => affirmed(answers?.[party]?.stillSo),
    ),
    ...forBoth<Accept, ReissueState>(
      'capable',
      (party) => `answers.${party}.capable`,
      (party, { answers }) => affirmed(answers?.[party]?.capable),
    ),
    ...forBoth<Accept, ReissueState>(
      'status',
      (party) => `answers.${party}.status`,
      (party, { answers }) => given(answers?.[party]?.status),
    ),
    ...forBoth<Accept, ReissueState>(
      'status-check',
      (party) => `answers.${party}.status`,
      (party, act, ...asked) => checkPresence('accept', party, act, ...asked),
    ),
    ...forBoth<Accept, ReissueState>(
      'proxy',
      () => 'proxy',
      (party, act) => (comes(party, act) ? 'not-needed' : given(act.proxy?.deed?.number)),
    ),
  ]),
  ...forBoth<Accept, ReissueState>(
    'old-certificate',
    (party) => `cancelled.${party}`,
    (party, act) => {
      if (!bookletsOf(act).includes(party) || !act.reason || act.reason === 'lost') return 'not-needed'
      const old = act.cancelled?.find((certificate) => certificate?.party === party)
      return old?.stamped === undefined || old.handedBack === undefined ? 'missing' : 'present'
    },
  ),
  item<Accept, ReissueState>('competence', ({ competence }) => given(competence?.mode)),
]

/** E6: everybody who applies has read, signed and confirmed. */
export const evidenceOfDeclaration: readonly Item<ReissueActOf<'declare'>>[] = [
  ...forBoth<ReissueActOf<'declare'>, ReissueState>(
    'declaration',
    (party) => `declarations.${party}`,
    (party, { declarations }, state) =>
      takingPart(state).includes(party) ? given(declarations?.[party]?.strokes) : 'not-needed',
  ),
  item('witness', ({ witness }) => given(witness)),
]

/** E7: the opinion, and a check of each applicant that is still new. */
export const evidenceOfExamination: readonly Item<ReissueActOf<'examine'>>[] = [
  item('opinion', ({ opinion }) => given(opinion)),
  ...forBoth<ReissueActOf<'examine'>, ReissueState>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, _act, state, circumstances) =>
      takingPart(state).includes(party)
        ? checkPresence('examine', party, applicationOf(state, { type: 'examine' }), state, circumstances)
        : 'not-needed',
  ),
]

type Refusing = ReissueActOf<'refuse'> | ReissueActOf<'decline'>

/** The grounds, and, where the status has changed, that the record certificate was offered instead. */
export const evidenceOfRefusal: readonly Item<Refusing>[] = [
  item('grounds', ({ codes }) => some(codes), 'codes'),
  item('record-certificate-offered', ({ codes, recordCertificateOffered }) =>
    codes?.includes('RR02') ? affirmed(recordCertificateOffered) : 'not-needed',
  ),
]

/** E8: number, blanks for those who get a booklet, the original date, the remark, and everything read through. */
export const evidenceOfPrinting: readonly Item<ReissueActOf<'print'>>[] = [
  item('certificate', ({ certificate }) => given(certificate)),
  ...forBoth<ReissueActOf<'print'>, ReissueState>(
    'blank',
    (party) => `blanks.${party}`,
    (party, { blanks }, state) =>
      bookletsOf(agreed(state.acceptance) ?? {}).includes(party) ? given(blanks?.[party]) : 'not-needed',
  ),
  item('registration-date', ({ registrationDate }) => given(registrationDate), 'registrationDate'),
  item('remark', ({ remark }) => given(remark)),
  item('papers', ({ papers }) => some(papers)),
  item('proofread', ({ proofread }) => affirmed(proofread)),
]

/** K19: the document it rests on. */
export const evidenceOfRevocation: readonly Item<ReissueActOf<'revoke-reissue'>>[] = [
  item('document', ({ document }) => given(document)),
  item('scans', ({ scans }) => some(scans)),
  item('reason', ({ reason }) => given(reason)),
]

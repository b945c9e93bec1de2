import type { Draft, Evidence, Presence } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { CounterAct, CounterActOf } from './acts.ts'
import { isApproved } from './approvals.ts'
import { affirmed, both, forParties, given, item, type PartiesOf, some } from './evidence-item.ts'
import { isFiled } from './file-order.ts'
import type { CounterState } from './state.ts'

type Items<T extends CounterAct['type']> = readonly Evidence<CounterState, CounterActOf<T>>[]
type Parties = PartiesOf<CounterState>

/** A5: fingerprints, photographs, occupation, education, contact. */
export const evidenceOfCapture = (partiesOf: Parties = both): Items<'capture'> => [
  ...forParties<CounterActOf<'capture'>>(
    partiesOf,
    'fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }) => fingerprint(fingerprints?.[party]),
  ),
  ...forParties<CounterActOf<'capture'>>(
    partiesOf,
    'no-fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }, state) => {
      if (fingerprints?.[party]?.given !== false) return 'not-needed'
      return isApproved(state, 'no-fingerprint', party) ? 'present' : 'to-confirm'
    },
  ),
  item('scene-photo', ({ scenePhoto }) => given(scenePhoto?.sha256), 'scenePhoto'),
  item(
    'certificate-photo',
    ({ certificatePhoto }, state) => photographs(certificatePhoto, partiesOf(state)),
    'certificatePhoto',
  ),
  ...(['occupation', 'education'] as const).flatMap((detail) =>
    forParties<CounterActOf<'capture'>>(
      partiesOf,
      detail,
      (party) => `details.${party}.${detail}`,
      (party, { details }) => given(details?.[party]?.[detail]),
    ),
  ),
  ...forParties<CounterActOf<'capture'>>(
    partiesOf,
    'contact',
    (party) => `details.${party}.contact`,
    (party, { details }) => given(details?.[party]?.contact?.sha256),
  ),
]

/** Rules.md 6.3: a print, or the reason why there is none; the reason needs the head's approval beside it. */
function fingerprint(
  taken: Draft<NonNullable<CounterActOf<'capture'>['fingerprints']>['man']> | null | undefined,
): Presence {
  if (taken?.given === true) return given(taken.image?.sha256)
  return taken?.given === false ? given(taken.reason) : 'missing'
}

/** One photograph of both together, or a single one of each who takes part. */
function photographs(
  taken: Draft<CounterActOf<'capture'>>['certificatePhoto'],
  parties: readonly PartyId[],
): Presence {
  if (!taken) return 'missing'
  if (!('man' in taken || 'woman' in taken)) return given('sha256' in taken ? taken.sha256 : null)
  return parties.every((party) => taken[party]?.sha256) ? 'present' : 'missing'
}

/** A8: number, blanks, papers, and the booklets read through. */
export const evidenceOfPrinting = (partiesOf: Parties = both): Items<'print'> => [
  item('certificate', ({ certificate }) => given(certificate)),
  ...forParties<CounterActOf<'print'>>(
    partiesOf,
    'blank',
    (party) => `blanks.${party}`,
    (party, { blanks }) => given(blanks?.[party]),
  ),
  item('papers', ({ papers }) => some(papers)),
  item('proofread', ({ proofread }) => affirmed(proofread)),
]

/** A9: all signed by hand and pressed their fingers on these papers, which were scanned. */
export const evidenceOfSigning = (
  signedPapers: readonly string[],
  partiesOf: Parties = both,
): Items<'sign'> => [
  ...signedPapers.map((paper) =>
    item<CounterActOf<'sign'>>(
      `signed-paper.${paper}`,
      ({ papers }) => some(papers?.find((each) => each?.paper === paper)?.scans),
      'papers',
    ),
  ),
  ...forParties<CounterActOf<'sign'>>(
    partiesOf,
    'signed',
    (party) => `signed.${party}`,
    (party, { signed }) => affirmed(signed?.[party]),
  ),
  ...forParties<CounterActOf<'sign'>>(
    partiesOf,
    'finger-pressed',
    (party) => `printed.${party}`,
    (party, { printed }) => {
      const finger = printed?.[party]
      return finger?.pressed === false ? given(finger.reason) : affirmed(finger?.pressed)
    },
  ),
  item('sitting', ({ sitting }) => given(sitting)),
]

/** K12: all were asked again. */
export const evidenceOfReconfirmation = (partiesOf: Parties = both): Items<'reconfirm'> =>
  forParties<CounterActOf<'reconfirm'>>(
    partiesOf,
    'confirmed',
    (party) => `confirmed.${party}`,
    (party, { confirmed }) => affirmed(confirmed?.[party]),
  )

/** A10: the number and the sitting. */
export const evidenceOfRegistration: Items<'register'> = [
  item('certificate', ({ certificate }) => given(certificate)),
  item('sitting', ({ sitting }) => given(sitting)),
]

/** A spoiled booklet: which, by which it is replaced, and why. */
export const evidenceOfSpoiling: Items<'spoil'> = [
  item('blank', ({ blank }) => given(blank)),
  item('replacement', ({ replacement }) => given(replacement)),
  item('reason', ({ reason }) => given(reason)),
]

/** A13: until when, and that the parties were told. */
export const evidenceOfPromise: Items<'promise-e-certificate'> = [
  item('by', ({ by }) => given(by)),
  item('told', ({ told }) => affirmed(told)),
]

/** An annotation rests on a document, scanned. */
export const evidenceOfAnnotation: Items<'annotate'> = [
  item('document', ({ document }) => given(document)),
  item('scans', ({ scans }) => some(scans)),
]

/** A14: every item without which the file of this case is not complete. */
export const evidenceOfFiling = <S>(
  filedItems: readonly string[],
  neededInFile: (state: S) => readonly string[],
): readonly Evidence<S, CounterActOf<'file'>>[] =>
  filedItems.map((filed) =>
    item<CounterActOf<'file'>, S>(
      `filed.${filed}`,
      (act, state) =>
        neededInFile(state).includes(filed) ? (isFiled(act, filed) ? 'present' : 'missing') : 'not-needed',
      'contents',
    ),
  )

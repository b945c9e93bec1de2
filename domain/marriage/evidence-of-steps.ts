import type { Draft, Presence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { applicationOf } from './application.ts'
import { isApproved } from './approvals.ts'
import { affirmed, forBoth, given, type Item, item } from './evidence-item.ts'
import { checkPresence } from './evidence-of-acceptance.ts'
import { filedItems, isFiled, neededInFile } from './file-contents.ts'

/** The papers that both sign by hand and press their fingers on (Appendix B). */
export const signedPapers = ['marriage-examination', 'marriage-declaration', 'honesty-notice'] as const

/** A5: fingerprints, photographs, occupation, education, contact. */
export const evidenceOfCapture: readonly Item<'capture'>[] = [
  ...forBoth<MarriageActOf<'capture'>>(
    'fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }) => fingerprint(fingerprints?.[party]),
  ),
  ...forBoth<MarriageActOf<'capture'>>(
    'no-fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }, state) => {
      if (fingerprints?.[party]?.given !== false) return 'not-needed'
      return isApproved(state, 'no-fingerprint', party) ? 'present' : 'to-confirm'
    },
  ),
  item('scene-photo', ({ scenePhoto }) => given(scenePhoto?.sha256), 'scenePhoto'),
  item('certificate-photo', ({ certificatePhoto }) => given(certificatePhoto?.sha256), 'certificatePhoto'),
  ...(['occupation', 'education'] as const).flatMap((detail) =>
    forBoth<MarriageActOf<'capture'>>(
      detail,
      (party) => `details.${party}.${detail}`,
      (party, { details }) => given(details?.[party]?.[detail]),
    ),
  ),
  ...forBoth<MarriageActOf<'capture'>>(
    'contact',
    (party) => `details.${party}.contact`,
    (party, { details }) => given(details?.[party]?.contact?.sha256),
  ),
]

/** Rules.md 6.3: a print, or the reason why there is none; the reason needs the head's approval beside it. */
function fingerprint(
  taken: Draft<MarriageActOf<'capture'>['fingerprints']['man']> | null | undefined,
): Presence {
  if (taken?.given === true) return given(taken.image?.sha256)
  return taken?.given === false ? given(taken.reason) : 'missing'
}

/** A6: both declarations, read, confirmed and signed before the oath witness. */
export const evidenceOfDeclaration: readonly Item<'declare'>[] = [
  ...forBoth<MarriageActOf<'declare'>>(
    'declaration',
    (party) => `declarations.${party}`,
    (party, { declarations }) => {
      const signed = declarations?.[party]
      const parts = [signed?.status, signed?.text, signed?.strokes?.sha256, signed?.picture?.sha256]
      return parts.every(Boolean) ? given(signed?.confirmedAt) : 'missing'
    },
  ),
  item('witness', ({ witness }) => given(witness)),
]

/** A7: the declarations of both, a check of both, and the opinion. */
export const evidenceOfExamination: readonly Item<'examine'>[] = [
  ...forBoth<MarriageActOf<'examine'>>(
    'declaration',
    (party) => `declarations.${party}`,
    (_party, _act, { declarations }) => given(agreed(declarations)),
  ),
  ...forBoth<MarriageActOf<'examine'>>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, _act, state, circumstances) =>
      checkPresence('examine', party, applicationOf(state, { type: 'examine' }), state, circumstances),
  ),
  item('opinion', ({ opinion }) => given(opinion)),
]

/** A8: number, blanks, papers, and both booklets read through. */
export const evidenceOfPrinting: readonly Item<'print'>[] = [
  item('certificate', ({ certificate }) => given(certificate)),
  ...forBoth<MarriageActOf<'print'>>(
    'blank',
    (party) => `blanks.${party}`,
    (party, { blanks }) => given(blanks?.[party]),
  ),
  item('papers', ({ papers }) => (papers && papers.length > 0 ? 'present' : 'missing')),
  item('proofread', ({ proofread }) => affirmed(proofread)),
]

/** A9: both signed by hand and pressed their fingers on the three papers, which were scanned. */
export const evidenceOfSigning: readonly Item<'sign'>[] = [
  ...signedPapers.map((paper) =>
    item<MarriageActOf<'sign'>>(
      `signed-paper.${paper}`,
      ({ papers }) => {
        const signed = papers?.find((each) => each.paper === paper)
        return signed?.scans && signed.scans.length > 0 ? 'present' : 'missing'
      },
      'papers',
    ),
  ),
  ...forBoth<MarriageActOf<'sign'>>(
    'signed',
    (party) => `signed.${party}`,
    (party, { signed }) => affirmed(signed?.[party]),
  ),
  ...forBoth<MarriageActOf<'sign'>>(
    'finger-pressed',
    (party) => `printed.${party}`,
    (party, { printed }) => {
      const finger = printed?.[party]
      return finger?.pressed === false ? given(finger.reason) : affirmed(finger?.pressed)
    },
  ),
  item('sitting', ({ sitting }) => given(sitting)),
]

/** A14: every item without which the file of this case is not complete. */
export const evidenceOfFiling: readonly Item<'file'>[] = filedItems.map((filed) =>
  item<MarriageActOf<'file'>>(
    `filed.${filed}`,
    (act, state) =>
      neededInFile(state).includes(filed) ? (isFiled(act, filed) ? 'present' : 'missing') : 'not-needed',
    'contents',
  ),
)

/** K12: both there, and both asked again. */
export const evidenceOfReconfirmation: readonly Item<'reconfirm'>[] = partyIds.map((party) =>
  item<MarriageActOf<'reconfirm'>>(`confirmed.${party}`, ({ confirmed }) => affirmed(confirmed?.[party])),
)

import { type JSX, Show } from 'solid-js'
import { agreed, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { detailRows, keepContacts, withoutTyping } from '../../parts/detail-rows.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { Photo } from '../../parts/photo.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn, forApplicants, nameIn } from './applicants.ts'

/** E4–E5: fingerprints, the pictures, and what each who applies is asked for the forms. */
export function CaptureStep(): JSX.Element {
  const { desk, opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'capture')
  const applicants = () => applicantsIn(opened.state())
  const isDivorce = () => agreed(opened.state().of) === 'divorce'
  const present = () => (applicants().length === 1 ? 1 : 2)
  const photos = () => [
    {
      at: 'scenePhoto',
      words: t('capture.scenePhoto'),
      hint: t(present() === 1 ? 'capture.scenePhoto.hint.one' : 'capture.scenePhoto.hint'),
      isUpright: false,
      people: present(),
    } as const,
    ...(isDivorce()
      ? applicants().map((party) => ({
          at: `certificatePhoto.${party}`,
          words: t('reissue.photo.single', { name: nameIn(opened.state(), party) }),
          hint: t('reissue.photo.single.hint'),
          isUpright: true,
          people: 1 as const,
        }))
      : [
          {
            at: 'certificatePhoto',
            words: t('capture.certificatePhoto'),
            hint: t('capture.certificatePhoto.hint'),
            isUpright: false,
            people: present(),
          } as const,
        ]),
  ]
  const next = () => photos().find(({ at }) => form.get(at) === undefined)?.at
  const everyRow: readonly PairRow[] = [
    {
      id: 'fingerprint',
      label: t('capture.fingerprint'),
      at: (party) => `fingerprints.${party}`,
      cell: (party) => <Fingerprint party={party} form={form} />,
    },
    ...detailRows(form),
  ]
  const rows = everyRow.map(
    (row): PairRow => ({
      ...row,
      cell: (party) => <Show when={applicants().includes(party)}>{row.cell(party)}</Show>,
    }),
  )
  const sign = async () => {
    await keepContacts(desk, form, applicants())
    await form.sign((values) => ({
      ...withoutTyping(values),
      fingerprints: forApplicants(applicants(), (party) => form.get(`fingerprints.${party}`)),
      details: forApplicants(applicants(), (party) => form.get(`details.${party}`)),
      ...(isDivorce()
        ? { certificatePhoto: forApplicants(applicants(), (party) => form.get(`certificatePhoto.${party}`)) }
        : {}),
    }))
  }
  return (
    <StepFrame
      form={form}
      act="act.capture"
      onAct={() => void sign()}
      shownAt={rows.flatMap((row) => partyIds.map(row.at))}
    >
      <Pair
        label={t('pair.aria')}
        rows={rows}
        refusals={form.review().refusals}
        head={(party) => (
          <div class="party">
            <b>{nameIn(opened.state(), party)}</b>
            <span class="meta">{t(`party.${party}`)}</span>
          </div>
        )}
      />
      <div class="photos">
        {photos().map((photo) => (
          <Photo {...photo} form={form} isNext={next() === photo.at} />
        ))}
      </div>
    </StepFrame>
  )
}

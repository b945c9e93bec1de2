import { createSignal, type JSX, Show } from 'solid-js'
import { type BlobRef, factOf, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { CameraDialog } from '../../parts/camera.tsx'
import { detailRows, keepContacts, withoutTyping } from '../../parts/detail-rows.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A4–A5: fingerprints, the picture at the counter, the certificate's photograph, occupation, education, contact. */
export function CaptureStep(): JSX.Element {
  const { desk, opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'capture')
  const [taking, setTaking] = createSignal<'scenePhoto' | 'certificatePhoto' | null>(null)
  const photo = (which: 'scenePhoto' | 'certificatePhoto') => form.get(which) as BlobRef | undefined
  const nextPhoto = () => (photo('scenePhoto') ? 'certificatePhoto' : 'scenePhoto')
  const keep = async (which: 'scenePhoto' | 'certificatePhoto', picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) form.put(which, kept.value)
    setTaking(null)
  }
  const sign = async () => {
    await keepContacts(desk, form, partyIds)
    await form.sign(withoutTyping)
  }
  const rows = (): PairRow[] => [
    {
      id: 'fingerprint',
      label: t('capture.fingerprint'),
      at: (party) => `fingerprints.${party}`,
      cell: (party) => <Fingerprint party={party} form={form} />,
    },
    ...detailRows(form),
  ]
  useKeys({ F4: () => setTaking(nextPhoto()) })
  return (
    <StepFrame
      form={form}
      act="act.capture"
      onAct={() => void sign()}
      shownAt={rows().flatMap((row) => partyIds.map(row.at))}
    >
      <Pair
        label={t('pair.aria')}
        rows={rows()}
        refusals={form.review().refusals}
        head={(party) => (
          <div class="party">
            <b>{factOf(opened.state(), party, 'name')}</b>
            <span class="meta">{t(`party.${party}`)}</span>
          </div>
        )}
      />
      <div class="photos">
        <Photo which="scenePhoto" />
        <Photo which="certificatePhoto" />
      </div>
      <Show when={taking()}>
        {(which) => (
          <CameraDialog
            open
            use="portrait"
            title={t(`capture.${which()}`)}
            ask={t('capture.ask')}
            taken={[]}
            onTaken={(picture) => void keep(which(), picture)}
            onClose={() => setTaking(null)}
          />
        )}
      </Show>
    </StepFrame>
  )

  function Photo(props: { which: 'scenePhoto' | 'certificatePhoto' }): JSX.Element {
    return (
      <figure
        data-at={props.which}
        class={props.which === 'certificatePhoto' ? 'certificate-photo' : 'scene-photo'}
      >
        <Show
          when={photo(props.which)}
          fallback={<div class="frame">{t(`capture.${props.which}.hint`)}</div>}
        >
          {(blob) => <BlobPicture blob={blob()} alt={t(`capture.${props.which}`)} />}
        </Show>
        <figcaption>
          {t(`capture.${props.which}`)}
          <button type="button" class="b" onClick={() => setTaking(props.which)}>
            {photo(props.which) ? t('capture.again') : t('capture.take')}
            <Show when={nextPhoto() === props.which}>
              {' '}
              <kbd aria-hidden="true">F4</kbd>
            </Show>
          </button>
        </figcaption>
      </figure>
    )
  }
}

import { createSignal, type JSX, Show } from 'solid-js'
import { type BlobRef, factOf, type MarriageActOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { CameraDialog } from '../../parts/camera.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { educations, occupations } from './code-options.ts'
import { contactBlob, contactRef } from './contact.ts'
import { Fingerprint } from './fingerprint.tsx'
import { StepFrame } from './step-frame.tsx'

/** A4–A5: fingerprints, the picture at the counter, the certificate's photograph, occupation, education, contact. */
export function CaptureStep(): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'capture')
  const [taking, setTaking] = createSignal<'scenePhoto' | 'certificatePhoto' | null>(null)
  const photo = (which: 'scenePhoto' | 'certificatePhoto') => form.get(which) as BlobRef | undefined
  const nextPhoto = () => (photo('scenePhoto') ? 'certificatePhoto' : 'scenePhoto')
  const keep = async (which: 'scenePhoto' | 'certificatePhoto', picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) form.put(which, kept.value)
    setTaking(null)
  }
  const telephone = (party: PartyId) => (form.get(`telephone.${party}`) as string | undefined) ?? ''
  const sign = async () => {
    for (const party of partyIds) await desk.keepBlob(contactBlob(telephone(party)), 'application/json')
    await form.sign(withoutTyping)
  }
  const rows = (): PairRow[] => [
    {
      id: 'fingerprint',
      label: t('capture.fingerprint'),
      at: (party) => `fingerprints.${party}`,
      cell: (party) => <Fingerprint party={party} form={form} />,
    },
    {
      id: 'occupation',
      label: t('field.occupation'),
      at: (party) => `details.${party}.occupation`,
      cell: (party) => (
        <ChoiceField
          label={fieldOf(party, 'field.occupation')}
          ask={t(`ask.occupation.${party}`)}
          options={occupations()}
          value={(form.get(`details.${party}.occupation`) as string | undefined) ?? ''}
          grade={form.get(`details.${party}.occupation`) ? 'typed' : undefined}
          onInput={(value) => form.put(`details.${party}.occupation`, value || undefined)}
        />
      ),
    },
    {
      id: 'education',
      label: t('field.education'),
      at: (party) => `details.${party}.education`,
      cell: (party) => (
        <ChoiceField
          label={fieldOf(party, 'field.education')}
          ask={t('ask.education')}
          options={educations()}
          value={(form.get(`details.${party}.education`) as string | undefined) ?? ''}
          grade={form.get(`details.${party}.education`) ? 'typed' : undefined}
          onInput={(value) => form.put(`details.${party}.education`, value || undefined)}
        />
      ),
    },
    {
      id: 'contact',
      label: t('field.contact'),
      at: (party) => `details.${party}.contact`,
      cell: (party) => (
        <TextField
          label={fieldOf(party, 'field.contact')}
          ask={t('ask.contact')}
          inputMode="tel"
          value={telephone(party)}
          grade={telephone(party) === '' ? undefined : 'typed'}
          onInput={(value) =>
            form.putAll({
              [`telephone.${party}`]: value,
              [`details.${party}.contact`]: value.trim().length >= 5 ? contactRef(value) : undefined,
            })
          }
        />
      ),
    },
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

/** The telephone numbers as typed stay in the draft; the act names their blobs. */
function withoutTyping(values: unknown): unknown {
  const { telephone: _, ...act } = values as MarriageActOf<'capture'> & { telephone?: unknown }
  return act
}

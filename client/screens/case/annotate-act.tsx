import { createSignal, type JSX, Show } from 'solid-js'
import type { BlobRef } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { CameraDialog } from '../../parts/camera.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.tsx'

const grounds = ['nullity', 'annulment', 'revocation', 'clerical-error', 'identity-change', 'other'] as const

/** After the legal moment nothing is deleted, only annotated, on a document, with the head's approval. */
export function AnnotateAct(props: { onClose: () => void }): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'annotate', { effectiveFrom: null, scans: [] })
  const [isTaking, setTaking] = createSignal(false)
  const scans = () => (form.get('scans') ?? []) as readonly BlobRef[]
  const text = (name: string) => (form.get(name) as string | null | undefined) ?? ''
  const keep = async (picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) form.put('scans', [...scans(), kept.value])
  }
  return (
    <ActDialog form={form} onClose={props.onClose} about={t('annotate.about')}>
      <div class="form plain-fields">
        <span class="label">{t('annotate.ground')}</span>
        <ChoiceField
          label={t('annotate.ground')}
          value={text('ground')}
          options={grounds.map((ground) => ({ value: ground, words: t(`annotate.ground.${ground}`) }))}
          onInput={(value) => form.put('ground', value || undefined)}
        />
        <span class="label">{t('annotate.document')}</span>
        <TextField
          label={t('annotate.document')}
          value={text('document')}
          onInput={(value) => form.put('document', value)}
        />
        <span class="label">{t('annotate.effective')}</span>
        <TextField
          label={t('annotate.effective')}
          value={text('effectiveFrom')}
          ask="2026-09-28"
          onInput={(value) => form.put('effectiveFrom', value.trim() || null)}
        />
        <span class="label">{t('annotate.remark')}</span>
        <TextField
          label={t('annotate.remark')}
          value={text('remark')}
          onInput={(value) => form.put('remark', value)}
        />
        <span class="label">{t('annotate.scans')}</span>
        <button type="button" class="b" onClick={() => setTaking(true)}>
          {t('scans.take')}
          {'　'}
          {t('scans.pages', { count: scans().length })}
        </button>
      </div>
      <Show when={isTaking()}>
        <CameraDialog
          open
          use="document"
          title={t('annotate.scans')}
          ask={t('annotate.scans.ask')}
          taken={scans().map((_, index) => t('scans.page', { page: index + 1 }))}
          onTaken={(picture) => void keep(picture)}
          onClose={() => setTaking(false)}
        />
      </Show>
    </ActDialog>
  )
}

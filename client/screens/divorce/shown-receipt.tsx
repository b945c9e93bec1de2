import { type JSX, Show } from 'solid-js'
import type { BlobRef } from '../../../domain/index.ts'
import type { Places } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { Answer, TextField } from '../../parts/field.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { t } from '../../text/text.ts'

/** The receipt that was shown, scanned, or why it was not. */
export function ShownReceipt(props: { form: Places }): JSX.Element {
  const isShown = () => props.form.get('receipt.shown')
  return (
    <div class="stacked" data-at="receipt">
      <Answer
        label={t('divorce.receipt')}
        value={yesOrNo(isShown())}
        options={[
          { value: 'yes', words: t('divorce.receipt.shown') },
          { value: 'no', words: t('divorce.receipt.not-shown') },
        ]}
        onChange={(value) =>
          props.form.put(
            'receipt',
            value === 'yes' ? { shown: true, scans: [] } : { shown: false, scans: null },
          )
        }
      />
      <Show when={isShown() === true}>
        <DocumentPages
          title={t('divorce.receipt')}
          at="receipt.scans"
          scans={(props.form.get('receipt.scans') ?? []) as readonly BlobRef[]}
          onChange={(scans) => props.form.put('receipt.scans', scans)}
        />
      </Show>
      <Show when={isShown() === false}>
        <TextField
          label={t('divorce.receipt.why')}
          ask={t('divorce.receipt.why')}
          value={(props.form.get('receipt.explanation') as string | undefined) ?? ''}
          onInput={(why) => props.form.put('receipt.explanation', why || undefined)}
        />
      </Show>
    </div>
  )
}

import { For, type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'

/** What the colleague asks and what was found, while it is being filled in. */
export interface CheckDraft {
  readonly askedBy: string
  readonly office: string
  readonly number: string
  readonly name: string
  readonly found: string
  readonly source: string
  readonly reference: string
}

/** A check before anything was asked; callers mostly sit at one's own office. */
export const emptyCheck = (office: string): CheckDraft => ({
  askedBy: '',
  office,
  number: '',
  name: '',
  found: '',
  source: '',
  reference: '',
})

const statuses = ['10', '40', '30', '20', 'unknown'] as const

/** Who calls and about whom, then what was found: through the line, or by hand with source and reference. */
export function StatusCheckForm(props: {
  draft: CheckDraft
  numberFault: string
  isBusy: boolean
  note: string
  onPut: (part: Partial<CheckDraft>) => void
  onOnline: () => void
}): JSX.Element {
  const line = (field: keyof CheckDraft, words: string, hint = '') => (
    <>
      <label for={`check-${field}`}>{words}</label>
      <input
        id={`check-${field}`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxlength={field === 'number' ? 40 : 64}
        placeholder={hint}
        value={props.draft[field]}
        aria-invalid={field === 'number' && props.numberFault !== '' ? 'true' : undefined}
        aria-describedby={field === 'number' ? 'check-number-fault' : undefined}
        onInput={(event) => props.onPut({ [field]: event.currentTarget.value })}
      />
    </>
  )
  return (
    <div class="check-columns">
      <section>
        <div class="form">
          {line('askedBy', t('check-for.asked-by'))}
          {line('office', t('check-for.office'))}
          {line('number', t('check-for.number'))}
          {line('name', t('check-for.name'))}
        </div>
        <p class="refusal-line" id="check-number-fault" role="alert">
          {props.numberFault}
        </p>
        <button type="button" class="b" aria-busy={props.isBusy} onClick={() => props.onOnline()}>
          {t(props.isBusy ? 'check-for.checking' : 'check-for.online')}
        </button>{' '}
        <span class="meta">{t('check-for.others')}</span>
        <p class="due" role="status">
          {props.note}
        </p>
      </section>
      <section>
        <div class="sech">
          <h2>{t('check-for.result')}</h2>
        </div>
        <div class="form">
          <label for="check-found">{t('check-for.found')}</label>
          <select
            id="check-found"
            autocomplete="off"
            value={props.draft.found}
            onChange={(event) => props.onPut({ found: event.currentTarget.value })}
          >
            <option value="" />
            <For each={statuses}>
              {(status) => (
                <option value={status} selected={status === props.draft.found}>
                  {t(`check-for.status.${status}`)}
                </option>
              )}
            </For>
          </select>
          {line('source', t('check-for.source'), t('check-for.source.hint'))}
          {line('reference', t('check-for.reference'))}
        </div>
        <Show when={props.draft.found === ''}>
          <p class="meta">{t('check-for.manual')}</p>
        </Show>
      </section>
    </div>
  )
}

import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { caseNumberOf, kindNameOf, namesOf } from '../text/case-words.ts'
import { t } from '../text/text.ts'
import type { ActField, FieldSight } from './act-field.ts'
import { TextField } from './field.tsx'

const mostShown = 6

/** Another case held on this device, found by name or number, and what of it the act names. */
export function CaseField(props: {
  field: Extract<ActField, { as: 'case' }>
  at: string
  sight: FieldSight
  label: string
}): JSX.Element {
  const [query, setQuery] = createSignal('')
  const [found] = createResource(
    query,
    async (asked) => (asked.trim() === '' ? [] : props.sight.desk.find(asked)),
    { initialValue: [] },
  )
  const rows = () =>
    found.latest
      .map(({ summary }) => summary)
      .filter((row) => row.id !== props.sight.opened.id && (props.field.among?.(row) ?? true))
      .slice(0, mostShown)
  const chosen = () => props.sight.get(props.at)
  /** The chosen case as people speak of it; its bare id while it is not held here. */
  const chosenWords = () => {
    const row = props.sight.desk.cases().find(({ id }) => id === chosen())
    return row
      ? `${namesOf(row)}　${kindNameOf(row)}　${row.certificate ?? caseNumberOf(row.id)}`
      : String(chosen())
  }
  const choose = (row: ReturnType<typeof rows>[number]) => {
    props.sight.putAll(props.field.write(row, props.sight))
    setQuery('')
  }
  return (
    <div class="case-field">
      <Show when={typeof chosen() === 'string'}>
        <p>{chosenWords()}</p>
      </Show>
      <TextField label={props.label} ask={t('case-field.ask')} value={query()} onInput={setQuery} />
      <Show when={query().trim() !== '' && !found.loading}>
        <ul class="checks">
          <For each={rows()} fallback={<li class="meta">{t('case-field.none')}</li>}>
            {(row) => (
              <li>
                <button type="button" class="link" onClick={() => choose(row)}>
                  {namesOf(row)}
                </button>
                <span class="meta">
                  {kindNameOf(row)}
                  {'　'}
                  <span class="num">{row.certificate ?? caseNumberOf(row.id)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

import { type Component, For, type JSX, Show } from 'solid-js'
import type { BlobRef, Review } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import type { ActField, FieldSight } from './act-field.ts'
import { BlobPicture } from './blob-picture.tsx'
import { CaseField } from './case-field.tsx'
import { DocumentPages } from './document-pages.tsx'
import { Answer, ChoiceField, TextField } from './field.tsx'
import { Fingerprint } from './fingerprint.tsx'
import type { RefusalShown } from './refusal.tsx'

/** How rows are shown; given from outside, because a row is a table of fields again. */
export type RowsPart = Component<{
  field: Extract<ActField, { as: 'rows' }>
  at: string
  sight: FieldSight
  refusals: () => Review
}>

/** What one field of an act is filled in with. */
export function FieldControl(props: {
  field: ActField
  at: string
  /** Where its refusals stand. */
  namedAt: string
  sight: FieldSight
  /** Its name, as a screen reader says it. */
  label: string
  refusals: readonly RefusalShown[]
  rows: RowsPart
}): JSX.Element {
  const { field, at, sight } = props
  const text = () => (sight.get(at) ?? '') as string
  const isBad = () => props.refusals.some((refusal) => refusal.at === props.namedAt)
  const asked = () => (field.ask === undefined ? '' : t(field.ask))
  const write = (typed: string) => {
    if (field.as !== 'case' && 'write' in field && field.write) return sight.putAll(field.write(typed, sight))
    sight.put(at, typed === '' ? undefined : typed)
  }
  const named = () => ({
    label: props.label,
    ask: asked(),
    isBad: isBad(),
    describedBy: `refusal-${props.namedAt.replaceAll('.', '-')}`,
  })
  switch (field.as) {
    case 'text':
    case 'date':
      return (
        <TextField
          {...named()}
          ask={asked() || (field.as === 'date' ? t('field.date.form') : '')}
          inputMode={field.as === 'date' || field.isNumeric ? 'numeric' : 'text'}
          value={field.read?.(sight) ?? text()}
          onInput={write}
        />
      )
    case 'long-text':
      return (
        <textarea
          class="tall"
          aria-label={props.label}
          aria-invalid={isBad() ? 'true' : undefined}
          autocomplete="off"
          spellcheck={false}
          maxlength={field.most ?? 500}
          placeholder={asked()}
          value={field.read?.(sight) ?? text()}
          onInput={(event) => write(event.currentTarget.value)}
        />
      )
    case 'whole-number':
      return (
        <TextField
          {...named()}
          inputMode="numeric"
          value={String(sight.get(at) ?? '')}
          onInput={(typed) => sight.put(at, /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : undefined)}
        />
      )
    case 'yes-no':
      return (
        <Answer
          label={props.label}
          value={{ true: 'yes', false: 'no' }[String(sight.get(at))]}
          options={[
            { value: 'yes', words: t(field.yes ?? 'answer.yes') },
            { value: 'no', words: t(field.no ?? 'answer.no') },
          ]}
          onChange={(value) => sight.put(at, value === 'yes')}
        />
      )
    case 'choice':
      return <ChoiceField {...named()} value={text()} options={field.options(sight)} onInput={write} />
    case 'ticks':
      return <Ticks field={field} at={at} sight={sight} label={props.label} />
    case 'scans':
      return (
        <DocumentPages
          title={props.label}
          at={at}
          scans={(sight.get(at) ?? []) as readonly BlobRef[]}
          onChange={(scans) => sight.put(at, scans)}
        />
      )
    case 'scan':
      return (
        <DocumentPages
          title={props.label}
          at={at}
          scans={sight.get(at) ? [sight.get(at) as BlobRef] : []}
          onChange={(scans) => sight.put(at, scans.at(-1))}
        />
      )
    case 'fingerprint':
      return sight.party ? <Fingerprint party={sight.party} form={sight} at={at} /> : null
    case 'rows':
      return (
        <props.rows
          field={field}
          at={at}
          sight={sight}
          refusals={() => ({ inPlace: true, evidence: [], refusals: props.refusals as Review['refusals'] })}
        />
      )
    case 'case':
      return <CaseField field={field} at={at} sight={sight} label={props.label} />
    case 'shown':
      return <span>{field.value(sight) || t('none')}</span>
    case 'pictures':
      return (
        <div class="pages-taken">
          <For each={field.value(sight)} fallback={t('none')}>
            {(blob, index) => (
              <BlobPicture blob={blob} alt={t('scans.page', { page: index() + 1 })} class="thumb" />
            )}
          </For>
        </div>
      )
    default:
      return null
  }
}

/** Any number of a list of codes. */
function Ticks(props: {
  field: Extract<ActField, { as: 'ticks' }>
  at: string
  sight: FieldSight
  label: string
}): JSX.Element {
  const ticked = () => (props.sight.get(props.at) ?? []) as readonly string[]
  const toggle = (value: string) =>
    props.sight.put(
      props.at,
      ticked().includes(value) ? ticked().filter((each) => each !== value) : [...ticked(), value],
    )
  return (
    <fieldset class="grounds">
      <legend class="vh">{props.label}</legend>
      <For each={props.field.options(props.sight)}>
        {({ value, words }) => (
          <label class="tick">
            <input type="checkbox" checked={ticked().includes(value)} onChange={() => toggle(value)} />
            <Show when={/^[A-Z]+\d/.test(value)}>
              <span class="num q">{value}</span>{' '}
            </Show>
            {words}
          </label>
        )}
      </For>
    </fieldset>
  )
}

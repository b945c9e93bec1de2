import { For, type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'

export type GradeShown = 'chip' | 'online' | 'ocr' | 'typed'

/** The mark of where a value came from; full name in `title` and to screen readers. */
export function GradeMark(props: { grade: GradeShown | undefined }): JSX.Element {
  return (
    <Show when={props.grade} fallback={<span class="g no" aria-hidden="true" />}>
      {(grade) => (
        <span
          class={{ chip: 'g chip', online: 'g net', ocr: 'g ocr', typed: 'g hand' }[grade()]}
          role="img"
          aria-label={t(`grade.${grade()}`)}
          title={t(`grade.${grade()}`)}
        >
          {t(`grade.${grade()}.mark`)}
        </span>
      )}
    </Show>
  )
}

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** A question in the words of the standard, while the field is empty. */
  ask?: string
  grade?: GradeShown | undefined
  isReadOnly?: boolean
  isBad?: boolean
  describedBy?: string | undefined
  inputMode?: 'text' | 'numeric' | 'tel'
  note?: JSX.Element
}

/** One line of text with the mark of its source. */
export function TextField(props: FieldProps): JSX.Element {
  return (
    <div class="f" classList={{ bad: props.isBad === true }}>
      <input
        classList={{ open: !props.isReadOnly && props.value === '' }}
        aria-label={props.label}
        aria-invalid={props.isBad === true ? 'true' : undefined}
        aria-describedby={props.isBad ? props.describedBy : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        inputmode={props.inputMode ?? 'text'}
        readonly={props.isReadOnly === true}
        placeholder={props.ask ?? ''}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.note}
      <GradeMark grade={props.grade} />
    </div>
  )
}

/** One of a short list of codes, chosen by its first letters or the arrow keys. */
export function ChoiceField(
  props: Omit<FieldProps, 'isReadOnly'> & {
    options: readonly { readonly value: string; readonly words: string }[]
  },
): JSX.Element {
  return (
    <div class="f" classList={{ bad: props.isBad === true }}>
      <select
        classList={{ open: props.value === '' }}
        aria-label={props.label}
        aria-invalid={props.isBad === true ? 'true' : undefined}
        aria-describedby={props.isBad ? props.describedBy : undefined}
        autocomplete="off"
        value={props.value}
        onChange={(event) => props.onInput(event.currentTarget.value)}
      >
        <option value="">{props.ask ?? ''}</option>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.words}
            </option>
          )}
        </For>
      </select>
      {props.note}
      <GradeMark grade={props.grade} />
    </div>
  )
}

/** Two or three answers side by side, one of them chosen; arrow keys move. */
export function Answer(props: {
  label: string
  value: string | undefined
  options: readonly { readonly value: string; readonly words: string }[]
  onChange: (value: string) => void
}): JSX.Element {
  return (
    <fieldset class="answer">
      <legend class="vh">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label classList={{ on: option.value === props.value }}>
            <input
              type="radio"
              class="vh"
              name={props.label}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.words}
          </label>
        )}
      </For>
    </fieldset>
  )
}

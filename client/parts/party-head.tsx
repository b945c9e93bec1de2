import { createSignal, type JSX, Show } from 'solid-js'
import type { PartyId } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { Answer } from './field.tsx'
import { yesOrNo } from './person-rows.tsx'

/** Who is here, and whether it is the person on the card. */
export function PartyHead(props: {
  party: PartyId
  form: Places
  /** What the box beside the name says; that both are here where it is not said. */
  present?: string
}): JSX.Element {
  const matches = () => props.form.get(`match.${props.party}.matches`)
  return (
    <div class="party">
      <b>{t(`party.${props.party}`)}</b>
      <label class="tick" data-at={`present.${props.party}`}>
        <input
          type="checkbox"
          checked={props.form.get(`present.${props.party}`) === true}
          onChange={(event) => props.form.put(`present.${props.party}`, event.currentTarget.checked)}
        />
        {props.present ?? t('accept.present')}
      </label>
      <span data-at={`match.${props.party}`}>
        <Answer
          label={`${t(`party.${props.party}`)} ${t('accept.match')}`}
          value={yesOrNo(matches())}
          options={[
            { value: 'yes', words: t('accept.match.yes') },
            { value: 'no', words: t('accept.match.no') },
          ]}
          onChange={(value) =>
            props.form.put(`match.${props.party}`, {
              how: 'registrar',
              second: null,
              chip: props.form.get(`match.${props.party}.chip`) ?? null,
              samId: props.form.get(`match.${props.party}.samId`) ?? null,
              matches: value === 'yes',
            })
          }
        />
      </span>
      <Show when={matches() === false}>
        <SecondLook party={props.party} form={props.form} />
      </Show>
    </div>
  )
}

/** Where the registrar sees no likeness, another registrar may look (MR08). */
function SecondLook(props: { party: PartyId; form: Places }): JSX.Element {
  const [second, setSecond] = createSignal('')
  return (
    <span class="second">
      <input
        class="input"
        autocomplete="off"
        aria-label={`${t(`party.${props.party}`)} ${t('accept.second')}`}
        placeholder={t('accept.second')}
        value={second()}
        onInput={(event) => setSecond(event.currentTarget.value.trim())}
      />
      <button
        type="button"
        class="b"
        disabled={second() === ''}
        onClick={() =>
          props.form.putAll({
            [`match.${props.party}.how`]: 'second-registrar',
            [`match.${props.party}.second`]: second(),
            [`match.${props.party}.matches`]: true,
          })
        }
      >
        {t('accept.second.agrees')}
      </button>
    </span>
  )
}

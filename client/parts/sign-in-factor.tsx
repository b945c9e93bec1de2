import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'

/** One thing that shows who signs in; the list of them is the whole of signing in. */
export interface Factor {
  readonly id: string
  readonly words: string
  readonly about: string
  readonly value: string
  readonly type: 'text' | 'password'
  readonly onInput: (value: string) => void
}

const numerals = ['一', '二', '三', '四'] as const

/** One factor with its state; Enter goes on to the next, or signs in. */
export function SignInFactor(props: {
  factor: Factor
  number: number
  isCurrent: boolean
  isBusy: boolean
  isBad: boolean
  onEnter: () => void
}): JSX.Element {
  const [isShown, setShown] = createSignal(false)
  const isSecret = () => props.factor.type === 'password'
  const state = () => {
    if (props.isBusy && isSecret()) return t('signin.state.busy')
    if (props.factor.value !== '') return t('signin.state.given')
    return t(props.isCurrent ? 'signin.state.wanted' : 'signin.state.wait')
  }
  return (
    <li
      classList={{
        done: props.factor.value !== '' && !props.isCurrent,
        wait: props.factor.value === '' && !props.isCurrent,
      }}
      aria-current={props.isCurrent ? 'step' : undefined}
    >
      <span class="i" aria-hidden="true">
        {numerals[props.number]}
      </span>
      <div>
        <h2>
          <label for={props.factor.id}>{props.factor.words}</label>
        </h2>
        <div class="field secret">
          <input
            id={props.factor.id}
            type={isSecret() && !isShown() ? 'password' : 'text'}
            value={props.factor.value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            readonly={props.isBusy}
            aria-describedby={`${props.factor.id}-about`}
            aria-invalid={props.isBad ? 'true' : undefined}
            onInput={(event) => props.factor.onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) props.onEnter()
            }}
          />
          <Show when={isSecret()}>
            <button
              type="button"
              class="b plain"
              aria-pressed={isShown()}
              onClick={() => setShown(!isShown())}
            >
              {t(isShown() ? 'signin.password.hide' : 'signin.password.show')}
            </button>
          </Show>
        </div>
        <p class="meta" id={`${props.factor.id}-about`}>
          {props.factor.about}
        </p>
      </div>
      <p class="st">{state()}</p>
    </li>
  )
}

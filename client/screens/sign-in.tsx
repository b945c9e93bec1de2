import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { useDoor } from '../parts/desk-context.tsx'
import { useScreen } from '../parts/screen.ts'
import { type Factor, SignInFactor } from '../parts/sign-in-factor.tsx'
import { SignInFaultWords } from '../parts/sign-in-fault.tsx'
import type { SignInFault } from '../state/desk.ts'
import { shanghaiNow } from '../text/clock-face.ts'
import { weekdayOf, yearlessDate } from '../text/dates.ts'
import { t } from '../text/text.ts'

const lastClerk = 'last-clerk'

/** Who you are, in one list of factors; online first, and the same password opens what is kept here. */
export function SignIn(): JSX.Element {
  const door = useDoor()
  useScreen('signin.title')
  const [clerk, setClerk] = createSignal(localStorage.getItem(lastClerk) ?? '')
  const [password, setPassword] = createSignal('')
  const [fault, setFault] = createSignal<SignInFault | null>(null)
  /** Only one's own sign-in holds the fields: while other tabs are asked for their keys, typing is not lost. */
  const [isSigningIn, setSigningIn] = createSignal(false)
  const isOffline = () => door.isCentreReachable() === false
  const factors = createMemo((): readonly Factor[] => [
    {
      id: 'clerk',
      words: t('signin.factor.clerk'),
      about: t('signin.factor.clerk.about'),
      value: clerk(),
      type: 'text',
      onInput: setClerk,
    },
    {
      id: 'password',
      words: t('signin.factor.password'),
      about: t('signin.factor.password.about'),
      value: password(),
      type: 'password',
      onInput: setPassword,
    },
  ])
  const missing = () => factors().find(({ value }) => value === '')
  onMount(() => focusOn(missing()?.id ?? 'password'))
  const press = async () => {
    const gap = missing()
    if (isSigningIn()) return
    if (gap) return focusOn(gap.id)
    setFault(null)
    void door.askToPersist()
    setSigningIn(true)
    const answer = await door.signIn(clerk().trim(), password())
    setSigningIn(false)
    setPassword('')
    if (answer.ok) return localStorage.setItem(lastClerk, clerk().trim())
    setFault(answer.error)
    focusOn('password')
  }
  const another = () => {
    setClerk('')
    setPassword('')
    setFault(null)
    focusOn('clerk')
  }
  return (
    <div class="signin">
      <Machine />
      <main id="main" tabindex="-1">
        <Greeting />
        <p class="q signin-how">
          {isOffline()
            ? t(door.enrolled().length > 0 ? 'signin.about.offline' : 'signin.about.first')
            : t('signin.about.online')}
        </p>
        <ol class="factors">
          <For each={factors().map(({ id }) => id)}>
            {(id, index) => (
              <SignInFactor
                factor={factors()[index()] as Factor}
                number={index()}
                isCurrent={missing()?.id === id}
                isBusy={isSigningIn()}
                isBad={id === 'password' && fault()?.code === 'wrong-password'}
                onEnter={() => void press()}
              />
            )}
          </For>
        </ol>
        <Show when={fault()}>{(why) => <SignInFaultWords fault={why()} />}</Show>
        <p class="signin-busy" role="status">
          {isSigningIn() ? t('signin.busy') : ''}
        </p>
        <div class="signin-acts">
          <button
            type="button"
            class="b main"
            aria-disabled={missing() !== undefined || isSigningIn()}
            onClick={() => void press()}
          >
            <Show when={missing()} fallback={isOffline() ? t('signin.act.offline') : t('signin.act')}>
              {(gap) => t('signin.act.missing', { what: gap().words })}
            </Show>{' '}
            <kbd aria-hidden="true">Enter</kbd>
          </button>
          <button type="button" class="b plain" onClick={another}>
            {t('signin.other')}
          </button>
        </div>
      </main>
    </div>
  )
}

const focusOn = (id: string): void => void document.getElementById(id)?.focus()

function Greeting(): JSX.Element {
  const now = shanghaiNow(Date.now())
  const hello = now.hour < 12 ? 'signin.morning' : now.hour < 18 ? 'signin.afternoon' : 'signin.evening'
  return (
    <>
      <p class="q">
        {yearlessDate(now.day)}
        {'　'}
        {weekdayOf(now.day)}
      </p>
      <h1 class="big">{t(hello)}</h1>
    </>
  )
}

/** What can be said about this machine before its data is open. */
function Machine(): JSX.Element {
  const door = useDoor()
  const centre = () => door.isCentreReachable()
  return (
    <aside aria-label={t('signin.machine')}>
      <div class="mark big" aria-hidden="true">
        连
        <br />理
      </div>
      <p class="big">{t('app.name')}</p>
      <p class="q signin-office">{t('shell.office.unknown')}</p>
      <dl class="kv">
        <dt>{t('signin.centre')}</dt>
        <dd>
          <span role="status">
            <i class={`d ${centre() === null ? '' : centre() ? 'sent' : 'off'}`} aria-hidden="true" />{' '}
            {centre() === null
              ? t('signin.centre.unasked')
              : t(centre() ? 'signin.centre.yes' : 'signin.centre.no')}
          </span>
        </dd>
        <dt>{t('signin.enrolled')}</dt>
        <dd>
          {door.enrolled().length > 0
            ? t('signin.enrolled.count', { count: door.enrolled().length })
            : t('signin.enrolled.none')}
        </dd>
        <dt>{t('signin.storage')}</dt>
        <dd>{t(storageWords(door.storage().isPersistent))}</dd>
      </dl>
      <Show when={centre() === false && door.enrolled().length > 0}>
        <div class="signin-offline">
          <p>{t('signin.offline.can')}</p>
          <p class="meta">{t('signin.offline.grant')}</p>
        </div>
      </Show>
      <p class="meta signin-foot">{t('signin.sealed')}</p>
    </aside>
  )
}

const storageWords = (isPersistent: boolean | null) =>
  isPersistent === null
    ? 'signin.storage.unasked'
    : isPersistent
      ? 'signin.storage.kept'
      : 'signin.storage.unkept'

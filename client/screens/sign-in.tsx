import { createSignal, type JSX, lazy, onMount, Show } from 'solid-js'
import { ClerkFactors, createTypedClerk, focusOn } from '../parts/clerk-factors.tsx'
import { useDoor } from '../parts/desk-context.tsx'
import { LedgerNotice } from '../parts/ledger-notice.tsx'
import { useScreen } from '../parts/screen.ts'
import { SignInFaultWords } from '../parts/sign-in-fault.tsx'
import { shanghaiNow } from '../text/clock-face.ts'
import { weekdayOf, yearlessDate } from '../text/dates.ts'
import { t } from '../text/text.ts'

const lastClerk = 'last-clerk'

const Recovery = lazy(() => import('./recovery.tsx'))

/** Who you are; or, when nobody can show that here any more, the way in by the recovery key. */
export function SignIn(): JSX.Element {
  const [isRecovering, setRecovering] = createSignal(false)
  return (
    <div class="signin">
      <Machine />
      <Show when={isRecovering()} fallback={<Factors onRecover={() => setRecovering(true)} />}>
        <Recovery onBack={() => setRecovering(false)} />
      </Show>
    </div>
  )
}

/** Who you are, in one list of factors; online first, and the same password opens what is kept here. */
function Factors(props: { onRecover: () => void }): JSX.Element {
  const door = useDoor()
  useScreen('signin.title')
  /** Only one's own sign-in holds the fields: while other tabs are asked for their keys, typing is not lost. */
  const typed = createTypedClerk(localStorage.getItem(lastClerk) ?? '')
  const isOffline = () => door.isCentreReachable() === false
  const actWords = () => {
    const gap = typed.missing()
    if (gap) return t('signin.act.missing', { what: gap.words })
    return t(isOffline() ? 'signin.act.offline' : 'signin.act')
  }
  onMount(() => focusOn(typed.missing()?.id ?? 'password'))
  const press = async () => {
    const answer = await typed.attempt((clerk, password) => {
      void door.askToPersist()
      return door.signIn(clerk, password)
    })
    if (!answer) return
    typed.forgetPassword()
    if (answer.ok) localStorage.setItem(lastClerk, typed.clerk())
    else focusOn('password')
  }
  const another = () => {
    typed.clear()
    focusOn('clerk')
  }
  return (
    <main id="main" tabindex="-1">
      <LedgerNotice />
      <Greeting />
      <p class="q signin-how">
        {isOffline()
          ? t(door.enrolled().length > 0 ? 'signin.about.offline' : 'signin.about.first')
          : t('signin.about.online')}
      </p>
      <ClerkFactors typed={typed} onEnter={() => void press()} />
      <Show when={typed.fault()}>{(why) => <SignInFaultWords fault={why()} />}</Show>
      <p class="signin-busy" role="status">
        {typed.isBusy() ? t('signin.busy') : ''}
      </p>
      <div class="signin-acts">
        <button
          type="button"
          class="b main"
          aria-disabled={typed.missing() !== undefined || typed.isBusy()}
          onClick={() => void press()}
        >
          {actWords()} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" class="b plain" onClick={another}>
          {t('signin.other')}
        </button>
        <Show when={door.enrolled().length > 0}>
          <button type="button" class="b plain" onClick={() => props.onRecover()}>
            {t('recover.open')}
          </button>
        </Show>
      </div>
    </main>
  )
}

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

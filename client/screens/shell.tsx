import '../text/at-desk.ts'
import { useMatch, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, ErrorBoundary, type JSX, onCleanup, Suspense } from 'solid-js'
import { Bar } from '../parts/bar.tsx'
import { ClockDialog } from '../parts/clock-dialog.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { useKeptFocus } from '../parts/keep-focus.ts'
import { useKeys } from '../parts/keys.ts'
import { Notices } from '../parts/notices.tsx'
import { nameScreen } from '../parts/screen.ts'
import { SignInAgain } from '../parts/sign-in-again.tsx'
import { t } from '../text/text.ts'
import { Help } from './help.tsx'

type Question = 'keys' | 'sign-in-again' | 'clock'

/** What stands around every screen behind the sign-in: the bar, what must be known now, the keys. */
export default function Shell(props: { children?: JSX.Element }): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  const onCase = useMatch(() => '/case/:id')
  const [asked, ask] = createSignal<Question | null>(null)
  const close = () => void ask(null)
  createEffect(() => {
    if (onCase()) nameScreen('nav.case')
  })
  useKeys({
    F1: () => ask('keys'),
    'Ctrl K': () => navigate('/find'),
    'Alt 1': () => navigate('/'),
    'Alt 3': () => navigate('/find'),
    'Alt 4': () => navigate('/conflicts'),
    'Alt 5': () => navigate('/sync'),
    'Alt L': () => void desk.lock(),
  })
  useQuestionMark(() => ask('keys'))
  useKeptFocus()
  return (
    <div class="shell">
      <a class="skip" href="#main" target="_self">
        {t('nav.skip')}
      </a>
      <Bar onKeys={() => ask('keys')} />
      <Notices
        isOnCase={onCase() !== undefined}
        onSignIn={() => ask('sign-in-again')}
        onClock={() => ask('clock')}
      />
      <ErrorBoundary fallback={(_fault, again) => <Broken onAgain={again} />}>
        <Suspense fallback={<Opening />}>{props.children}</Suspense>
      </ErrorBoundary>
      <Help open={asked() === 'keys'} onClose={close} />
      <SignInAgain open={asked() === 'sign-in-again'} onClose={close} />
      <ClockDialog open={asked() === 'clock'} case={onCase()?.params.id} onClose={close} />
    </div>
  )
}

/** `?` opens the help too, but never out of a field in which it is a character. */
function useQuestionMark(open: () => void): void {
  const listen = (event: KeyboardEvent) => {
    const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]')
    if (event.key === '?' && !isTyping && !event.isComposing) open()
  }
  document.addEventListener('keydown', listen)
  onCleanup(() => document.removeEventListener('keydown', listen))
}

const Opening = (): JSX.Element => (
  <main class="page meta" id="main" tabindex="-1">
    <p role="status">{t('shell.reading')}</p>
  </main>
)

function Broken(props: { onAgain: () => void }): JSX.Element {
  return (
    <main class="page" id="main" tabindex="-1">
      <div class="refusal" role="alert">
        <strong>{t('shell.broken')}</strong>
        <p>{t('shell.broken.kept')}</p>
        <div class="ways">
          <button type="button" class="b" onClick={() => props.onAgain()}>
            {t('shell.broken.again')}
          </button>
        </div>
      </div>
    </main>
  )
}

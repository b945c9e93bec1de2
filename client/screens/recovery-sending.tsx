import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { ClerkFactors, createTypedClerk, focusOn } from '../parts/clerk-factors.tsx'
import { useDoor } from '../parts/desk-context.tsx'
import { centreFaultWords, SignInFaultWords } from '../parts/sign-in-fault.tsx'
import type { OpenedByShares, SentByShares } from '../state/way-in-by-shares.ts'
import { t } from '../text/text.ts'

/** What waits on a machine that two shares have opened; a clerk who signs in at the centre sends it. */
export function RecoverySending(props: { opened: OpenedByShares; onBack: () => void }): JSX.Element {
  const door = useDoor()
  const typed = createTypedClerk()
  const [sent, setSent] = createSignal<SentByShares>()
  const isAnything = () => props.opened.waiting.acts + props.opened.waiting.pictures > 0
  const isNothing = () => !isAnything() && props.opened.waiting.unreadable === 0
  const actWords = () => {
    const gap = typed.missing()
    if (gap) return t('recover.send.missing', { what: gap.words })
    return t(isAnything() ? 'recover.send' : 'recover.send.none')
  }
  onMount(() => focusOn('clerk'))
  const press = async () => {
    const answer = await typed.attempt((clerk, password) => props.opened.send(clerk, password))
    if (!answer) return
    if (answer.ok) {
      setSent(answer.value)
      return focusOn('go-on')
    }
    typed.forgetPassword()
    focusOn('password')
  }
  const goOn = () => typed.attempt((clerk, password) => door.signIn(clerk, password))
  return (
    <>
      <Switch>
        <Match when={sent()}>
          {(done) => (
            <div role="status" class="signin-how">
              <p>{t('recover.sent', amounts(done().sent))}</p>
              <Show when={done().left.acts + done().left.pictures > 0}>
                <p>{t('recover.sent.left', amounts(done().left))}</p>
              </Show>
              <Show when={done().fault}>{(why) => <p>{centreFaultWords(why())}</p>}</Show>
              <p class="meta">{t('recover.sent.envelope', { clerk: typed.clerk() })}</p>
            </div>
          )}
        </Match>
        <Match when={true}>
          <p class="signin-how" role="status">
            <Show when={isAnything()}>{t('recover.waits', amounts(props.opened.waiting))}</Show>
            <Show when={isNothing()}>{t('recover.waits.none')}</Show>
            <Show when={props.opened.waiting.unreadable > 0}>
              {' '}
              {t('recover.waits.unreadable', { unreadable: props.opened.waiting.unreadable })}
            </Show>
          </p>
          <p class="q signin-how">{t('recover.send.about')}</p>
          <ClerkFactors typed={typed} onEnter={() => void press()} />
        </Match>
      </Switch>
      <Show when={typed.fault()}>{(why) => <SignInFaultWords fault={why()} />}</Show>
      <p class="signin-busy" role="status">
        {typed.isBusy() ? t(sent() ? 'signin.busy' : 'recover.send.busy') : ''}
      </p>
      <div class="signin-acts">
        <Show
          when={sent()}
          fallback={
            <button
              type="button"
              class="b main"
              aria-disabled={typed.missing() !== undefined || typed.isBusy()}
              onClick={() => void press()}
            >
              {actWords()} <kbd aria-hidden="true">Enter</kbd>
            </button>
          }
        >
          <button
            type="button"
            id="go-on"
            class="b main"
            aria-disabled={typed.isBusy()}
            onClick={() => void goOn()}
          >
            {t('recover.go-on')} <kbd aria-hidden="true">Enter</kbd>
          </button>
        </Show>
        <button type="button" class="b plain" onClick={() => props.onBack()}>
          {t('recover.back')}
        </button>
      </div>
    </>
  )
}

const amounts = ({ acts, pictures }: { readonly acts: number; readonly pictures: number }) => ({
  acts,
  pictures,
})

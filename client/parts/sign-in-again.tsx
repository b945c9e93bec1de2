import { createSignal, type JSX, Show } from 'solid-js'
import type { SignInFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Dialog } from './dialog.tsx'
import { DialogFoot } from './dialog-foot.tsx'
import { SignInFaultWords } from './sign-in-fault.tsx'

/** A new session with the centre; nothing that is open is closed for it. */
export function SignInAgain(props: { open: boolean; onClose: () => void }): JSX.Element {
  const desk = useDesk()
  const [password, setPassword] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<SignInFault | null>(null)
  const press = async () => {
    if (password() === '' || isBusy()) return
    setBusy(true)
    setFault(null)
    const answer = await desk.signInAgain(password())
    setBusy(false)
    setPassword('')
    if (answer.ok) props.onClose()
    else setFault(answer.error)
  }
  return (
    <Dialog open={props.open} title={t('again.title')} onClose={props.onClose}>
      <p>{t('again.about')}</p>
      <div class="form">
        <span class="label">{t('signin.factor.clerk')}</span>
        <span>{desk.clerk.name}</span>
        <label for="again-password">{t('signin.factor.password')}</label>
        <input
          id="again-password"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={password()}
          onInput={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) void press()
          }}
        />
      </div>
      <Show when={fault()}>{(why) => <SignInFaultWords fault={why()} />}</Show>
      <p class="meta" role="status">
        {isBusy() ? t('signin.busy') : ''}
      </p>
      <DialogFoot
        act={t('again.act')}
        kbd="Enter"
        isReady={password() !== '' && !isBusy()}
        onAct={() => void press()}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

import { createSignal, type JSX, Show } from 'solid-js'
import type { BridgeFault } from '../devices/bridge.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { BridgeFaultWords } from './device-lines.tsx'
import { Dialog } from './dialog.tsx'

/** Pairs this profile with the bridge by the eight digits that the bridge shows. */
export function PairingDialog(props: {
  open: boolean
  onClose: () => void
  onPaired: () => void
}): JSX.Element {
  const { bridge } = useDesk()
  const [code, setCode] = createSignal('')
  const [fault, setFault] = createSignal<BridgeFault | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const digits = () => code().replace(/\D/g, '')
  const isReady = () => digits().length === 8 && !isBusy()
  const pair = async () => {
    if (!isReady()) return
    setBusy(true)
    setFault(null)
    const answer = await bridge.pair(digits())
    setBusy(false)
    setCode('')
    if (answer.ok) props.onPaired()
    else setFault(answer.error)
  }
  return (
    <Dialog open={props.open} title={t('devices.pair.title')} onClose={props.onClose}>
      <p>{t('devices.pair.about')}</p>
      <div class="form">
        <label for="pair-code">{t('devices.pair.code')}</label>
        <input
          id="pair-code"
          class="num pair-code"
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
          maxlength={11}
          placeholder="0000 0000"
          value={code()}
          onInput={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) void pair()
          }}
        />
      </div>
      <Show when={fault()}>{(why) => <BridgeFaultWords fault={why()} />}</Show>
      <div class="foot">
        <button type="button" class="b main" aria-disabled={!isReady()} onClick={() => void pair()}>
          {t('devices.pair.act')} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </Dialog>
  )
}

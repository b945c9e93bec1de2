import { A } from '@solidjs/router'
import { createResource, createSignal, type JSX, Show } from 'solid-js'
import { ActBar } from '../parts/act-bar.tsx'
import { CameraChoices } from '../parts/camera-choices.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { BridgeFaultWords, DeviceLines } from '../parts/device-lines.tsx'
import { useKeys } from '../parts/keys.ts'
import { MachineFacts } from '../parts/machine-facts.tsx'
import { PairingDialog } from '../parts/pairing-dialog.tsx'
import { PartyDisplay } from '../parts/party-display.tsx'
import { useScreen } from '../parts/screen.ts'
import { t } from '../text/text.ts'

/** The devices at this machine: the bridge and what it holds, cameras, the parties' display, the machine. */
export default function Devices(): JSX.Element {
  const { bridge } = useDesk()
  useScreen('devices.title')
  const [isPairing, setPairing] = createSignal(false)
  const asked = async () => ({ isPaired: await bridge.isPaired(), devices: await bridge.status() })
  const [answer, { refetch }] = createResource(asked, { initialValue: undefined })
  const devices = () => {
    const found = answer.latest?.devices
    return found?.ok ? found.value : undefined
  }
  const fault = () => {
    const found = answer.latest?.devices
    return found && !found.ok ? found.error : undefined
  }
  const again = () => void refetch()
  useKeys({ 'Ctrl Enter': again, 'Alt N': () => setPairing(true) })
  return (
    <>
      <main class="page cols devices" id="main" tabindex="-1">
        <div>
          <h1 class="vh">{t('devices.title')}</h1>
          <section aria-labelledby="bridge">
            <div class="sech">
              <h2 id="bridge">{t('devices.bridge')}</h2>
              <span class="meta" role="status">
                {answer.loading ? t('devices.asking') : devices() ? t('devices.bridge.ok') : ''}
              </span>
            </div>
            <Show when={fault()}>{(why) => <BridgeFaultWords fault={why()} />}</Show>
            <DeviceLines devices={devices()} />
            <p class="line">
              <span />
              <button type="button" class="b" aria-keyshortcuts="Alt+N" onClick={() => setPairing(true)}>
                {t(answer.latest?.isPaired ? 'devices.pair.again' : 'devices.pair')}{' '}
                <kbd aria-hidden="true">Alt N</kbd>
              </button>
            </p>
          </section>
          <CameraChoices />
        </div>
        <div>
          <PartyDisplay />
          <MachineFacts />
        </div>
      </main>
      <PairingDialog
        open={isPairing()}
        onClose={() => setPairing(false)}
        onPaired={() => {
          setPairing(false)
          again()
        }}
      />
      <ActBar
        where={<A href="/sync">{t('nav.sync')}</A>}
        act={{ words: t('devices.try'), ready: !answer.loading, onPress: again }}
      />
    </>
  )
}

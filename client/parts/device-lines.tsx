import { type JSX, Show } from 'solid-js'
import type { Devices } from '../../device-bridge/protocol.ts'
import type { BridgeFault } from '../devices/bridge.ts'
import { type TextKey, t, tOr } from '../text/text.ts'
import { Checklist } from './checklist.tsx'

/** Why the bridge could not be asked; what to do where the browser keeps the page from it. */
export function BridgeFaultWords(props: { fault: BridgeFault }): JSX.Element {
  const words = () =>
    tOr(`devices.fault.${props.fault.code}`, t('devices.fault.other', { code: props.fault.code }))
  return (
    <div class="refusal" role="alert">
      <strong>{words()}</strong>
      <Show when={props.fault.code === 'loopback-denied' || props.fault.code === 'no-bridge'}>
        <cite>{t('devices.local.how')}</cite>
        <cite>{t('devices.local.meanwhile')}</cite>
      </Show>
    </div>
  )
}

/** The card reader and the fingerprint scanner as the bridge sees them. */
export function DeviceLines(props: { devices: Devices | undefined }): JSX.Element {
  const stateWords = (status: Devices[keyof Devices] | undefined): string => {
    if (!status) return ''
    if (status.state === 'fault') return t('devices.state.fault', { fault: status.fault })
    const isSimulated =
      status.state === 'ready' && ('line' in status ? status.line === 'loopback' : status.simulated)
    return t(isSimulated ? 'devices.state.ready.simulated' : (`devices.state.${status.state}` as TextKey))
  }
  const line = (id: string, words: string, status: Devices[keyof Devices] | undefined) => ({
    id,
    words,
    presence:
      status === undefined || status.state === 'not-configured'
        ? ('missing' as const)
        : status.state === 'fault'
          ? ('contradicts' as const)
          : ('present' as const),
    note: stateWords(status),
  })
  return (
    <Checklist
      checks={[
        line('reader', t('devices.reader'), props.devices?.cardReader),
        line('finger', t('devices.finger'), props.devices?.fingerprint),
      ]}
    />
  )
}

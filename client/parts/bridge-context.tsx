import { createContext, type JSX, useContext } from 'solid-js'
import { type Bridge, createBridge } from '../devices/bridge.ts'

const Context = createContext<Bridge>()

/** Where the device bridge listens on this machine; the centre's configuration may say otherwise. */
export const bridgeAddress = (): string => localStorage.getItem('bridge') ?? 'http://127.0.0.1:17861'

export function BridgeProvider(props: { children: JSX.Element }): JSX.Element {
  return <Context.Provider value={createBridge(bridgeAddress())}>{props.children}</Context.Provider>
}

/** The devices at this machine. */
export function useBridge(): Bridge {
  const bridge = useContext(Context)
  if (!bridge) throw new Error('useBridge outside the provider')
  return bridge
}

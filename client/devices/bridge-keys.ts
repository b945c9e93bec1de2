import type { Ledger } from '../state/ledger/database.ts'
import type { BridgeKeyStore } from './bridge.ts'

/** Keeps a pairing in the ledger: keys only, the page's own not extractable, and nothing about a person. */
export const bridgeKeysIn = (ledger: Ledger): BridgeKeyStore => ({
  read: () => ledger.read('bridge'),
  keep: (keys) => ledger.keep('bridge', keys),
  forget: () => ledger.meta.delete('bridge'),
})

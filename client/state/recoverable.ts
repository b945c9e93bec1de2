import {
  type Json,
  keyId,
  type PublicKey,
  type Row,
  type RowOf,
  rowsOf,
  signedBytes,
} from '../../domain/index.ts'
import { recoveryKey, rowIn } from '../sync/answers.ts'
import { ask, type Line } from '../sync/centre.ts'
import { Verifier } from '../sync/verify-page.ts'
import { isNoSpace, type Ledger } from './ledger/database.ts'
import { wrapForRecovery } from './vault/recovery-box.ts'
import type { Bytes } from './vault/sealing.ts'

/** Which office a machine belongs to, and whose word it takes for the recovery key. */
export interface Belonging {
  readonly office: string
  /** The pinned centre's public key. */
  readonly centre: PublicKey
}

/** Signing in waits no longer for it, milliseconds. */
const patience = 5000

type RecoveryRow = Row<RowOf<'recovery'>>

/** The recovery key of the office as the pinned centre signs it; undefined without a line or without a key. */
export async function currentRecoveryKey(line: Line, of: Belonging): Promise<RecoveryRow | undefined> {
  const answer = await ask(line, '/api/recovery-key', recoveryKey, { patience })
  if (!answer.ok || !answer.value.row) return undefined
  const row = rowIn(answer.value.row)
  if (!row.ok) return undefined
  const [found] = rowsOf([row.value], 'recovery')
  return found && (await isFor(found, of)) ? found : undefined
}

/**
 * Wraps the device key for the recovery key, once for each key; an older one never takes the place of a newer one.
 * Signing in does not depend on it: what cannot be wrapped or kept now is tried at the next sign-in.
 */
export async function makeRecoverable(
  ledger: Ledger,
  deviceKey: Bytes,
  device: string,
  row: RecoveryRow | undefined,
): Promise<void> {
  if (!row) return
  const before = await ledger.read('recoveryBox')
  const isNewer = !before || before.from < row.body.from
  if (before?.key === row.body.key || !isNewer) return
  const box = await wrapForRecovery(deviceKey, { device, recovery: row.body })
  if (!box.ok) return
  try {
    await ledger.keep('recoveryBox', box.value)
  } catch (cause) {
    if (!isNoSpace(cause)) throw cause
  }
}

async function isFor({ body, sig }: RecoveryRow, { office, centre }: Belonging): Promise<boolean> {
  if (body.office !== office || sig.key !== keyId('intl-1', centre)) return false
  return new Verifier().isBy(sig.key, centre, sig.value, signedBytes('row', body as unknown as Json))
}

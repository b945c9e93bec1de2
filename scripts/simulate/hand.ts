import type { Role, Row, RowBody } from '../../domain/index.ts'
import { makeSigner, type Signer } from '../../domain/testing/signer.ts'
import type { CentreKey } from '../../sync-server/centre-key.ts'

/** Somebody who signs at a machine, with the rows that let them. */
export interface Hand {
  readonly clerk: string
  readonly office: string
  readonly device: string
  readonly roles: readonly Role[]
  readonly signer: Signer
  readonly rows: readonly Row[]
}

const from = '2026-01-01T00:00:00+08:00'
const until = '2027-12-31T23:59:59+08:00'

/** Makes a hand whose key and grant the centre has signed, not yet published. */
export async function handAt(
  centre: CentreKey,
  { clerk, office, device, roles }: Pick<Hand, 'clerk' | 'office' | 'device' | 'roles'>,
  lapses: string = until,
): Promise<Hand> {
  const signer = await makeSigner()
  const { key, publicKey } = signer
  const bodies: RowBody[] = [
    { kind: 'key', key, suite: 'intl-1', publicKey, clerk, device, office, from },
    { kind: 'grant', clerk, name: clerk, office, roles: [...roles], scope: 'desk', from, until: lapses },
  ]
  return { clerk, office, device, roles, signer, rows: bodies.map((body) => centre.signRow(body)) }
}

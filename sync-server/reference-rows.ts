import {
  canonical,
  type Json,
  type Reference,
  type Row,
  type RowBody,
  type RowId,
  readRow,
  signedBytes,
} from '../domain/index.ts'
import type { CentreKey } from './centre-key.ts'
import { type Clock, instantAt } from './clock.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { firstRevision } from './revision.ts'
import { isSignedBy } from './signatures.ts'
import { all, type Database } from './store/store.ts'
import { type WakeUps, wakeUps } from './wake-ups.ts'

/** The reference database: what acts rely on, written by the centre alone and read by every clerk. */
export interface ReferenceRows {
  readonly database: Database
  readonly wakeUps: WakeUps
  /** All rows, growing as they are published. */
  readonly rows: Reference
  /** The row that certifies the centre's own key. */
  readonly ownKey: RowId
  /** Signs a row and publishes it; a body that stands there already is not published again. */
  readonly publish: <B extends RowBody>(body: B) => Promise<Row<B>>
  /** Publishes a row that this centre signed elsewhere: before a backup was put back, or for a standby. */
  readonly adopt: (row: Row) => Promise<'adopted' | 'not-ours'>
  /** Called with each new row once it is kept. */
  readonly onPublished: (listener: (row: Row) => Promise<void>) => void
}

/** Opens the reference; the centre's own key is its first row. */
export async function openReference(
  database: Database,
  key: CentreKey,
  clock: Clock,
): Promise<ReferenceRows> {
  const rows = new Map<RowId, Row>()
  const byBody = new Map<string, Row>()
  const listeners: ((row: Row) => Promise<void>)[] = []
  const bell = wakeUps()
  const inTurn = oneAtATime()
  const remember = (row: Row) => {
    rows.set(row.id, row)
    byBody.set(canonical(row.body as unknown as Json), row)
  }
  for (const { id, json } of await database.range(all)) remember(rowFrom(id, json))

  const publish = <B extends RowBody>(body: B): Promise<Row<B>> =>
    inTurn(async () => {
      const known = byBody.get(canonical(body as unknown as Json))
      if (known) return known as unknown as Row<B>
      const row = key.signRow(body)
      await keep(row)
      return row
    })

  const adopt = (row: Row) =>
    inTurn(async () => {
      const bytes = signedBytes('row', row.body as unknown as Json)
      const { id, body, sig } = row
      const good = sig.key === key.id && (await isSignedBy(key.id, key.publicKey, bytes, sig.value))
      if (!good || !readRow(id, { body, sig }).ok) return 'not-ours'
      if (!rows.has(id)) await keep(row)
      return 'adopted'
    })

  async function keep(row: Row): Promise<void> {
    await database.append({ entries: [entryOf(row)], parked: [], refused: [], released: [] })
    remember(row)
    bell.ring()
    for (const listener of listeners) await listener(row)
  }

  const own =
    [...rows.values()].find(({ body }) => body.kind === 'key' && body.key === key.id) ??
    (await publish({
      kind: 'key',
      key: key.id,
      suite: 'intl-1',
      publicKey: key.publicKey,
      clerk: null,
      device: null,
      office: null,
      from: instantAt(clock()),
    }))
  return {
    database,
    wakeUps: bell,
    rows,
    ownKey: own.id,
    publish,
    adopt,
    onPublished: (listener) => listeners.push(listener),
  }
}

function rowFrom(id: string, json: string): Row {
  const { body, sig } = JSON.parse(json)
  const row = readRow(id, { body, sig })
  if (!row.ok) throw new Error(`reference row ${id} is damaged: ${row.error.code}`)
  return row.value
}

function entryOf(row: Row) {
  const content = { body: row.body, sig: row.sig } as unknown as Json
  const rev = firstRevision(content)
  const json = `{"_id":"${row.id}","_rev":"${rev}",${canonical(content).slice(1)}`
  return { of: row, id: row.id, rev, json, case: null, clerk: null }
}

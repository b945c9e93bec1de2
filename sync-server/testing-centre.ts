import type { Action, Reference, Row } from '../domain/index.ts'
import type { Answer } from './answer.ts'
import { openCentreDatabase } from './centre-database.ts'
import { type CentreKey, openCentreKey } from './centre-key.ts'
import type { Clock } from './clock.ts'
import { type Gate, openGate } from './gate.ts'
import { kinds } from './kinds.ts'
import { type Seal, sealFrom } from './seal.ts'
import type { Database } from './store/store.ts'
import { testSeal } from './testing.ts'

/** A gate before one database, with a centre's key of its own and rows that grow as a test says. */
export interface TestGate {
  readonly gate: Gate
  readonly key: CentreKey
  readonly rows: Map<Row['id'], Row>
  /** Acts in the order in which they were published. */
  readonly published: Action[]
  readonly outcomes: Answer['outcome'][]
}

/** Opens the real gate without a server around it. */
export async function gateForTest(
  office: string,
  database: Database,
  reference: Reference,
  clock: Clock = () => new Date('2026-11-23T02:00:00Z'),
  key: CentreKey = newCentreKey(),
): Promise<TestGate> {
  const { id, publicKey } = key
  const owner = { clerk: null, device: null, office: null, from: '2020-01-01T00:00:00+08:00' }
  const own = key.signRow({ kind: 'key', key: id, suite: 'intl-1', publicKey, ...owner })
  const rows = new Map([...reference, [own.id, own as Row]])
  const published: Action[] = []
  const outcomes: Answer['outcome'][] = []
  const gate = await openGate({
    office,
    database,
    reference: { rows, ownKey: own.id },
    key,
    kinds,
    clock,
    onPublished: (actions) => published.push(...actions),
    onJudged: (outcome) => outcomes.push(outcome),
    onBug: (cause) => {
      throw cause
    },
  })
  return { gate, key, rows, published, outcomes }
}

/** The key of a centre that nobody has met. */
export function newCentreKey(): CentreKey {
  const seal = sealFrom(testSeal) as Seal
  return openCentreKey(openCentreDatabase(null, seal.keyFor('database')), seal)
}

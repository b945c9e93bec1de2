import { type Action, type RowId, rowsOf } from '../domain/index.ts'
import type { Answer } from './answer.ts'
import type { CentreKey } from './centre-key.ts'
import type { Clock } from './clock.ts'
import { type Gate, openGate } from './gate.ts'
import type { Kinds } from './kinds.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Database, Store } from './store/store.ts'
import { type WakeUps, wakeUps } from './wake-ups.ts'

/** One office's database with the gate before it. */
export interface Office {
  readonly office: string
  readonly database: Database
  readonly gate: Gate
  readonly wakeUps: WakeUps
}

/** The databases of all offices that the reference names. */
export interface Offices {
  readonly get: (office: string) => Office | undefined
  readonly all: () => readonly Office[]
  /** Called with the gate's answer to each document. */
  readonly onJudged: (listener: (outcome: Answer['outcome']) => void) => void
}

/** What the offices are opened with. */
export interface OfficesSetting {
  readonly store: Store
  readonly reference: ReferenceRows
  readonly kinds: Kinds
  readonly key: CentreKey
  readonly clock: Clock
  readonly onPublished: (office: string, actions: readonly Action[]) => void
  readonly onBug: (cause: unknown) => void
}

/** Opens every office; one whose row is published later opens then, and late rows go to every gate. */
export async function openOffices(setting: OfficesSetting): Promise<Offices> {
  const { store, reference, kinds, key, clock, onBug } = setting
  const offices = new Map<string, Office>()
  const listeners: ((outcome: Answer['outcome']) => void)[] = []
  const onJudged = (outcome: Answer['outcome']) => {
    for (const listener of listeners) listener(outcome)
  }

  async function open(office: string): Promise<void> {
    if (offices.has(office)) return
    const database = await store.open(office)
    const bell = wakeUps()
    const onPublished = (actions: readonly Action[]) => {
      bell.ring()
      setting.onPublished(office, actions)
    }
    const gate = await openGate({
      office,
      database,
      reference,
      kinds,
      key,
      clock,
      onPublished,
      onJudged,
      onBug,
    })
    offices.set(office, { office, database, gate, wakeUps: bell })
    await gate.arrived()
  }

  for (const { body } of rowsOf(reference.rows.values(), 'office')) await open(body.office)
  reference.onPublished(async ({ id, body }) => {
    if (body.kind === 'office') await open(body.office)
    const names: RowId[] = [id]
    await everyOne(
      [...offices.values()].map(
        ({ gate }) =>
          () =>
            gate.arrived(names),
      ),
    )
  })
  return {
    get: (office) => offices.get(office),
    all: () => [...offices.values()],
    onJudged: (listener) => listeners.push(listener),
  }
}

/** Does all of it; what failed is thrown at the end, so that one office keeps no other waiting. */
async function everyOne(works: readonly (() => Promise<void>)[]): Promise<void> {
  const done = await Promise.allSettled(works.map((work) => work()))
  const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} offices could not judge what waited`)
}

import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb/plugins/core'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { type Accessor, createSignal } from 'solid-js'
import type { Projected } from './summary.ts'

/** A case in the projection: what is asked for is indexed, the rest is one object. */
interface CaseRow {
  readonly id: string
  readonly isOpen: boolean
  /** Legal date of the last act. */
  readonly lastDay: string
  readonly row: Projected
}

const schema: RxJsonSchema<CaseRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 26 },
    isOpen: { type: 'boolean' },
    lastDay: { type: 'string', maxLength: 10 },
    row: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'isOpen', 'lastDay', 'row'],
  indexes: ['isOpen', 'lastDay'],
}

/** The projection: one row a case, in memory while the desk is open, gone when it is locked. */
export class CaseRows {
  private constructor(private readonly collection: RxCollection<CaseRow>) {}

  static async open(): Promise<CaseRows> {
    const database = await createRxDatabase({
      name: `lianli-cases-${crypto.randomUUID()}`,
      storage: getRxStorageMemory(),
      multiInstance: false,
      eventReduce: true,
    })
    const { cases } = await database.addCollections({ cases: { schema } })
    return new CaseRows(cases as unknown as RxCollection<CaseRow>)
  }

  /** Writes rows, new or again. */
  async put(rows: readonly Projected[]): Promise<void> {
    if (rows.length === 0) return
    await this.collection.bulkUpsert(
      rows.map((row) => ({ id: row.id, isOpen: row.isOpen, lastDay: row.lastAt.slice(0, 10), row })),
    )
  }

  /** Forgets rows. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.collection.bulkRemove([...ids])
  }

  /** Rows by id, in the order asked for; unknown ids are left out. */
  async get(ids: readonly string[]): Promise<Projected[]> {
    const found = await this.collection.findByIds([...ids]).exec()
    return ids.flatMap((id) => found.get(id)?.toJSON().row ?? []) as Projected[]
  }

  /** Every row, for the find index and the snapshot. */
  async all(): Promise<Projected[]> {
    return (await this.collection.find().exec()).map((found) => found.toJSON().row as Projected)
  }

  /** Open cases and those that had an act on `day` or later, newest act first; follows every change. */
  watchCurrent(day: string): { readonly rows: Accessor<readonly Projected[]>; readonly stop: () => void } {
    const [rows, set] = createSignal<readonly Projected[]>([])
    const selector = { $or: [{ isOpen: true }, { lastDay: { $gte: day } }] }
    const subscription = this.collection.find({ selector }).$.subscribe((found) => {
      const current = found.map((one) => one.toJSON().row as Projected)
      set(current.sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1)))
    })
    return { rows, stop: () => subscription.unsubscribe() }
  }

  /** Forgets everything. */
  async close(): Promise<void> {
    await this.collection.database.remove()
  }
}

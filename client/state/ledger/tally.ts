import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Dexie,
} from 'dexie'

/** A store of the ledger whose rows must not go missing. */
export type CountedStore = 'pages' | 'outbox' | 'blobs'

/** How many rows each store must have. */
export type Tally = Readonly<Record<CountedStore, number>>

const isCounted = (store: string): store is CountedStore => ['pages', 'outbox', 'blobs'].includes(store)

const nothing: Tally = { pages: 0, outbox: 0, blobs: 0 }

/**
 * Has every transaction that adds or removes rows write down, in itself, how many there must be. Whoever writes
 * need not know of it; what comes about behind the database's back is what no longer agrees with the record.
 */
export function keepTally(ledger: Dexie): void {
  ledger.use({
    stack: 'dbcore',
    name: 'tally',
    // Below Dexie's own layers, which want to know in whose name a call is made.
    level: -2,
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(
          mode === 'readwrite' && stores.some(isCounted) ? [...new Set([...stores, 'meta'])] : stores,
          mode,
          options,
        ),
      table: (name) => {
        const table = core.table(name)
        return isCounted(name) ? counting(core, name, table) : table
      },
    }),
  })
}

/** Changes of one transaction, one after the other. */
const turns = new WeakMap<DBCoreTransaction, Promise<unknown>>()

const counting = (core: DBCore, store: CountedStore, table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    const change = () => changed(core, store, table, request)
    const turn = turns.get(request.trans)
    const done = turn ? turn.then(change, change) : change()
    turns.set(request.trans, done)
    return done
  },
})

async function changed(
  core: DBCore,
  store: CountedStore,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  const { trans } = request
  // A row that is changed where it lies is still one row.
  if (request.type === 'put' && (request.criteria || request.changeSpec)) return table.mutate(request)
  const before = request.type === 'add' ? 0 : await rowsOf(table, trans)
  const done = await table.mutate(request)
  const added =
    request.type === 'add' ? request.values.length - done.numFailures : (await rowsOf(table, trans)) - before
  if (added !== 0) await note(core.table('meta'), trans, store, added)
  return done
}

/** All keys there are. */
const anyKey = 3

const rowsOf = (table: DBCoreTable, trans: DBCoreTransaction): Promise<number> =>
  table.count({
    trans,
    query: { index: table.schema.primaryKey, range: { type: anyKey, lower: [], upper: [] } },
  })

async function note(meta: DBCoreTable, trans: DBCoreTransaction, store: CountedStore, added: number) {
  const row = (await meta.get({ trans, key: 'tally' })) as { readonly value: Tally } | undefined
  const before = row?.value ?? nothing
  const value = { ...before, [store]: before[store] + added }
  await meta.mutate({ type: 'put', trans, values: [{ key: 'tally', value }] })
}

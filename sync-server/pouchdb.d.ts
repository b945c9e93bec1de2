/** As much of PouchDB 9 as the tests speak; its own typings do not pass a strict compiler. */
declare module 'pouchdb-core' {
  export interface Replicated {
    ok: boolean
    docs_read: number
    docs_written: number
    doc_write_failures: number
  }
  export interface Row {
    id: string
    value: { rev: string }
    doc: Record<string, unknown>
  }
  export interface Database {
    allDocs(options: { include_docs: boolean }): Promise<{ rows: Row[] }>
    put(doc: object): Promise<unknown>
    destroy(): Promise<unknown>
  }
  export interface Replication extends Promise<Replicated> {
    on(event: 'denied', listener: (fault: { reason: string }) => void): this
  }
  export interface Sync {
    on(event: 'complete', listener: () => void): this
    on(event: 'error', listener: (cause: unknown) => void): this
    cancel(): void
  }
  export interface SyncOptions {
    live: true
    retry: true
    batch_size: number
    back_off_function: (last: number) => number
  }
  export interface PouchDB {
    new (name: string, options?: { adapter: string }): Database
    plugin(plugin: unknown): PouchDB
    defaults(options: { adapter: string }): PouchDB
    sync(one: Database, other: Database, options: SyncOptions): Sync
    replicate(source: Database, target: Database, options?: { batch_size: number }): Replication
  }
  const pouchdb: PouchDB

  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export { pouchdb as default }
}
declare module 'pouchdb-adapter-http'
declare module 'pouchdb-adapter-memory'
declare module 'pouchdb-mapreduce'
declare module 'pouchdb-replication'

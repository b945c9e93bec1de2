/** As much of PouchDB 9 as the page speaks; its own typings do not pass a strict compiler. */
declare module 'pouchdb-browser' {
  export interface Replicated {
    ok: boolean
    docs_read: number
    docs_written: number
    doc_write_failures: number
  }
  export interface Database {
    bulkDocs(docs: readonly object[]): Promise<unknown>
    info(): Promise<{ doc_count: number }>
    destroy(): Promise<unknown>
    replicate: {
      from(remote: string, options: { batch_size: number }): Promise<Replicated>
      to(remote: string, options: { batch_size: number }): Promise<Replicated>
    }
  }
  export interface PouchDB {
    new (name: string, options: { adapter: string }): Database
    plugin(plugin: unknown): PouchDB
  }
  const pouchdb: PouchDB

  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export { pouchdb as default }
}
declare module 'pouchdb-adapter-indexeddb'

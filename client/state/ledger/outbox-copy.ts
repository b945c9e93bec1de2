import * as v from 'valibot'
import { fromBase64, toBase64 } from '../vault/base64.ts'
import type { Bytes, Sealed } from '../vault/sealing.ts'
import type { BlobRow, OutboxRow } from './database.ts'
import { copyFolder } from './places.ts'

const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array)
const text = v.string()

const outboxRow = v.object({
  seq: v.number(),
  id: text,
  case: text,
  sealed: bytes,
  bytes: v.number(),
  savedAt: text,
})

const blobRow = v.object({
  sha256: text,
  media: text,
  bytes: v.number(),
  savedAt: text,
  case: v.nullable(text),
})

const actFile = v.object({ row: outboxRow, blobs: v.array(blobRow) })
const machineFile = v.object({ rows: v.array(v.object({ key: text, value: v.unknown() })) })

/** One own act as it lies in the copy, with the rows of the blobs it names. */
export interface CopiedAct {
  readonly row: OutboxRow
  readonly blobs: readonly BlobRow[]
}

/** One blob as it lies in the copy. */
export interface CopiedBlob {
  readonly row: BlobRow
  readonly sealed: Sealed
}

/** What the copy holds beside acts: the rows of `meta` that open them. */
export interface MetaEntry {
  readonly key: string
  readonly value: unknown
}

/** Rows of `meta` that open what is copied; what belongs to this database alone stays out. */
export const opensActs = (key: string): boolean =>
  /^(device|bridgeBase|confirmedDrift|envelope:.*|profile:.*|tries:.*|recoveryBox)$/.test(key)

/** All of a copy. */
export interface Copied {
  readonly machine: readonly MetaEntry[]
  readonly acts: readonly CopiedAct[]
}

const machineName = 'machine.json'
const actName = /^act-(\d+)-(.+)\.json$/
/** Below this many free bytes only acts are copied, no blobs. */
const roomForBlobs = 500 * 1024 * 1024

/**
 * A second copy of every own act that is not at the centre, of the blobs it names, and of what opens them, in
 * the origin private file system, whose files lie apart from IndexedDB's. An act is copied once its strict
 * transaction has completed and before anybody is told that it is saved: about 3 ms. The other way round, the
 * copy could bring back an act of which the clerk was told that it was not saved. Blobs follow on their own,
 * as long as 500 MB are free. The newest act stays in the copy when it has arrived, for it is the chain's place.
 *
 * All is sealed as it is in the ledger; the rows that open it are the clerks' wrapped envelopes. A browser that
 * evicts the whole site takes the copy with it. Not copied: drafts, blobs named by no act, the pairing with the
 * device bridge.
 */
export class OutboxCopy {
  private constructor(
    private readonly folder: FileSystemDirectoryHandle,
    private readonly storage: StorageManager,
  ) {}

  /** The newest act, once it has arrived: it goes when there is a newer one. */
  #newestCame: readonly string[] = []

  /** The copy of this profile; undefined where the browser has no private files. */
  static async open(storage: StorageManager | undefined): Promise<OutboxCopy | undefined> {
    try {
      const root = await storage?.getDirectory?.()
      const folder = await root?.getDirectoryHandle(copyFolder, { create: true })
      return storage && folder && new OutboxCopy(folder, storage)
    } catch {
      return undefined
    }
  }

  /** Copies one act; false when there was no room, and it stays in the ledger alone. */
  keepAct({ row, blobs }: CopiedAct): Promise<boolean> {
    return this.#write(`act-${row.seq}-${row.id}.json`, written({ row, blobs }))
  }

  /** Copies the rows that open the acts. */
  keepMachine(rows: readonly MetaEntry[]): Promise<boolean> {
    return this.#write(machineName, written({ rows }))
  }

  /** Copies a blob, not a second time; false when there is no room for more. One whose bytes are lost is passed over. */
  async keepBlob(row: BlobRow, sealed: () => Promise<Sealed | undefined>): Promise<boolean> {
    const { usage = 0, quota = 0 } = await this.storage.estimate()
    if (quota - usage < roomForBlobs) return false
    if (await this.#read(blobName(row.sha256))) return true
    const contents = await sealed()
    if (!contents) return true
    return this.#write(blobName(row.sha256), new Blob([written(row), '\n', contents]))
  }

  /** One blob, when it was copied. */
  async blob(sha256: string): Promise<CopiedBlob | undefined> {
    const file = await this.#read(blobName(sha256))
    const all = file && new Uint8Array(await file.arrayBuffer())
    const end = all?.indexOf(newline) ?? -1
    const head = v.safeParse(
      blobRow,
      all && parsed(new TextDecoder().decode(all.subarray(0, Math.max(0, end)))),
    )
    if (!all || !head.success) return undefined
    return { row: toSend(head.output), sealed: all.slice(end + 1) }
  }

  /** Names of the blobs that lie here. */
  async blobs(): Promise<string[]> {
    const files = (await this.#blobFiles()).filter(({ name, sha256 }) => name === blobName(sha256))
    return (await this.#whole(files)).map(({ sha256 }) => sha256)
  }

  /** Acts have been seen at the centre: all but the newest of ours leave the copy. */
  async actsArrived(ids: readonly string[]): Promise<void> {
    const here = await this.#acts()
    const came = new Set([...this.#newestCame, ...ids])
    const newest = await this.#newestOf(here)
    this.#newestCame = newest && came.has(newest.id) ? [newest.id] : []
    await this.#forget(here.filter((act) => act !== newest && came.has(act.id)).map(({ name }) => name))
  }

  /** Forgets these blobs, and what a write of them that was cut off has left. */
  async forgetBlobs(sha256: readonly string[]): Promise<void> {
    const gone = (await this.#blobFiles()).filter((file) => sha256.includes(file.sha256))
    await this.#forget(gone.map(({ name }) => name))
  }

  /** Ids of the acts that lie here, by their place in the chain. */
  async places(): Promise<ReadonlyMap<number, string>> {
    return new Map((await this.#whole(await this.#acts())).map(({ seq, id }) => [seq, id]))
  }

  /** Everything that can be read; what is torn is left out. */
  async read(): Promise<Copied> {
    const machine = await this.#parsed(machineName, machineFile)
    const acts = await Promise.all((await this.#acts()).map(({ name }) => this.#parsed(name, actFile)))
    return {
      machine: machine?.rows ?? [],
      acts: acts.flatMap((act): CopiedAct[] =>
        act
          ? [
              {
                row: { ...act.row, ...untried, reason: null, state: 'saved' },
                blobs: act.blobs.map(toSend),
              },
            ]
          : [],
      ),
    }
  }

  /** Own acts in the order of the chain. */
  async #acts(): Promise<{ readonly name: string; readonly seq: number; readonly id: string }[]> {
    const acts = (await this.#names()).flatMap((name) => {
      const [, seq, id] = actName.exec(name) ?? []
      return seq && id ? [{ name, seq: Number(seq), id }] : []
    })
    return acts.sort((a, b) => a.seq - b.seq)
  }

  /** Every file of a blob; beside one that is being written, or was when the browser ended, lies `….crswap`. */
  async #blobFiles(): Promise<{ readonly name: string; readonly sha256: string }[]> {
    return (await this.#names()).flatMap((name) => {
      const [, sha256] = blobFile.exec(name) ?? []
      return sha256 ? [{ name, sha256 }] : []
    })
  }

  /** Those that have contents: a write that was cut off leaves an empty file. */
  async #whole<F extends { readonly name: string }>(files: readonly F[]): Promise<F[]> {
    const read = await Promise.all(files.map(({ name }) => this.#read(name)))
    return files.filter((_, at) => read[at])
  }

  async #newestOf<F extends { readonly name: string }>(files: readonly F[]): Promise<F | undefined> {
    for (const file of files.toReversed()) if (await this.#read(file.name)) return file
    return undefined
  }

  async #names(): Promise<string[]> {
    const names: string[] = []
    try {
      for await (const name of this.folder.keys()) names.push(name)
    } catch {
      // A folder that was evicted lists nothing.
    }
    return names
  }

  async #read(name: string): Promise<File | undefined> {
    try {
      const file = await (await this.folder.getFileHandle(name)).getFile()
      return file.size > 0 ? file : undefined
    } catch {
      return undefined
    }
  }

  async #parsed<S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S> | undefined> {
    const contents = await (await this.#read(name))?.text().catch(() => undefined)
    const read = v.safeParse(schema, contents === undefined ? undefined : parsed(contents))
    return read.success ? read.output : undefined
  }

  /** A file is written beside its place and moved there when it is whole; one that never was leaves nothing. */
  async #write(name: string, contents: string | Blob): Promise<boolean> {
    try {
      const writing = await (await this.folder.getFileHandle(name, { create: true })).createWritable()
      try {
        await writing.write(contents)
        await writing.close()
      } catch (cause) {
        await writing.abort().catch(() => undefined)
        throw cause
      }
      return true
    } catch {
      if (!(await this.#read(name))) await this.#forget([name])
      return false
    }
  }

  async #forget(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.folder.removeEntry(name).catch(() => undefined)))
  }
}

const blobFile = /^blob-([0-9a-f]+)(?:\.|$)/

const blobName = (sha256: string): string => `blob-${sha256}`

const newline = 10

const toSend = (row: v.InferOutput<typeof blobRow>): BlobRow => ({ ...row, ...untried, state: 'here' })

const untried = { attempts: 0, lastFault: null } as const

/** JSON in which bytes are base64 under a name of their own. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Uint8Array ? { base64: toBase64(inner) } : inner,
  )

function parsed(contents: string): unknown {
  try {
    return JSON.parse(contents, (_, inner: unknown) => (isWrapped(inner) ? fromBase64(inner.base64) : inner))
  } catch {
    return undefined
  }
}

const isWrapped = (value: unknown): value is { readonly base64: string } =>
  v.is(v.strictObject({ base64: v.pipe(v.string(), v.base64()) }), value)

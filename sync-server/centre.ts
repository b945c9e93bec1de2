import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Action, blobsIn, centreClerk } from '../domain/index.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { type Allocator, openAllocator } from './allocator.ts'
import { openAttempts } from './attempts.ts'
import { type BlobErasures, openBlobErasures } from './blob-erasures.ts'
import { type BlobHolders, openBlobHolders } from './blob-holders.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { folderOfBlobs } from './blobs/folder.ts'
import { openCentreDatabase } from './centre-database.ts'
import { type CentreKey, openCentreKey } from './centre-key.ts'
import { type CivilStatus, openCheckLog, openCivilStatus } from './civil-status.ts'
import { openClaims } from './claims.ts'
import type { Clock } from './clock.ts'
import { type Devices, openDevices } from './devices.ts'
import { epochOf } from './epoch.ts'
import { openFactors } from './factors.ts'
import type { Kinds } from './kinds.ts'
import { type Numbers, openNumbers } from './numbers.ts'
import { type Offices, openOffices } from './offices.ts'
import { openPasswords, type Passwords } from './passwords.ts'
import { openPurge, type Purge } from './purge.ts'
import { openReference, type ReferenceRows } from './reference-rows.ts'
import { registeredMarriages } from './registered-marriages.ts'
import type { Seal } from './seal.ts'
import type { Sqlite } from './sealed-sqlite.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { openSignIn, type SignIn } from './sign-in.ts'
import { firstThatKnows, type StatusSource } from './status-source.ts'
import { couchStore } from './store/couch.ts'
import { memoryStore } from './store/memory.ts'
import { sqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { openWatch, type Watch } from './watch.ts'

/** Everything one centre keeps and decides, opened from its data folder. */
export interface Centre {
  readonly reference: ReferenceRows
  readonly offices: Offices
  readonly watch: Watch
  readonly accounts: Accounts
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly devices: Devices
  readonly allocator: Allocator
  readonly numbers: Numbers
  readonly blobs: BlobStore
  readonly holders: BlobHolders
  readonly erasures: BlobErasures
  readonly purge: Purge
  readonly civilStatus: CivilStatus
  readonly statusSource: StatusSource
  readonly checkLog: ReturnType<typeof openCheckLog>
  readonly close: () => Promise<void>
}

/** What a centre is opened with. */
export interface CentreSetting {
  /** Folder of its data; null keeps everything in memory, and blobs in the system's temporary folder. */
  readonly data: string | null
  /** The CouchDB server that keeps acts and rows in place of the data folder. */
  readonly couchdb?: URL | null
  readonly seal: Seal
  readonly kinds: Kinds
  readonly clock: Clock
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}

/** What a centre is made of that lasts longer than one run of it. */
export interface CentreGround extends Pick<CentreSetting, 'seal' | 'kinds' | 'clock' | 'onBug'> {
  readonly sqlite: Sqlite
  readonly store: Store
  readonly epoch: string
  readonly key: CentreKey
  readonly allocator: Allocator
  readonly passwords: Passwords
  readonly blobs: BlobStore
}

/** Opens a centre; the first time, this makes its key and its databases. */
export async function openCentre(setting: CentreSetting): Promise<Centre> {
  const { data, couchdb, seal, clock } = setting
  if (data !== null) mkdirSync(data, { recursive: true, mode: 0o700 })
  const inData = (name: string) => (data === null ? null : join(data, name))
  const allocator = openAllocator(inData('allocator.db'), seal.keyFor('allocator'), clock)
  const sqlite = openCentreDatabase(inData('centre.db'), seal.keyFor('database'))
  const epoch = epochOf(sqlite)
  const store = openStore(inData('databases'), couchdb ?? null, seal, epoch)
  const key = openCentreKey(sqlite, seal)
  const passwords = openPasswords()
  const blobFolder = inData('blobs') ?? join(tmpdir(), `lianli-blobs-${randomBytes(8).toString('hex')}`)
  const blobs = folderOfBlobs(blobFolder, seal.keyFor('blobs'))
  const centre = await centreOn({ ...setting, sqlite, store, epoch, key, allocator, passwords, blobs })
  return {
    ...centre,
    close: async () => {
      await centre.watch.stop()
      await passwords.close()
      await store.close()
      sqlite.close()
      allocator.close()
      if (data === null) rmSync(blobFolder, { recursive: true, force: true })
    },
  }
}

/** Puts a centre together on its ground, which stays its caller's to close. */
export async function centreOn(ground: CentreGround): Promise<Omit<Centre, 'close'>> {
  const { sqlite, store, epoch, key, allocator, passwords, blobs, seal, kinds, clock, onBug } = ground
  const reference = await openReference(await store.open('reference'), key, clock)
  const devices = openDevices(sqlite, seal, clock)
  const erasures = openBlobErasures(sqlite, clock)
  let watch: Watch | undefined
  const offices = await openOffices({
    store,
    reference,
    kinds,
    key,
    clock,
    onPublished: (_office, actions) => {
      for (const action of actions) {
        const { clerk, device } = action.body.by
        if (clerk !== centreClerk) devices.seen(device, clerk)
      }
      if (!erasures.isEmpty()) erasures.named(blobsOf(actions))
      watch?.look()
    },
    onBug,
  })
  const claims = openClaims(sqlite, epoch)
  watch = openWatch({ offices, reference, claims, devices, key, clock, onBug })
  watch.look()
  const accounts = openAccounts(sqlite, passwords)
  const civilStatus = openCivilStatus(sqlite)
  return {
    reference,
    offices,
    watch,
    accounts,
    signIn: openSignIn(accounts, openFactors(accounts, passwords), openAttempts(clock), clock),
    sessions: openSessions(sqlite, accounts, clock),
    devices,
    allocator,
    numbers: await openNumbers(allocator, reference, clock),
    blobs,
    holders: openBlobHolders(sqlite, clock),
    erasures,
    purge: openPurge({ offices, reference: reference.rows, devices, blobs, erasures, clock }),
    civilStatus,
    statusSource: firstThatKnows([registeredMarriages(watch, clock), civilStatus]),
    checkLog: openCheckLog(sqlite, seal, clock),
  }
}

const blobsOf = (actions: readonly Action[]): string[] =>
  actions.flatMap(({ body }) => blobsIn(body.act).map(({ sha256 }) => sha256))

function openStore(folder: string | null, couchdb: URL | null, seal: Seal, epoch: string): Store {
  if (couchdb) return couchStore(couchdb, epoch)
  return folder === null ? memoryStore(epoch) : sqliteStore(folder, seal.keyFor('database'), epoch)
}

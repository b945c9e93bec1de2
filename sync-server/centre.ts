import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Accounts, openAccounts } from './accounts.ts'
import { type Allocator, openAllocator } from './allocator.ts'
import { openAttempts } from './attempts.ts'
import { type BlobHolders, openBlobHolders } from './blob-holders.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { folderOfBlobs } from './blobs/folder.ts'
import { openCentreDatabase } from './centre-database.ts'
import { openCentreKey } from './centre-key.ts'
import { type CivilStatus, openCheckLog, openCivilStatus } from './civil-status.ts'
import type { Clock } from './clock.ts'
import { type Devices, openDevices } from './devices.ts'
import { openFactors } from './factors.ts'
import type { Kinds } from './kinds.ts'
import { type Numbers, openNumbers } from './numbers.ts'
import { type Offices, openOffices } from './offices.ts'
import { openPasswords } from './passwords.ts'
import { openReference, type ReferenceRows } from './reference-rows.ts'
import { registeredMarriages } from './registered-marriages.ts'
import type { Seal } from './seal.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { openSignIn, type SignIn } from './sign-in.ts'
import { firstThatKnows, type StatusSource } from './status-source.ts'
import { memoryStore } from './store/memory.ts'
import { sqliteStore } from './store/sqlite.ts'

/** Everything one centre keeps and decides, opened from its data folder. */
export interface Centre {
  readonly reference: ReferenceRows
  readonly offices: Offices
  readonly accounts: Accounts
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly devices: Devices
  readonly allocator: Allocator
  readonly numbers: Numbers
  readonly blobs: BlobStore
  readonly holders: BlobHolders
  readonly civilStatus: CivilStatus
  readonly statusSource: StatusSource
  readonly checkLog: ReturnType<typeof openCheckLog>
  readonly close: () => Promise<void>
}

/** What a centre is opened with. */
export interface CentreSetting {
  /** Folder of its data; null keeps everything in memory, and blobs in the system's temporary folder. */
  readonly data: string | null
  readonly seal: Seal
  readonly kinds: Kinds
  readonly clock: Clock
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}

/** Opens a centre; the first time, this makes its key and its databases. */
export async function openCentre({ data, seal, kinds, clock, onBug }: CentreSetting): Promise<Centre> {
  if (data !== null) mkdirSync(data, { recursive: true, mode: 0o700 })
  const inData = (name: string) => (data === null ? null : join(data, name))
  const allocator = openAllocator(inData('allocator.db'), seal.keyFor('allocator'), clock)
  const sqlite = openCentreDatabase(inData('centre.db'), seal.keyFor('database'))
  const store = data === null ? memoryStore() : sqliteStore(join(data, 'databases'), seal.keyFor('database'))
  const reference = await openReference(await store.open('reference'), openCentreKey(sqlite, seal), clock)
  const marriages = registeredMarriages()
  const devices = openDevices(sqlite, seal, clock)
  const offices = await openOffices({
    store,
    reference,
    kinds,
    onPublished: (_office, actions) => {
      for (const action of actions) {
        marriages.read(action)
        devices.seen(action.body.by.device, action.body.by.clerk)
      }
    },
    onBug,
  })
  for (const { database } of offices.all()) await marriages.readAll(database)
  const passwords = openPasswords()
  const accounts = openAccounts(sqlite, passwords)
  const civilStatus = openCivilStatus(sqlite)
  const blobFolder = inData('blobs') ?? join(tmpdir(), `lianli-blobs-${randomBytes(8).toString('hex')}`)
  return {
    reference,
    offices,
    accounts,
    signIn: openSignIn(accounts, openFactors(accounts, passwords), openAttempts(clock), clock),
    sessions: openSessions(sqlite, accounts, clock),
    devices,
    allocator,
    numbers: await openNumbers(allocator, reference, clock),
    blobs: folderOfBlobs(blobFolder, seal.keyFor('blobs')),
    holders: openBlobHolders(sqlite, clock),
    civilStatus,
    statusSource: firstThatKnows([marriages, civilStatus]),
    checkLog: openCheckLog(sqlite, seal, clock),
    close: async () => {
      await passwords.close()
      await store.close()
      sqlite.close()
      allocator.close()
      if (data === null) rmSync(blobFolder, { recursive: true, force: true })
    },
  }
}

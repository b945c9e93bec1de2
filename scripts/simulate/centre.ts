import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { CaseId, Row, RowBody } from '../../domain/index.ts'
import { openAllocator } from '../../sync-server/allocator.ts'
import { buildApp } from '../../sync-server/app.ts'
import { folderOfBlobs } from '../../sync-server/blobs/folder.ts'
import { type Centre, centreOn } from '../../sync-server/centre.ts'
import { openCentreDatabase } from '../../sync-server/centre-database.ts'
import { type CentreKey, openCentreKey } from '../../sync-server/centre-key.ts'
import type { Clock } from '../../sync-server/clock.ts'
import { newEpoch } from '../../sync-server/epoch.ts'
import { kinds } from '../../sync-server/kinds.ts'
import { openLogger } from '../../sync-server/logger.ts'
import type { Passwords } from '../../sync-server/passwords.ts'
import { type Seal, sealFrom } from '../../sync-server/seal.ts'
import { type Backup, type Engine, Journal } from './journal.ts'
import type { Turns } from './turns.ts'

/** Who works at which office. */
export interface Worker {
  readonly clerk: string
  readonly office: string
  readonly roles: Row<Extract<RowBody, { kind: 'grant' }>>['body']['roles']
  readonly scope: 'desk' | 'kit'
}

/** One life of the server: from its start until it is killed. */
interface ServerLife {
  readonly centre: Centre
  readonly app: FastifyInstance
  readonly tokens: ReadonlyMap<string, string>
  isOver: boolean
  readonly over: Promise<null>
  readonly end: (value: null) => void
}

/** An answer as it leaves the server. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

const origin = 'http://localhost'
const log = openLogger('silent')
/** Nobody types a password in a simulation: sessions are begun at once. */
const noPasswords: Passwords = {
  hash: async () => '',
  check: async () => false,
  close: async () => {},
}

/** The centre of a world: the real server over a store that outlives it; it can be killed and put back. */
export class SimulatedCentre {
  #life: ServerLife | null = null
  #sqlite: ReturnType<typeof openCentreDatabase>
  readonly #seal: Seal
  readonly #allocator: ReturnType<typeof openAllocator>
  readonly key: CentreKey
  epoch: string
  readonly bugs: unknown[] = []

  private constructor(
    private readonly journal: Journal,
    private readonly turns: Turns,
    private readonly clock: Clock,
    private readonly workers: readonly Worker[],
    epoch: string,
  ) {
    this.#seal = sealFrom('5e'.repeat(32)) as Seal
    this.#sqlite = openCentreDatabase(null, this.#seal.keyFor('database'))
    this.#allocator = openAllocator(null, this.#seal.keyFor('allocator'), clock)
    this.key = openCentreKey(this.#sqlite, this.#seal)
    this.epoch = epoch
  }

  static async begin(
    engine: Engine,
    turns: Turns,
    clock: Clock,
    workers: readonly Worker[],
  ): Promise<SimulatedCentre> {
    const epoch = newEpoch()
    const journal = await Journal.begin(engine, epoch)
    return new SimulatedCentre(journal, turns, clock, workers, epoch)
  }

  get isUp(): boolean {
    return this.#life !== null
  }

  /** Starts the server on what the store holds. */
  async start(): Promise<void> {
    const life = { isOver: false }
    const centre = await this.#open(life)
    const app = await buildApp({
      centre,
      clock: this.clock,
      origin,
      bridgeOrigin: 'http://localhost:1',
      grantHours: { desk: 24, kit: 72 },
      log,
      client: '/nowhere',
    })
    const tokens = new Map<string, string>()
    for (const worker of this.workers) {
      const account = { ...worker, name: worker.clerk }
      await centre.accounts.put(account, '')
      tokens.set(worker.clerk, centre.sessions.begin(account, worker.scope))
    }
    let end: (value: null) => void = () => {}
    const over = new Promise<null>((resolve) => {
      end = resolve
    })
    this.#life = Object.assign(life, { centre, app, tokens, over, end })
  }

  /** The power fails: nothing more is written, nobody is answered. */
  kill(): void {
    const life = this.#life
    if (!life) return
    this.#life = null
    life.isOver = true
    life.end(null)
    void life.centre.watch.stop()
  }

  backup(): Backup {
    return this.journal.backup()
  }

  /** Puts a copy of the store back while the server is down. */
  async putBack(backup: Backup): Promise<void> {
    this.epoch = newEpoch()
    this.#sqlite.close()
    this.#sqlite = openCentreDatabase(null, this.#seal.keyFor('database'))
    await this.journal.putBack(backup, this.epoch)
  }

  /** Answers one request of a clerk; null when the server is down or dies before it has answered. */
  async answer(clerk: string | null, request: InjectOptions): Promise<Answer | null> {
    const life = this.#life
    if (!life) return null
    const token = clerk === null ? '' : (life.tokens.get(clerk) ?? '')
    const cookies = { lianli_session: token }
    const answered = life.app.inject({ ...request, cookies })
    const answer = await Promise.race([answered, life.over])
    if (!answer) return null
    const headers = { 'content-type': 'application/json', date: this.clock().toUTCString() }
    return { status: answer.statusCode, headers, body: answer.payload }
  }

  /** Publishes a row that the centre has signed; false when the server is down. */
  async publish(row: Row): Promise<boolean> {
    const life = this.#life
    if (!life) return false
    return (await Promise.race([life.centre.reference.adopt(row), life.over])) !== null
  }

  /** Waits until the watch has looked at everything. */
  async watched(): Promise<void> {
    await this.#life?.centre.watch.caughtUp()
  }

  parked(office: string): number {
    return this.#life?.centre.offices.get(office)?.gate.parkedCount() ?? 0
  }

  async caseOf(office: string, id: CaseId) {
    return this.#life?.centre.offices.get(office)?.gate.caseOf(id)
  }

  get reference() {
    return this.#life?.centre.reference.rows
  }

  database(name: string) {
    return this.journal.database(name)
  }

  /** What an office's database has lost whenever a backup was put back. */
  takenAway(office: string) {
    return this.journal.takenAway(office)
  }

  async close(): Promise<void> {
    this.kill()
    await this.journal.close()
    this.#sqlite.close()
    this.#allocator.close()
  }

  async #open(life: { isOver: boolean }): Promise<Centre> {
    const centre = await centreOn({
      sqlite: this.#sqlite,
      store: this.journal.during({ isOver: () => life.isOver, commits: () => this.turns.rest(1) }),
      epoch: this.epoch,
      key: this.key,
      allocator: this.#allocator,
      passwords: noPasswords,
      blobs: folderOfBlobs(join(tmpdir(), 'lianli-no-blobs'), this.#seal.keyFor('blobs')),
      seal: this.#seal,
      kinds,
      clock: this.clock,
      onBug: (cause) => this.bugs.push(cause),
    })
    return { ...centre, close: async () => {} }
  }
}

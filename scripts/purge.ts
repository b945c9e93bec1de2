import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type PlainDate, rowsOf } from '../domain/index.ts'
import { type Centre, openCentre } from '../sync-server/centre.ts'
import { openCentreDatabase } from '../sync-server/centre-database.ts'
import { openCentreKey } from '../sync-server/centre-key.ts'
import { instantAt } from '../sync-server/clock.ts'
import { type Config, readConfig } from '../sync-server/config.ts'
import { openDevices } from '../sync-server/devices.ts'
import { epochOf } from '../sync-server/epoch.ts'
import { kinds } from '../sync-server/kinds.ts'
import { openReference } from '../sync-server/reference-rows.ts'
import { type PurgePlan, planPurge } from '../sync-server/retention.ts'
import { sqliteStore } from '../sync-server/store/sqlite.ts'

/**
 * `npm run purge -- --dry-run`: lists what the retention table lets go today; with the embedded store also while the
 * server runs. Without the flag it is deleted; the server must be stopped for that, for it does so itself, once a day.
 */
const config = readConfig(process.env)
if (!config.ok) fail(config.error.join('\n'))
else if (config.value.data === null) fail('LIANLI_STORE=memory keeps nothing that could be deleted.')
else if (!existsSync(join(config.value.data, 'centre.db')))
  fail(`There is no centre in ${config.value.data}.`)
else if (!process.argv.includes('--dry-run')) await inCentre(config.value, run)
else if (config.value.couchdb) await inCentre(config.value, async ({ purge }) => list(await purge.plan()))
else list(await planned(config.value, config.value.data))

async function run({ purge }: Centre): Promise<void> {
  const { cases, waiting, blobs } = await purge.run()
  console.log(`Deleted ${cases} cases and ${blobs} blobs; ${waiting} cases wait for a device.`)
}

/** Opens the centre itself, which refuses while its server runs. */
async function inCentre(setting: Config, work: (centre: Centre) => Promise<void>): Promise<void> {
  const onBug = (cause: unknown) => console.error(`A rule failed: ${(cause as Error).name}`)
  const opening = openCentre({ ...setting, kinds, clock: () => new Date(), onBug })
  const centre = await opening.catch((cause: Error) => fail(`Nothing was deleted: ${cause.message}`))
  if (!centre) return
  try {
    await work(centre)
  } finally {
    await centre.close()
  }
}

/** Reads the embedded databases beside a running server, which alone may write. */
async function planned({ seal }: Config, data: string): Promise<PurgePlan> {
  const clock = () => new Date()
  const key = seal.keyFor('database')
  const sqlite = openCentreDatabase(join(data, 'centre.db'), key)
  const store = sqliteStore(join(data, 'databases'), key, epochOf(sqlite))
  try {
    const reference = await openReference(await store.open('reference'), openCentreKey(sqlite, seal), clock)
    const offices = new Set(rowsOf(reference.rows.values(), 'office').map(({ body }) => body.office))
    const databases = await Promise.all([...offices].map((office) => store.open(office)))
    const day = instantAt(clock()).slice(0, 10) as PlainDate
    const devices = openDevices(sqlite, seal, clock)
    return await planPurge({ databases, reference: reference.rows, devices, day })
  } finally {
    await store.close()
    sqlite.close()
  }
}

function list({ day, cases, evidence }: PurgePlan): void {
  for (const { office, case: id, rule, since, waitsFor } of cases) {
    const waits = waitsFor.length > 0 ? `, waits to hear from ${waitsFor.join(', ')}` : ''
    console.log(`${office} ${id} ${rule} since ${since}${waits}`)
  }
  console.log(
    `On ${day}: ${cases.length} cases, and ${evidence.length} blobs whose case stays. Nothing was deleted.`,
  )
}

function fail(words: string): null {
  console.error(words)
  process.exitCode = 1
  return null
}

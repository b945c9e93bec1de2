import { pino } from 'pino'
import { demoOffice, seedDemo } from '../../scripts/seed.ts'
import { kinds } from '../../sync-server/kinds.ts'
import { sealFrom } from '../../sync-server/seal.ts'
import { type Server, startServer } from '../../sync-server/server.ts'
import { type CuttableLine, layLine } from './cuttable-line.ts'

/** The real server with the demo office, all in memory, at the end of a line that can be cut. */
export interface CentreAtHand {
  readonly server: Server
  readonly line: CuttableLine
  /** Base URL through the line. */
  readonly base: string
  /** A `fetch` of a clerk who has signed in; it keeps the session as a browser would. */
  readonly fetchAs: (clerk: string) => Promise<typeof fetch>
}

/** Runs a test at a centre of its own. */
export async function atCentre(run: (centre: CentreAtHand) => Promise<void>): Promise<void> {
  const seal = sealFrom('5e'.repeat(32))
  if (!seal) throw new Error('the seal is 64 hex digits')
  const config = {
    port: 0,
    host: '127.0.0.1',
    data: null,
    couchdb: null,
    client: import.meta.dirname,
    seal,
    origin: 'http://localhost',
    bridgeOrigin: 'http://127.0.0.1:17861',
    grantHours: { desk: 72, kit: 24 },
  }
  const log = pino({ level: 'silent' })
  const server = await startServer(config, { kinds, clock: () => new Date(), log })
  await seedDemo(server.centre)
  const line = await layLine(server.port)
  const base = `http://127.0.0.1:${line.port}`
  const fetchAs = async (clerk: string): Promise<typeof fetch> => {
    const password = demoOffice.clerks.find((one) => one.clerk === clerk)?.password
    const answer = await fetch(`${base}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clerk, password }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return (input, init) => fetch(input, { ...init, headers: { ...plain(init?.headers), cookie } })
  }
  try {
    await run({ server, line, base, fetchAs })
  } finally {
    await line.stop()
    await server.stop()
  }
}

const plain = (headers: HeadersInit | undefined): Record<string, string> =>
  Object.fromEntries(new Headers(headers).entries())

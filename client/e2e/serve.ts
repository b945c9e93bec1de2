/** The real sync server with the demo office in it, as a process that a test can kill. */
import { pino } from 'pino'
import { demoOffice, seedDemo, seedOffice } from '../../scripts/seed.ts'
import { buildApp } from '../../sync-server/app.ts'
import { openCentre } from '../../sync-server/centre.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { kinds } from '../../sync-server/kinds.ts'
import { sealFrom } from '../../sync-server/seal.ts'

const {
  PORT = '0',
  LIANLI_DATA,
  LIANLI_SEAL = '',
  LIANLI_CLIENT,
  LIANLI_BRIDGE_ORIGIN,
  LIANLI_STATUS,
  LIANLI_POLICY,
  LIANLI_SCHEDULE,
  LIANLI_CHANNELS = '',
  LIANLI_OFFICES = '[]',
  LIANLI_AHEAD = '0',
  LIANLI_KIT_HOURS = '24',
} = process.env
const seal = sealFrom(LIANLI_SEAL)
if (!seal || !LIANLI_DATA || !LIANLI_CLIENT) throw new Error('serve.ts is started by stage.ts')

/** How far the day has gone on since the test began, milliseconds. */
const ahead = Number(LIANLI_AHEAD)
const clock = () => new Date(Date.now() + ahead)
const log = pino({ level: 'silent' })
const centre = await openCentre({
  data: LIANLI_DATA,
  seal,
  kinds,
  clock,
  onBug: (cause) => void process.stderr.write(`${cause}\n`),
})
await seedDemo(centre, LIANLI_STATUS ? JSON.parse(LIANLI_STATUS) : {})
for (const office of JSON.parse(LIANLI_OFFICES)) await seedOffice(centre, office)
if (LIANLI_POLICY) {
  // The bureau sets another policy for the status check, from today on.
  const from = instantAt(clock()).slice(0, 10)
  const { office } = demoOffice
  await centre.reference.publish({
    kind: 'parameter',
    name: 'status-check',
    office,
    from,
    value: LIANLI_POLICY,
  })
}
// The bureau takes appointments by these channels, too.
for (const channel of LIANLI_CHANNELS.split(' ').filter(Boolean)) {
  const opened = { name: `appointment-channel-${channel}`, office: null, from: '2026-01-01', value: 'open' }
  await centre.reference.publish({ kind: 'parameter', ...opened })
}
// The State Council publishes the holidays of a year that were not known before.
if (LIANLI_SCHEDULE) await centre.reference.publish({ kind: 'calendar', ...JSON.parse(LIANLI_SCHEDULE) })
const origin = `http://localhost:${PORT}`
const bridgeOrigin = LIANLI_BRIDGE_ORIGIN ?? 'http://127.0.0.1:17861'
const grantHours = { desk: 72, kit: Number(LIANLI_KIT_HOURS) }
const app = await buildApp({ centre, clock, origin, bridgeOrigin, grantHours, log, client: LIANLI_CLIENT })
if (ahead > 0)
  app.addHook('onSend', async (_asked, reply) => void reply.header('date', clock().toUTCString()))
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
process.stdout.write('listening\n')

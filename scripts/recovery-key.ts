import { rowsOf } from '../domain/index.ts'
import { openCentre } from '../sync-server/centre.ts'
import { readConfig } from '../sync-server/config.ts'
import { kinds } from '../sync-server/kinds.ts'
import { makeRecoveryKey } from '../sync-server/recovery-key.ts'
import { sharePaper } from './share-paper.ts'

/** `npm run recovery-key -- <office>`: makes an office's recovery key and prints its two shares, once. */
async function run(office: string | undefined): Promise<void> {
  if (!office) throw new Error('Which office? npm run recovery-key -- <office>')
  const config = readConfig(process.env)
  if (!config.ok) throw new Error(config.error.join('\n'))
  if (config.value.data === null)
    throw new Error('LIANLI_STORE=memory keeps nothing that could be recovered.')
  const clock = () => new Date()
  const onBug = (cause: unknown) => console.error((cause as Error).name)
  const centre = await openCentre({ data: config.value.data, seal: config.value.seal, kinds, clock, onBug })
  try {
    const offices = rowsOf(centre.reference.rows.values(), 'office')
    const known = offices.find(({ body }) => body.office === office)
    if (!known) throw new Error(`There is no office ${office} at this centre.`)
    const made = await makeRecoveryKey(centre.reference, office, clock)
    console.log(sharePaper(known.body.name, made))
  } finally {
    await centre.close()
  }
}

await run(process.argv[2]).catch((cause: Error) => {
  console.error(cause.message)
  process.exitCode = 1
})

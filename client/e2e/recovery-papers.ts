import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ShareHolder } from '../../domain/index.ts'
import { demoOffice } from '../../scripts/seed.ts'
import type { Counter } from './counter.ts'
import { stageSeal } from './stage.ts'

const root = join(import.meta.dirname, '..', '..')

/** Runs `npm run recovery-key` on the stopped centre, and starts it again; gives what stands on the two papers. */
export async function recoveryPapers({ server, folder }: Counter): Promise<Record<ShareHolder, string[]>> {
  await server.kill()
  const script = ['--import', 'tsx', join(root, 'scripts/recovery-key.ts'), demoOffice.office]
  const env = { ...process.env, LIANLI_DATA: join(folder, 'centre'), LIANLI_SEAL: stageSeal }
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root, env })
  await server.start()
  const groups = stdout.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []
  if (groups.length !== 32) throw new Error(`two shares of sixteen groups, not ${groups.length}`)
  return { head: groups.slice(0, 16), bureau: groups.slice(16) }
}

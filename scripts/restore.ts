import { resolve } from 'node:path'
import { putBack } from '../sync-server/backup/put-back.ts'
import { restoreFaultWords, restoreWords } from './backup-words.ts'
import { dataSetting } from './data-setting.ts'

/** `npm run restore -- <backup>`: checks a backup and puts it into an empty `LIANLI_DATA`. */
const [backup] = process.argv.slice(2)
const setting = dataSetting(process.env)
if (!backup)
  fail('Say which: npm run restore -- <backup>, one of the dated folders that npm run backup made.')
else if (!setting.ok) fail(setting.error.join('\n'))
else {
  const wish = {
    ...setting.value,
    backup: resolve(backup),
    clock: () => new Date(),
    onProgress: (text: string) => console.log(text),
  }
  const restored = await putBack(wish).catch((cause: Error) => cause)
  if (restored instanceof Error) fail(`The restore failed; nothing was put in place: ${restored.message}`)
  else if (!restored.ok) fail(restoreFaultWords(restored.error, wish.backup, wish.data))
  else console.log(restoreWords(restored.value, wish.data))
}

function fail(words: string): void {
  console.error(words)
  process.exitCode = 1
}

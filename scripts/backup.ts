import { resolve } from 'node:path'
import { takeBackup } from '../sync-server/backup/take-backup.ts'
import { backupFaultWords, backupWords } from './backup-words.ts'
import { dataSetting } from './data-setting.ts'

/** `npm run backup -- <folder>`: a sealed copy of everything the centre keeps, while its server runs. */
const [folder] = process.argv.slice(2)
const setting = dataSetting(process.env)
if (!folder) fail('Say where to: npm run backup -- <folder>')
else if (!setting.ok) fail(setting.error.join('\n'))
else {
  const wish = {
    ...setting.value,
    folder: resolve(folder),
    clock: () => new Date(),
    onProgress: (text: string) => console.log(text),
  }
  const taken = await takeBackup(wish).catch((cause: Error) => cause)
  if (taken instanceof Error) fail(`The backup failed, and nothing of it was kept: ${taken.message}`)
  else if (!taken.ok) fail(backupFaultWords(taken.error, wish))
  else console.log(backupWords(taken.value, wish))
}

function fail(words: string): void {
  console.error(words)
  process.exitCode = 1
}

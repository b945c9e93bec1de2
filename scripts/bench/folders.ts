import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../sync-server/testing.ts'

let root: string | undefined

/** A new folder that is gone when the run is over. */
export function newFolder(name: string): string {
  root ??= temporaryFolder()
  return mkdtempSync(join(root, `${name}-`))
}

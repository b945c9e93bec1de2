import { existsSync, statSync } from 'node:fs'
import { sourceFiles } from './source-files.ts'

const longAgo = 0
const timeOf = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : longAgo)

/** Whether what was built is there and newer than its sources: those of our files that match, and the others named. */
export function isUpToDate(built: string, sources: RegExp, others: readonly string[] = []): boolean {
  return timeOf(built) > Math.max(...[...sourceFiles(sources), ...others].map(timeOf))
}

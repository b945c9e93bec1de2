import { readFileSync } from 'node:fs'
import { sourceFiles } from '../source-files.ts'

const sources = new Map<string, string>()

const sourceOf = (path: string): string => {
  const known = sources.get(path) ?? readFileSync(path, 'utf8')
  sources.set(path, known)
  return known
}

/** Where rules are written; tables, forms and words name them too, but do not say what they test. */
const places = sourceFiles(/^domain\/.*\.ts$/).filter(
  (path) => !/\.test\.ts$|\/(action|flow|script|papers|refusal-grounds)\.ts$/.test(path),
)

const rulesFiles = (room: string): string[] => places.filter((path) => path.startsWith(`domain/${room}/`))

/** The files that write a rule: those of its kind, else of the counter or of what all share. */
export function placeOfRule(kind: string, rule: string): string[] {
  const rooms = [kind, 'counter', 'shared'].map(rulesFiles)
  const defined = new RegExp(`\\bid: '${rule}'`)
  const named = new RegExp(`'${rule}'`)
  for (const says of [defined, named])
    for (const files of rooms) {
      const found = files.filter((path) => says.test(sourceOf(path)))
      if (found.length > 0) return found
    }
  return [`domain/${kind}/flow.ts`]
}

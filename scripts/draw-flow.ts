/** Draws every kind's flow table and writes its index of the law: `npm run draw`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { kindOf, kinds } from '../domain/registry/kinds.ts'
import { lawOf } from './check-law-tables.ts'
import { draw } from './draw-flow/draw.ts'
import { lawIndex } from './draw-flow/law-index.ts'

/** The files under `docs/` that follow from the flow tables and their examples, by their path. */
export async function drawnFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const name of Object.keys(kinds)) {
    const kind = kindOf(name)
    if (!kind) continue
    files.set(`docs/flows/${name}.svg`, draw(name, kind).svg)
    files.set(`docs/law/${name}.md`, lawIndex(name, { ...(await lawOf(name, kind)), flow: kind.flow }))
  }
  return files
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of await drawnFiles()) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(path)
  }
}

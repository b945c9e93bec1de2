import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { buildServer } from './build-server.ts'
import { prepareFonts } from './fonts.ts'

const root = join(import.meta.dirname, '..')

/** Every file of the build that the browser loads before anyone has signed in. */
function filesBeforeSignIn(output: Rolldown.RolldownOutput['output']): string[] {
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const reached = new Set<string>(['index.html'])
  const reach = (fileName: string) => {
    const chunk = chunks.get(fileName)
    if (!chunk || reached.has(fileName)) return
    reached.add(fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) reached.add(style)
    chunk.imports.forEach(reach)
  }
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) reach(fileName)
  return [...reached].sort()
}

await prepareFonts(join(root, 'public', 'fonts'))
const result = await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
if (!('output' in result)) throw new Error('the build has one output, and answered with another shape')

const folder = join(root, 'dist', 'client')
const sizes = filesBeforeSignIn(result.output).map((fileName) => ({
  fileName,
  bytes: gzipSync(readFileSync(join(folder, fileName))).length,
}))
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
for (const { fileName, bytes } of sizes) console.log(`${kilobytes(bytes).padStart(10)}  ${fileName}`)
const sum = sizes.reduce((total, { bytes }) => total + bytes, 0)
console.log(`${kilobytes(sum).padStart(10)}  gzip, before sign-in`)

console.log(`the server: ${relative(process.cwd(), await buildServer())}`)

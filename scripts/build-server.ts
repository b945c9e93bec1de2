import { join } from 'node:path'
import { build } from 'vite'
import { threadSources } from '../sync-server/threads.ts'

const root = join(import.meta.dirname, '..')

/** The server's own program, and those of its threads. */
const programs = { main: 'main.ts', ...threadSources }

/**
 * Builds the sync server into a folder of the project, and says where its program is. Packages stay where they are. Run
 * from its sources it is slower: what tsx makes of them names every function anew each time one is made.
 */
export async function buildServer(folder = join(root, 'dist', 'server')): Promise<string> {
  const input = Object.entries(programs).map(([name, file]) => [name, join(root, 'sync-server', file)])
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(input),
        // Threads are looked for beside the code that starts them: everything is in one folder.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return join(folder, 'main.js')
}

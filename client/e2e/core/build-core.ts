import { build } from 'vite'
import solid from 'vite-plugin-solid'
import { temporaryFolder } from '../stage.ts'

/** Builds the page of the core's tests; the folder is gone with `remove`. */
export async function builtCore(): ReturnType<typeof temporaryFolder> {
  const folder = await temporaryFolder()
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [solid()],
    resolve: { dedupe: ['dexie', 'rxjs'] },
    worker: { format: 'es' },
    build: { outDir: folder.path, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, minify: false },
  })
  return folder
}

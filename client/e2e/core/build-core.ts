import { join } from 'node:path'
import { build } from 'vite'
import solid from 'vite-plugin-solid'

/** Builds the page of the core's tests into `folder`. */
export async function buildCore(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [solid()],
    resolve: { dedupe: ['dexie', 'rxjs'] },
    worker: { format: 'es' },
    build: { outDir: join(folder), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, minify: false },
  })
}

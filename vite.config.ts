import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'
import { manifest } from './scripts/web-manifest.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** In development the sync server runs beside Vite (`npm start` or `npm run demo`) on its own port. */
const syncServer = `http://localhost:${process.env.PORT ?? 8080}`

const megabytes = 1024 * 1024

export default defineConfig({
  root: at('client'),
  publicDir: at('public'),
  plugins: [
    solid(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      // The client registers the worker itself, and an update waits until the clerk says so.
      injectRegister: false,
      registerType: 'prompt',
      manifest,
      // The icons match the patterns below already.
      includeManifestIcons: false,
      injectManifest: {
        // Printing works without a line, so the papers' font is part of what is kept.
        globPatterns: ['**/*.{js,css,html,svg,png,wasm,ttf,webmanifest}'],
        maximumFileSizeToCacheInBytes: 24 * megabytes,
      },
    }),
  ],
  // RxDB pins Dexie exactly, and two copies of either would not know each other's objects.
  resolve: { dedupe: ['dexie', 'rxjs'] },
  // jsPDF can draw HTML and SVG with these; papers never do.
  worker: { format: 'es', rolldownOptions: { external: ['html2canvas', 'canvg', 'dompurify'] } },
  build: {
    outDir: at('dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline script, style or data URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: { '/db': syncServer, '/api': syncServer, '/blobs': syncServer },
  },
})

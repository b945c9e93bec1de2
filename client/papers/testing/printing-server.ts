import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { PAPER_FONT_URL } from '../font-url.ts'
import { fontBytes } from './material.ts'

/** A page that draws and prints, built as the app is and served under a content policy. */
export interface PrintingServer {
  readonly url: string
  readonly close: () => Promise<void>
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Builds the printing page and serves it on a free loopback port; `frames` is the policy's `frame-src`. */
export async function servePrintingPage(frames: string): Promise<PrintingServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lianli-printing-'))
  await build({
    root: join(import.meta.dirname, 'printing-page'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  })
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'",
    `frame-src ${frames}; frame-ancestors 'none'; base-uri 'none'`,
  ].join('; ')
  const font = Buffer.from(fontBytes())
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const body = path === PAPER_FONT_URL ? font : await readFile(join(folder, path)).catch(() => null)
    if (body === null) return response.writeHead(404).end()
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
    return response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from './problems.ts'

const ours = /^\/(db|api|blobs|metrics|healthz|_session|_up)(\/|\?|$)/

/** Serves the built client; every address that is not ours or a file's shows the app. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(folder)
  if (built) {
    await app.register(statics, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/') && /-[\w-]{8,}\.\w+$/.test(basename(path))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !ours.test(request.url) && !/\.\w+(\?|$)/.test(request.url)
    if (!built || !isPage) throw notFound()
    return reply.sendFile('index.html')
  })
}

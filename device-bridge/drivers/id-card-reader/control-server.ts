import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { controlPage, demoFaults } from './control-page.ts'
import type { ReaderSimulator } from './simulator.ts'

/** The control page of a simulated reader, on loopback. */
export interface ControlServer {
  readonly url: string
  stop(): Promise<void>
}

/** Serves the page on which somebody trying the demo lays cards on the reader; port 0 takes a free one. */
export async function serveControlPage(simulator: ReaderSimulator, port = 0): Promise<ControlServer> {
  let host = ''
  const server = createServer((request, response) => {
    answer(simulator, host, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The control page has no port')
  host = `127.0.0.1:${address.port}`
  return {
    url: `http://${host}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  simulator: ReaderSimulator,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.host !== host) return end(response, 403)
  if (request.method === 'GET' && request.url === '/') {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
    response.writeHead(200, headers).end(controlPage(simulator))
    return
  }
  if (request.method !== 'POST') return end(response, 404)
  if (request.headers.origin !== `http://${host}`) return end(response, 403)
  if (Number(request.headers['content-length'] ?? Number.NaN) <= 1000) {
    const form = new URLSearchParams(await text(request))
    if (press(simulator, request.url ?? '', form)) {
      response.writeHead(303, { location: '/' }).end()
      return
    }
  }
  end(response, 400)
}

const isFault = (id: string): id is keyof typeof demoFaults => Object.hasOwn(demoFaults, id)

/** Does what a button says; false for a button the page does not have. */
function press(simulator: ReaderSimulator, path: string, form: URLSearchParams): boolean {
  switch (path) {
    case '/put':
      return simulator.put(form.get('card') ?? '')
    case '/lift':
      simulator.lift()
      return true
    case '/fail': {
      const id = form.get('fault') ?? ''
      if (!isFault(id)) return false
      simulator.fail(demoFaults[id].fault)
      return true
    }
    default:
      return false
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

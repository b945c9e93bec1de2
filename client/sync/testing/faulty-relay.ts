import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'

/** What goes wrong with one answer. */
export type Fault =
  /** The connection is destroyed after so many bytes of the body; without `after`, before the server has heard. */
  | { readonly do: 'cut'; readonly after?: number }
  /** So many bytes of the body come, and then nothing more, and no end. */
  | { readonly do: 'hang'; readonly after: number }
  /** Something else answers in the server's place; the server never hears of the request. */
  | { readonly do: 'answer'; readonly status: number; readonly body: string }
  /** The server's answer arrives as another one. */
  | { readonly do: 'change'; readonly into: (body: string) => string }

/** A relay to a server on loopback whose answers go wrong as a test says; connections are really destroyed. */
export interface FaultyRelay {
  readonly base: string
  /** The next request whose URL contains `words` meets this fault; faults for the same words come in turn. */
  readonly next: (words: string, fault: Fault) => void
  /** Faults that have not been met. */
  readonly left: () => number
  readonly stop: () => Promise<void>
}

/** Opens a relay to a port of this machine. */
export async function faultyRelay(port: number): Promise<FaultyRelay> {
  const faults: { readonly words: string; readonly fault: Fault }[] = []
  const take = (url: string): Fault | undefined => {
    const at = faults.findIndex(({ words }) => url.includes(words))
    return at < 0 ? undefined : faults.splice(at, 1)[0]?.fault
  }
  const server = createServer((asked, answer) => {
    void relayed(port, asked, answer, take(asked.url ?? '')).catch(() => answer.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('a relay on loopback has no port')
  return {
    base: `http://127.0.0.1:${address.port}`,
    next: (words, fault) => faults.push({ words, fault }),
    left: () => faults.length,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function relayed(
  port: number,
  asked: IncomingMessage,
  answer: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const question = await bodyOf(asked)
  if (fault?.do === 'cut' && fault.after === undefined) return void asked.socket.destroy()
  if (fault?.do === 'answer') return void answer.writeHead(fault.status).end(fault.body)
  const came = await forwarded(port, asked, answer, question)
  const body = fault?.do === 'change' ? Buffer.from(fault.into(came.body.toString())) : came.body
  answer.writeHead(came.status, { ...plain(came.headers), 'content-length': body.length })
  if (fault?.do === 'cut') return void answer.write(body.subarray(0, fault.after), () => answer.destroy())
  if (fault?.do === 'hang') return void answer.write(body.subarray(0, fault.after))
  answer.end(body)
}

interface Came {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function forwarded(
  port: number,
  asked: IncomingMessage,
  answer: ServerResponse,
  question: Buffer,
): Promise<Came> {
  const headers = { ...asked.headers, 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    const onward = request(
      { host: 'localhost', port, method: asked.method, path: asked.url, headers },
      (came) => {
        bodyOf(came).then(
          (body) => resolve({ status: came.statusCode ?? 500, headers: came.headers, body }),
          reject,
        )
      },
    )
    answer.once('close', () => onward.destroy())
    onward.on('error', reject).end(question)
  })
}

/** Without what speaks of how the body travelled. */
const plain = ({
  'transfer-encoding': _t,
  'content-length': _l,
  connection: _c,
  ...headers
}: IncomingHttpHeaders): IncomingHttpHeaders => headers

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

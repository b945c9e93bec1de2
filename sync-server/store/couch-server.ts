/** What a CouchDB-protocol server answered. */
export interface CouchAnswer {
  readonly status: number
  readonly body: unknown
}

/** A server that did not do what was asked, or gave no answer; names neither documents nor credentials. */
export class CouchFault extends Error {
  constructor(
    /** Null when there was no whole answer. */
    readonly status: number | null,
    where: string,
    cause?: unknown,
  ) {
    super(
      `The CouchDB server ${status === null ? 'gave no whole answer' : `answered ${status}`} to ${where}.`,
      {
        cause,
      },
    )
  }
}

/** A server to which one centre speaks as an administrator. */
export interface CouchServer {
  /** The prefix of this centre's databases there. */
  readonly prefix: string
  /** Asks, and throws a {@link CouchFault} unless the status is one of `good`; `body` is JSON text. */
  readonly ask: (
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    wish?: { readonly body?: string; readonly good?: readonly number[] },
  ) => Promise<CouchAnswer>
}

const patience = 60_000

/**
 * The server behind `http://user:password@host:5984/prefix`. `201` is asked of writes and `202` refused, because a
 * cluster says so when too few of its nodes have written.
 */
export function couchServer({ origin, username, password, pathname }: URL): CouchServer {
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(username ? { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } : {}),
  }
  return {
    prefix: pathname.split('/')[1] || 'lianli',
    ask: async (method, path, { body, good = [200, 201] } = {}) => {
      const where = `${method} ${path.split('?')[0]}`
      const answer = await answerOf(where, `${origin}/${path}`, {
        method,
        headers,
        // express-pouchdb answers 304 to a feed that has not moved.
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        ...(body === undefined ? {} : { body }),
      })
      if (!good.includes(answer.status)) throw new CouchFault(answer.status, where)
      return answer
    },
  }
}

async function answerOf(where: string, url: string, request: RequestInit): Promise<CouchAnswer> {
  try {
    const response = await fetch(url, request)
    return { status: response.status, body: JSON.parse(await response.text()) }
  } catch (cause) {
    throw new CouchFault(null, where, cause)
  }
}

/** One request that a replicator sends, and what it goes on with. */
export interface Exchange {
  /** What the replicator is about, in its script's words. */
  readonly about: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number
  /** Headers of the answer that it reads, with a part of their value. */
  readonly expectedHeaders: Readonly<Record<string, string>>
  /** What the answer says: a pattern in JSON, or pieces of text that stand in it in this order. */
  readonly expected: { readonly json: string } | { readonly pieces: readonly string[] } | null
}

/** Words that a script leaves open: `{name}` in requests is filled in, in answers it is filled from what came. */
export type Words = Map<string, string>

/**
 * Reads a script: lines with `#` say what happens, with `>` what is sent (request line, headers, an empty line, body)
 * and with `<` what must come back (status, headers, an empty line, JSON); `<~` is a piece of an answer that is text.
 */
export function readScript(text: string): Exchange[] {
  const exchanges: Exchange[] = []
  let about: string[] = []
  let asked: string[] = []
  let answer: string[] = []
  const finish = () => {
    if (asked.length > 0) exchanges.push(exchangeOf(about.join(' '), asked, answer))
    if (asked.length > 0) about = []
    asked = []
    answer = []
  }
  for (const line of text.split('\n')) {
    if (line.startsWith('<')) answer.push(line.slice(1))
    else if (line.startsWith('>') && answer.length === 0) asked.push(line.slice(2))
    else {
      finish()
      if (line.startsWith('>')) asked.push(line.slice(2))
      if (line.startsWith('#')) about.push(line.slice(2))
    }
  }
  finish()
  return exchanges
}

function exchangeOf(about: string, asked: readonly string[], answer: readonly string[]): Exchange {
  const [first = '', ...rest] = asked
  const [method = '', path = ''] = first.split(' ')
  const sent = headAndBody(rest)
  const pieces = answer.filter((line) => line.startsWith('~')).map((line) => line.slice(2))
  const [status = '', ...come] = answer.filter((line) => !line.startsWith('~')).map((line) => line.trim())
  const expected = headAndBody(come)
  return {
    about,
    method,
    path,
    headers: headersOf(sent.head),
    body: sent.body,
    status: Number(status),
    expectedHeaders: headersOf(expected.head),
    expected: pieces.length > 0 ? { pieces } : expected.body ? { json: expected.body } : null,
  }
}

function headAndBody(lines: readonly string[]): { head: readonly string[]; body: string } {
  const end = lines.indexOf('')
  if (end < 0) return { head: lines, body: '' }
  return { head: lines.slice(0, end), body: lines.slice(end + 1).join('\n') }
}

const headersOf = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )

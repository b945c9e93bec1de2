/** A row of a flow table as far as its citations are shown. */
export interface RowOfLaw {
  readonly rules: readonly { readonly id: string; readonly cite: string }[]
}

/** One rule under one article, and the acts that hold it. */
export interface CitedRule {
  readonly cite: string
  readonly rule: string
  readonly acts: readonly string[]
}

/** The books of law in the order in which they bind; what is in none of them comes last. */
const books = [/民法典/, /条例/, /工作规范/, /办法/, /DB 6101/]

const rankOf = (cite: string): number => {
  const rank = books.findIndex((book) => book.test(cite))
  return rank < 0 ? books.length : rank
}

/** Every rule of a flow table under each of its articles, by the book of law, each once. */
export function citedRules(flow: Readonly<Record<string, RowOfLaw>>): CitedRule[] {
  const found = new Map<string, CitedRule>()
  for (const [act, { rules }] of Object.entries(flow))
    for (const { id, cite } of rules) {
      const key = `${cite}\n${id}`
      const acts = found.get(key)?.acts ?? []
      found.set(key, { cite, rule: id, acts: acts.includes(act) ? acts : [...acts, act] })
    }
  return [...found.values()].toSorted((one, other) => rankOf(one.cite) - rankOf(other.cite))
}

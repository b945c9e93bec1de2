import type { Offer } from './offer.ts'

/** Offers with causes before effects, as far as both are among them; otherwise as they came. */
export function inCauseOrder(offers: Iterable<Offer>): Offer[] {
  const waiting = new Map(Array.from(offers, (offer) => [offer.action.id as string, offer]))
  const ordered: Offer[] = []
  for (const first of [...waiting.values()]) {
    const stack = [first]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const cause = top.action.body.prev.map((id) => waiting.get(id)).find((one) => one && one !== top)
      if (waiting.has(top.action.id) && cause) {
        stack.push(cause)
        continue
      }
      stack.pop()
      if (waiting.delete(top.action.id)) ordered.push(top)
    }
  }
  return ordered
}

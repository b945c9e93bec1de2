import { type Authenticity, authenticityOf } from './authenticity.ts'
import type { GateSetting } from './gate-setting.ts'
import type { Offer } from './offer.ts'

/** Signatures that were checked, by document id. */
export type Checks = ReadonlyMap<string, Authenticity>

/** Checks signatures before the turn comes, beside the commit of whoever is in turn. */
export async function checksOf(
  offers: readonly Offer[],
  { database, reference, office }: GateSetting,
): Promise<Checks> {
  const unchecked = offers.flatMap(({ id, signatures }) => (signatures ? [] : [id]))
  const known = unchecked.length > 0 ? await database.get(unchecked) : new Map()
  const fresh = offers.filter(({ id }) => !known.has(id))
  const found = fresh.map(
    async (offer) => [offer.id, await authenticityOf(offer, reference.rows, office)] as const,
  )
  return new Map(await Promise.all(found))
}

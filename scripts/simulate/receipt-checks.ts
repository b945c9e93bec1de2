import { type ActionId, centreClerk, type Receipt } from '../../domain/index.ts'
import type { OfficeFeed } from './office-feed.ts'

/** Verdicts that the receipts of a feed give, by act. */
export function verdictsIn(receipts: readonly Receipt[]): Map<ActionId, ('accepted' | 'held')[]> {
  const verdicts = new Map<ActionId, ('accepted' | 'held')[]>()
  for (const { body } of receipts) {
    for (const { id, verdict } of body.verdicts) verdicts.set(id, [...(verdicts.get(id) ?? []), verdict])
  }
  return verdicts
}

/** The receipts of each epoch chain without a gap, and name every published act of a clerk once. */
export function faultsOfReceipts({ acts, receipts, epoch }: OfficeFeed, wasRestored: boolean): string[] {
  const wrong: string[] = []
  const epochs = [...new Set(receipts.map(({ body }) => body.epoch))]
  for (const one of epochs) {
    const chain = receipts
      .filter(({ body }) => body.epoch === one)
      .toSorted((a, b) => a.body.seq - b.body.seq)
    for (const [index, { body }] of chain.entries()) {
      const before = chain[index - 1]
      const from = receipts.find(({ id }) => id === body.previous)
      const isWhole = before ? before.id === body.previous && before.body.seq + 1 === body.seq : true
      const isRooted = body.previous === null ? body.seq === 0 : from?.body.seq === body.seq - 1
      // What the devices of another office alone had heard may be missing from an epoch that ended.
      if (!isWhole)
        wrong.push(`the receipts of ${one === epoch ? 'this' : 'an earlier'} epoch break at ${body.seq}`)
      else if (!isRooted) wrong.push(`receipt ${body.seq} of an epoch follows none that is there`)
    }
  }
  const verdicts = verdictsIn(receipts)
  for (const { id, body } of acts) {
    if (body.by.clerk === centreClerk) continue
    const times = verdicts.get(id)?.length ?? 0
    if (times === 0) wrong.push(`no receipt names ${body.act.type} ${id}`)
    if (times > 1 && !wasRestored) wrong.push(`${times} receipts name ${body.act.type} ${id}`)
  }
  return wrong
}

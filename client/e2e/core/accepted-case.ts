import { ulid } from 'ulid'
import { marriage } from '../../../domain/index.ts'
import { inventedCouple } from '../../../domain/testing/couples.ts'
import { weddingSteps } from '../../../domain/testing/marriage-acts.ts'

/** The acts that lead to an accepted marriage of an invented couple; their scans are still placeholders. */
export function acceptedCase() {
  const couple = inventedCouple(7)
  const wedding = { couple, number: 1, sitting: 'sitting', registrar: 'linqing' }
  const last = weddingSteps.findIndex(({ to }) => to === 'accepted')
  const at = new Date(Date.now() + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  const acts = weddingSteps.slice(0, last + 1).map(({ make }) => make(wedding, marriage.initial, at))
  const people = [couple.man, couple.woman]
  return {
    id: ulid(),
    names: people.map(({ name }) => name) as [string, string],
    numbers: people.map(({ document }) => document.number),
    acts,
  }
}

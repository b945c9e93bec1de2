import * as v from 'valibot'
import { markerPlace } from './places.ts'

const marker = v.strictObject({
  device: v.string(),
  chain: v.nullable(v.strictObject({ seq: v.number(), last: v.string(), at: v.string() })),
})

/**
 * That this machine was enrolled, and where its chain stands: kept outside the database, in local storage,
 * which browsers neither evict with it nor keep in the same files. It names no person.
 */
export type Marker = v.InferOutput<typeof marker>

/** The marker, or undefined on a machine where nobody was ever enrolled. */
export function readMarker(storage: Storage): Marker | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), marker), storage.getItem(markerPlace))
  return read.success ? read.output : undefined
}

/** Leaves the marker; one that cannot be left for want of room is left with the next act. */
export function leaveMarker(storage: Storage, next: Marker): void {
  try {
    storage.setItem(markerPlace, JSON.stringify(next))
  } catch {
    // The outbox copy names the chain's place as well.
  }
}

/** Takes the marker away: what this machine was is gone, and it begins anew. */
export const removeMarker = (storage: Storage): void => storage.removeItem(markerPlace)

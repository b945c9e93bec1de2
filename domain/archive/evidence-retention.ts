import type { Act, CaseKind } from '../log/action.ts'
import { type BlobRef, blobsIn } from '../log/blob-ref.ts'
import type { Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import { partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { evidenceTable, rowOn } from './periods.ts'
import { endOf, isOverseen, type Purgeable } from './retention.ts'

/** A blob that goes while its case stays; the act keeps its hash. */
export interface ErasableEvidence extends Purgeable {
  readonly sha256: string
}

/**
 * Where such evidence stands in the acts of the kinds that take it in. Fingerprint templates are in none of them: the scanner's match is
 * made and the template thrown away before the act is written, and the picture of the print is archive evidence.
 */
const places: { readonly [E in keyof typeof evidenceTable]: (act: Act) => readonly unknown[] } = {
  contact: (act) => partyIds.map((party) => at(act, 'capture', ['details', party, 'contact'])),
  chip: (act) => [
    ...partyIds.map((party) => at(act, 'accept', ['match', party, 'chip'])),
    ...partyIds.map((party) => at(act, 'recheck', ['match', party, 'chip'])),
    at(act, 'withdraw', ['match', 'chip']),
    at(act, 'apply', ['match', 'chip']),
  ],
}

/** The kinds whose acts have such places; every other kind's blobs stay with their case. */
const takingItIn: readonly string[] = [
  'marriage',
  'divorce',
  'reissue',
  'record-certificate',
] satisfies CaseKind[]

/** 个人信息保护法 第十九条: the blobs of a case whose period is over on a day, counted from the case's last act. */
export function erasableEvidence(log: Log, rows: Iterable<Row>, day: PlainDate): ErasableEvidence[] {
  const acts = [...log.values()].filter(({ body }) => takingItIn.includes(body.kind))
  if (acts.length === 0 || isOverseen(log)) return []
  return (Object.keys(places) as (keyof typeof places)[]).flatMap((what) => {
    const since = endOf(log, rowOn(evidenceTable[what], day), rows, day)
    if (!since || since > day) return []
    const named = acts.flatMap(({ body }) => places[what](body.act as Act).flatMap(blobsIn))
    return named.map(({ sha256 }) => ({ sha256, rule: `retention-${what}`, since }))
  })
}

/** The blobs that a case names and still needs: all but those whose every place is erasable. */
export function neededBlobs(log: Log, erasable: readonly ErasableEvidence[]): Set<string> {
  const goes = new Set(erasable.map(({ sha256 }) => sha256))
  const needed = [...log.values()].flatMap(({ body }) => {
    const all = blobsIn(body.act)
    const inPlaces = Object.values(places).flatMap((place) => place(body.act as Act).flatMap(blobsIn))
    return all.filter(({ sha256 }) => !goes.has(sha256) || countOf(all, sha256) > countOf(inPlaces, sha256))
  })
  return new Set(needed.map(({ sha256 }) => sha256))
}

const countOf = (blobs: readonly BlobRef[], sha256: string): number =>
  blobs.filter((blob) => blob.sha256 === sha256).length

/** What stands at a place of an act of this type, whatever it is. */
function at(act: Act, type: string, path: readonly string[]): unknown {
  if (act.type !== type) return null
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : null,
    act,
  )
}

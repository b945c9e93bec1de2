import type { RowOf } from '../log/reference.ts'
import { type CertificateKind, formatCertificateNumber, LAST_SEQUENCE } from './certificate-number.ts'

/** Certificate numbers leased to one device. */
export type Segment = RowOf<'segment'>

/** The numbers of one authority, kind and year, which run from 1. */
export interface Series {
  readonly kind: CertificateKind
  /** The code that the office prints. */
  readonly code: string
  readonly year: number
}

/** The next number of a device's segments for an office's code, kind and year; null when none is left. */
export const nextNumber = (
  segments: readonly Segment[],
  taken: ReadonlySet<string>,
  wanted: Series,
): string | null => freeNumbers(segments, taken, wanted).next().value ?? null

/** How many numbers are left, and whether a new segment should be asked for. */
export function lowWater(
  segments: readonly Segment[],
  taken: ReadonlySet<string>,
  wanted: Series,
  threshold: number,
): { readonly left: number; readonly isLow: boolean } {
  const left = [...freeNumbers(segments, taken, wanted)].length
  return { left, isLow: left <= threshold }
}

function* freeNumbers(
  segments: readonly Segment[],
  taken: ReadonlySet<string>,
  { kind, code, year }: Series,
): Generator<string, void> {
  const fitting = segments
    .filter((segment) => segment.certificate === kind && segment.code === code && segment.year === year)
    .toSorted((a, b) => a.first - b.first)
  const given = new Set(taken)
  for (const segment of fitting) {
    for (const number of numbersOf(segment)) {
      if (given.has(number)) continue
      given.add(number)
      yield number
    }
  }
}

/** The numbers of a segment, in order. */
export function* numbersOf({ certificate, code, year, first, last }: Segment): Generator<string, void> {
  for (let sequence = first; sequence <= last; sequence++) {
    yield formatCertificateNumber({ kind: certificate, code, year, sequence })
  }
}

/** Segments that share a number, which would let two devices print the same one; there must be none (K8). */
export const overlaps = (segments: readonly Segment[]): readonly (readonly [Segment, Segment])[] =>
  segments.flatMap((one, index) =>
    segments
      .slice(index + 1)
      .filter((other) => isSameSeries(one, other) && one.first <= other.last && other.first <= one.last)
      .map((other) => [one, other] as const),
  )

const isSameSeries = (one: Segment, other: Segment): boolean =>
  one.certificate === other.certificate && one.code === other.code && one.year === other.year

/** The next segment that overlaps none of those given; null when six digits are used up. */
export function nextSegment(
  segments: readonly Segment[],
  wanted: Omit<Segment, 'kind' | 'first' | 'last'>,
  size: number,
): Segment | null {
  const series = segments.filter((segment) => isSameSeries(segment, { ...segment, ...wanted }))
  const first = Math.max(0, ...series.map(({ last }) => last)) + 1
  const last = first + size - 1
  return size < 1 || last > LAST_SEQUENCE ? null : { kind: 'segment', ...wanted, first, last }
}

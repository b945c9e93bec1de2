import { inForce, type Reference, type Row, type RowId, rowsOf } from '../../domain/index.ts'

/** Who signs, where and when: what decides which rows an act relies on. */
export interface Author {
  readonly clerk: string
  readonly office: string
  readonly device: string
  /** Name of the signing key. */
  readonly key: string
  /** Legal time, ISO 8601 +08:00. */
  readonly at: string
}

/**
 * The reference rows an act relies on: the author's certified key and grants, the office and every parameter
 * in force on the day, and the numbers and blanks this machine holds. Undefined while the key has no row.
 */
export function basisOf(reference: Reference, author: Author): readonly Row[] | undefined {
  const all = [...reference.values()]
  const on = author.at.slice(0, 10)
  const key = rowsOf(all, 'key').find(({ body }) => body.key === author.key && body.clerk === author.clerk)
  if (!key) return undefined
  const grants = rowsOf(all, 'grant').filter(
    ({ body }) =>
      body.clerk === author.clerk &&
      body.office === author.office &&
      body.from <= author.at &&
      author.at <= body.until,
  )
  const office = inForce(
    rowsOf(all, 'office').filter(({ body }) => body.office === author.office),
    on,
  )
  const parameters = rowsOf(all, 'parameter').filter(
    ({ body }) => body.office === null || body.office === author.office,
  )
  const names = new Set(parameters.map(({ body }) => `${body.name} ${body.office ?? ''}`))
  const current = [...names].flatMap(
    (name) =>
      inForce(
        parameters.filter(({ body }) => `${body.name} ${body.office ?? ''}` === name),
        on,
      ) ?? [],
  )
  const numbers = rowsOf(all, 'segment').filter(({ body }) => body.device === author.device)
  const blanks = rowsOf(all, 'blanks').filter(({ body }) => body.device === author.device)
  return [
    key,
    ...grants.slice(-4),
    ...(office ? [office] : []),
    ...current,
    ...numbers.slice(-8),
    ...blanks.slice(-8),
  ]
}

/** Ids of rows, as `basis` names them. */
export const idsOf = (rows: readonly Row[]): RowId[] => [...new Set(rows.map(({ id }) => id))].sort()

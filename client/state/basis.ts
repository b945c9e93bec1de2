import { type ActWithBasis, basisFor, type Reference, type Row, rowsOf } from '../../domain/index.ts'

/** Who signs, where, when and what: what decides which rows an act relies on. */
export interface Author {
  readonly clerk: string
  readonly office: string
  readonly device: string
  /** Name of the signing key. */
  readonly key: string
  /** Legal time, ISO 8601 +08:00. */
  readonly at: string
  /** The act, finished or not. */
  readonly act: { readonly type: string }
}

/** The reference rows an act relies on, or undefined while the signing key's own row has not come. */
export function basisOf(reference: Reference, author: Author): readonly Row[] | undefined {
  const rows = [...reference.values()]
  const ids = basisFor(author.act as ActWithBasis, author, author.at, rows)
  const basis = ids.flatMap((id) => reference.get(id) ?? [])
  return rowsOf(basis, 'key').some(({ body }) => body.key === author.key) ? basis : undefined
}

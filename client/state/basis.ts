import { type Act, basisOfAct, type CaseKind, type Reference, type Row, rowsOf } from '../../domain/index.ts'

/** Who signs, where, when and what: what decides which rows an act relies on. */
export interface Author {
  readonly clerk: string
  readonly office: string
  readonly device: string
  /** Name of the signing key. */
  readonly key: string
  /** Legal time, ISO 8601 +08:00. */
  readonly at: string
  readonly kind: CaseKind
  /** The act, finished or not, and the state of its case. */
  readonly act: Act
  readonly state: unknown
}

/** The reference rows an act relies on, or undefined while the signing key's own row has not come. */
export function basisOf(reference: Reference, author: Author): readonly Row[] | undefined {
  const rows = [...reference.values()]
  const ids = basisOfAct(author.kind, author.act, author, author.at, rows, author.state)
  const basis = ids.flatMap((id) => reference.get(id) ?? [])
  return rowsOf(basis, 'key').some(({ body }) => body.key === author.key) ? basis : undefined
}

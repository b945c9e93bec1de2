import type { Act, CaseKind } from '../log/action.ts'
import type { Kind } from '../log/rule.ts'
import { marriage } from '../marriage/kind.ts'
import { statusCheck } from '../status-check/kind.ts'

/** Every kind of case there is today, by its name. */
export const kinds = { marriage, 'status-check': statusCheck } as const satisfies {
  readonly [K in CaseKind]: { readonly name: K | string }
}

/** A kind whose acts and state are its own business: enough to read, fold and admit any act. */
export type AnyKind = Kind<Act, unknown, string>

/** The kind of a name from outside; undefined for one that a newer program knows. */
export const kindOf = (name: string): AnyKind | undefined =>
  Object.hasOwn(kinds, name) ? (kinds[name as CaseKind] as unknown as AnyKind) : undefined

import { type Act, type Kind, marriage, statusCheck } from '../domain/index.ts'

/** A kind of case as the gate sees it: it reads its own acts, so that nobody else needs to know them. */
export type AnyKind = Kind<Act, unknown>

/** The kinds a program can judge, by name; acts of other kinds wait for a newer program. */
export type Kinds = ReadonlyMap<string, AnyKind>

/** The kinds of the domain. */
export const kinds: Kinds = new Map<string, AnyKind>([
  [marriage.name, marriage as unknown as AnyKind],
  [statusCheck.name, statusCheck as unknown as AnyKind],
])

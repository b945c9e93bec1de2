import { type AnyKind, kinds as kindsOfDomain } from '../domain/index.ts'

export type { AnyKind }

/** The kinds a program can judge, by name; acts of other kinds wait for a newer program. */
export type Kinds = ReadonlyMap<string, AnyKind>

/** The kinds of the domain. */
export const kinds: Kinds = new Map(Object.entries(kindsOfDomain) as unknown as [string, AnyKind][])

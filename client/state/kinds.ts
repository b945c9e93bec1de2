import { type Act, type CaseKind, type Kind, marriage } from '../../domain/index.ts'

/** The kinds whose acts can be judged and folded here; an act of another kind is kept and waits. */
const kinds = { marriage } as const satisfies Partial<Record<CaseKind, unknown>>

/** The kind of a case by its name, with its types forgotten; `admit` and `fold` read them again. */
export const kindOf = (name: string): Kind<Act, unknown> | undefined =>
  (kinds as unknown as Readonly<Record<string, Kind<Act, unknown>>>)[name]

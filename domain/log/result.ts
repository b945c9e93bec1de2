/** The outcome of something that may go wrong in a way a person or a caller must act on. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

/** A good outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** A bad outcome; never thrown. */
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

/** What a refusal's sentence is made of: values only, the words live in `client/text/`. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A refusal by law: which rule, where the rule stands, and the facts it was judged on. */
export interface Refusal {
  /** Stable id of the rule, e.g. `MR02`. */
  readonly rule: string
  /** Citation as a registrar reads it, e.g. `民法典 第一千零四十七条`. */
  readonly cite: string
  /** Where the refused fact stands, e.g. `man.born`, so that a screen can show it at its field. */
  readonly at?: string
  readonly facts: Facts
}

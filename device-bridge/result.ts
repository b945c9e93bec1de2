/** The outcome of something that may fail outside the bridge's power: a device, a line, a stranger's bytes. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A good outcome. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** A bad outcome; never thrown. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

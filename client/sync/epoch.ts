/**
 * A place in the feed is `<place>-<epoch>`; the epoch changes when the centre is restored from a backup. The place
 * itself is opaque, but where it is a plain number it only grows.
 */
const form = /^(.+)-([0-9a-f]{8})$/
const counted = /^\d+$/

/** The epoch of a place in the feed; empty for the beginning and for centres that have none. */
export const epochOf = (since: string): string => form.exec(since)?.[2] ?? ''

/** Whether the feed went back: another epoch, or a place before the one that was asked from. */
export function isRestored(asked: string, answered: string): boolean {
  const [, before = '', epochBefore] = form.exec(asked) ?? []
  const [, after = '', epochAfter] = form.exec(answered) ?? []
  if (epochBefore === undefined || epochAfter === undefined) return false
  if (epochBefore !== epochAfter) return true
  return counted.test(before) && counted.test(after) && Number(after) < Number(before)
}

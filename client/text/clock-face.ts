/** A moment of the epoch as Shanghai's clocks show it: `10:00:10`. */
export const clockFace = (millis: number): string =>
  new Date(millis).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' })

/** Shanghai's calendar date and hour of a moment, for a page on which nobody has signed in. */
export function shanghaiNow(millis: number): { readonly day: string; readonly hour: number } {
  const text = new Date(millis + 8 * 3_600_000).toISOString()
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) }
}

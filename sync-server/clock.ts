/** The time, passed in by whoever starts the server. */
export type Clock = () => Date

/** An instant as acts and rows write it: ISO 8601 in Asia/Shanghai, milliseconds, the offset written. */
export const instantAt = (date: Date): string =>
  `${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 23)}+08:00`

/** The date moved by some milliseconds. */
export const shifted = (date: Date, milliseconds: number): Date => new Date(date.getTime() + milliseconds)

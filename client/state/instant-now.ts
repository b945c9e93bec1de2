const eightHours = 8 * 3_600_000

/** A moment as an act records it: ISO 8601 with milliseconds, in Asia/Shanghai, whatever the machine's zone. */
export const instantAt = (epochMillis: number): string =>
  new Date(epochMillis + eightHours).toISOString().replace('Z', '+08:00')

import { type DestinationStream, type Logger, pino } from 'pino'

/** Structured logs, one JSON object a line, without personal data: no bodies, no addresses, no ids of people. */
export const openLogger = (level: string, to?: DestinationStream): Logger =>
  pino({ level, base: null, redact: { paths: ['req', 'res'], remove: true } }, to)

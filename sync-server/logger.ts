import { type Logger, pino } from 'pino'

/** Structured logs, one JSON object a line, without personal data: no bodies, no addresses, no ids of people. */
export const openLogger = (level: string): Logger =>
  pino({ level, redact: { paths: ['req', 'res', 'err.config', 'hostname'], remove: true } })

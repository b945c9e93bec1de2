import type { FastifyRequest } from 'fastify'
import { callerOf } from './callers.ts'
import type { Gate } from './gate.ts'
import type { Offices } from './offices.ts'
import { forbidden, notFound } from './problems.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Caller } from './sessions.ts'
import type { Database, Reach } from './store/store.ts'
import type { WakeUps } from './wake-ups.ts'

/** A database as one caller may use it. */
export interface Reached {
  readonly database: Database
  readonly wakeUps: WakeUps
  /** What the caller may read in it. */
  readonly reach: Reach
  /** Null where only the centre writes. */
  readonly gate: Gate | null
}

/** Finds the database that a request names, for the caller who may read it. */
export type ReachDatabase = (request: FastifyRequest) => Reached

/** The name under which the reference database is served. */
export const referenceName = 'reference'

/**
 * Who may read what: every clerk the reference; a clerk of an office its database, from a desk all of it, from a
 * kit the cases he has acted in. A database of another office does not answer differently from one that is not there.
 */
export const reaching =
  (reference: ReferenceRows, offices: Offices): ReachDatabase =>
  (request) => {
    const caller = callerOf(request)
    const { db } = request.params as { db: string }
    if (db === referenceName) {
      return { database: reference.database, wakeUps: reference.wakeUps, reach: {}, gate: null }
    }
    if (db !== caller.office) throw forbidden('no access to this database')
    const office = offices.get(db)
    if (!office) throw notFound()
    return { database: office.database, wakeUps: office.wakeUps, reach: reachOf(caller), gate: office.gate }
  }

/** What a caller may read in the database of his office. */
export const reachOf = ({ clerk, scope }: Caller): Reach => (scope === 'kit' ? { casesOf: clerk } : {})

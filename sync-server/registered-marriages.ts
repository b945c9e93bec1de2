import type { Action } from '../domain/index.ts'
import { isObject } from './json.ts'
import { offerFrom } from './offer.ts'
import type { StatusSource } from './status-source.ts'
import type { Database } from './store/store.ts'

/** The centre's own registry as a source: the marriages that were registered here and not annulled. */
export interface RegisteredMarriages extends StatusSource {
  /** Reads everything an office has published. */
  readonly readAll: (database: Database) => Promise<void>
  readonly read: (action: Action) => void
}

const pageSize = 1000

/** An index of registered marriages by the parties' document numbers, kept in memory. */
export function registeredMarriages(): RegisteredMarriages {
  const partiesOf = new Map<string, readonly string[]>()
  const certificateOf = new Map<string, string>()
  const casesOf = new Map<string, Set<string>>()
  const ended = new Set<string>()

  const read = ({ body }: Action) => {
    if (body.kind !== 'marriage') return
    const act: Readonly<Record<string, unknown>> = body.act
    if (act.type === 'accept') {
      const numbers = numbersOf(act.parties)
      partiesOf.set(body.case, numbers)
      for (const number of numbers) casesOf.set(number, (casesOf.get(number) ?? new Set()).add(body.case))
    }
    if (act.type === 'register') certificateOf.set(body.case, String(act.certificate))
    if (act.type === 'annotate' && (act.ground === 'nullity' || act.ground === 'annulment')) {
      ended.add(body.case)
    }
  }
  return {
    read,
    readAll: async (database) => {
      for (let since = 0, more = true; more; ) {
        const { rows, last } = await database.changes(since, pageSize)
        for (const { id, rev, json } of rows) read(offerFrom(id, rev, json).action)
        since = last
        more = rows.length === pageSize
      }
    },
    check: async ({ number }) => {
      const cases = [...(casesOf.get(number) ?? [])].filter((one) => !ended.has(one))
      const certificate = cases.map((one) => certificateOf.get(one)).find((one) => one !== undefined)
      return certificate ? { found: '20', source: '婚姻登记信息', reference: certificate } : null
    },
  }
}

const numbersOf = (parties: unknown): string[] =>
  isObject(parties)
    ? Object.values(parties).flatMap((person) =>
        isObject(person) && isObject(person.document) ? [String(person.document.number)] : [],
      )
    : []

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { callerOf } from '../callers.ts'
import type { openCheckLog } from '../civil-status.ts'
import { type Clock, instantAt } from '../clock.ts'
import type { PersonAsked, StatusSource } from '../status-source.ts'
import { form, text, textList } from './schemas.ts'

interface ChecksForm {
  case?: string
  people: PersonAsked[]
}

const people = { type: 'array', minItems: 1, maxItems: 4, items: form({ number: text(40), name: text(200) }) }
const words = { source: text(200), reference: text(200) }
const result = form({ number: text(40), found: text(10), ...words, at: text(40) })
const schema = {
  summary: "Ask for people's marital status; each question is logged without the number in clear.",
  body: form({ case: text(26), people }, ['case']),
  response: { 200: form({ results: textList(4, result) }) },
}

/** What checks need. */
export interface StatusChecksSetting {
  readonly source: StatusSource
  readonly log: ReturnType<typeof openCheckLog>
  readonly clock: Clock
}

/** `POST /api/status-checks`: marital status as the sources at hand know it. */
export function statusCheckRoute(app: FastifyInstance, { source, log, clock }: StatusChecksSetting): void {
  app.post<{ Body: ChecksForm }>('/api/status-checks', { schema }, async (request) => {
    const caller = callerOf(request)
    const { people, case: caseId = null } = request.body
    const results = await Promise.all(
      people.map(async (asked) => {
        const at = instantAt(clock())
        const known = await source.check(asked)
        const silent = { found: 'unknown', source: '婚姻登记信息', reference: referenceAt(at) }
        log(caller, caseId, asked.number, known?.found ?? 'unknown')
        return { number: asked.number, ...(known ?? silent), at }
      }),
    )
    return { results }
  })
}

/** Names one question where no source gave a reference of its own. */
const referenceAt = (at: string): string =>
  `Q${at.slice(0, 10).replaceAll('-', '')}-${randomBytes(4).toString('hex').toUpperCase()}`

import type { AppointmentAct } from '../appointment/action.ts'
import { blankUsagesOf as divorceBlanks, usagesOf as divorceNumbers } from '../divorce/numbers.ts'
import { certificatesOf } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import { blankUsagesOf as marriageBlanks, usagesOf as marriageNumbers } from '../marriage/numbers.ts'
import type { BlankUsage, NumberUsage } from '../numbers/usage.ts'
import { type HeldCases, kindNameOf } from '../registry/held-cases.ts'
import { type ActOfKind, kindOf } from '../registry/kinds.ts'
import { reissue } from '../reissue/kind.ts'
import { blankUsagesOf as reissueBlanks, usagesOf as reissueNumbers } from '../reissue/numbers.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { type Cell, cellOf } from '../statistics-report/figures.ts'
import { cellsOfAct } from './counted-acts.ts'
import type { EventFact, PromiseFact } from './facts.ts'

/** Rules.md 9, groups 4 to 12: what happened in the cases held, each on its own day and at its own office. */
export const eventFacts = (held: HeldCases): readonly EventFact[] =>
  [...held].flatMap(([id, log]) => {
    const kind = kindNameOf(log) ?? ''
    const known = kindOf(kind)
    if (!known) return []
    const { standing } = fold(known, log)
    const acts = order(log).filter((action) => !standing.withoutEffect.has(action.id))
    return [
      ...acts.flatMap((action) => cellsOfAct(kind, action.body.act).map((cell) => eventOf(action, cell))),
      ...reissued(kind, log),
      ...waits(kind, acts),
      ...usedUp(kind, id, log),
    ]
  })

const eventOf = ({ body: { at, by } }: Action, cell: Cell, many = 1): EventFact => ({
  of: 'event',
  office: by.office,
  on: shanghaiDate(at),
  cell,
  many,
})

/** A certificate is reissued once in a case, whoever else believed to have done it. */
function reissued(kind: string, log: Log<Act>): readonly EventFact[] {
  if (kind !== 'reissue') return []
  const { state } = fold(reissue, log as Log<ActOfKind<'reissue'>>)
  const act = state.registration[0] && log.get(state.registration[0].by)
  const reason = state.acceptance[0]?.value.reason
  return act && reason
    ? [eventOf(act, cellOf('reissues.reason', reason, state.of[0]?.value ?? 'marriage'))]
    : []
}

/** From the check-in to the counter, in whole minutes. */
function waits(kind: string, acts: readonly Action[]): readonly EventFact[] {
  if (kind !== 'appointment') return []
  const last = (type: AppointmentAct['type']) => acts.findLast(({ body }) => body.act.type === type)
  const [came, called] = [last('check-in'), last('convert')]
  if (!came || !called) return []
  const waited = Math.round((instantMillis(called.body.at) - instantMillis(came.body.at)) / 60_000)
  return [
    eventOf(called, cellOf('appointments.wait', 'visits')),
    eventOf(called, cellOf('appointments.wait', 'minutes'), Math.max(0, waited)),
  ]
}

interface UsageReader {
  readonly blanks: (id: CaseId, log: Log<never>) => readonly BlankUsage[]
  readonly numbers: (id: CaseId, log: Log<never>) => readonly NumberUsage[]
}

const usageReaders: Readonly<Record<string, UsageReader>> = {
  marriage: { blanks: marriageBlanks, numbers: marriageNumbers },
  divorce: { blanks: divorceBlanks, numbers: divorceNumbers },
  reissue: { blanks: reissueBlanks, numbers: reissueNumbers },
}

/** Blanks that were spoiled and numbers that were never given out, by reason, on the day they were last named. */
function usedUp(kind: string, id: CaseId, log: Log<Act>): readonly EventFact[] {
  const reader = Object.hasOwn(usageReaders, kind) ? usageReaders[kind] : undefined
  if (!reader) return []
  const own = log as Log<never>
  const counted = (act: Action['id'], cell: Cell): readonly EventFact[] => {
    const named = log.get(act)
    return named ? [eventOf(named, cell)] : []
  }
  return [
    ...reader
      .blanks(id, own)
      .flatMap(({ act, status, reason }) =>
        status === 'spoiled' ? counted(act, cellOf('blanks.spoiled', reason ?? 'other')) : [],
      ),
    ...reader
      .numbers(id, own)
      .flatMap(({ act, status, reason }) =>
        status === 'gap' ? counted(act, cellOf('numbers.gaps', reason ?? 'other')) : [],
      ),
  ]
}

/** Standard 6.4.5: the e-certificates that were promised, and when they came. */
export const promiseFacts = (held: HeldCases): readonly PromiseFact[] =>
  [...held.values()].flatMap((log) => {
    if (kindNameOf(log) !== 'e-certificate') return []
    const { state } = fold(eCertificate, log as Log<ActOfKind<'e-certificate'>>)
    return state.promises.flatMap(({ by: promise, value: { by, kind, registration } }) => {
      const made = log.get(promise)
      const issuedOn = certificatesOf(state)
        .filter(({ make }) => make.registration === registration && make.content.kind === kind)
        .flatMap(({ issuedBy }) => issuedBy.map(({ at }) => shanghaiDate(at)))
        .toSorted()[0]
      return made
        ? [{ of: 'promise' as const, office: made.body.by.office, by, issuedOn: issuedOn ?? null }]
        : []
    })
  })

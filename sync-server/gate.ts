import type { Action, Admitted } from '../domain/index.ts'
import { type Authenticity, authenticityOf } from './authenticity.ts'
import { caseLogs } from './case-logs.ts'
import { inCauseOrder } from './cause-order.ts'
import { judge } from './judgement.ts'
import type { Kinds } from './kinds.ts'
import { type Offer, offerFrom, type Refusal, readOffer } from './offer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Database, Entry, Parked, ParkedFor, Refused } from './store/store.ts'
import { waitingList } from './waiting-list.ts'

/**
 * What the gate says to one document. *Parked* acts are durably kept and not published: a cause, a reference row
 * or a newer program is waited for, or the act is authentic but breaks a rule (`'rule'`) and waits, with its
 * refusals, until acts can be held. *Refused* is only what is not authentic.
 */
export type Answer =
  | { readonly outcome: 'accepted' | 'already'; readonly id: string; readonly rev: string }
  | { readonly outcome: 'parked'; readonly id: string; readonly rev: string; readonly reason: ParkedFor }
  | { readonly outcome: 'refused'; readonly id: string; readonly reason: Refusal }

/** The only way into an office's database. */
export interface Gate {
  /** Judges documents, causes first, and keeps what may be kept; each answers for itself, in the order given. */
  readonly offer: (documents: readonly unknown[], keepRevisions: boolean) => Promise<Answer[]>
  /** Judges again what waited for these acts or rows; without names, everything that waits. */
  readonly arrived: (names?: readonly string[]) => Promise<void>
  readonly parkedCount: () => number
}

/** What a gate stands before, and what it judges by. */
export interface GateSetting {
  readonly office: string
  readonly database: Database
  readonly reference: ReferenceRows
  readonly kinds: Kinds
  /** Called with acts that have just been published. */
  readonly onPublished: (actions: readonly Action[]) => void
  /** Called with each answer as it is given. */
  readonly onJudged: (outcome: Answer['outcome']) => void
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}

/** Opens the gate of one office's database. */
export async function openGate(setting: GateSetting): Promise<Gate> {
  const { office, database } = setting
  const reference = setting.reference.rows
  const logs = caseLogs(database)
  const inTurn = oneAtATime()
  const waiting = waitingList(await database.parked())
  const by = { office, reference, kinds: setting.kinds, logs, onBug: setting.onBug }

  /** Judges offers, and what waited for them, and keeps all of it in one commit. */
  async function judgeAndKeep(offers: readonly Offer[], unreadable: readonly Refused[], checks: Checks) {
    const outcome = new Outcome()
    try {
      await judgeInto(outcome, offers, checks)
      await keep(outcome, unreadable)
    } catch (cause) {
      for (const entry of outcome.published.values()) logs.forget(entry.case ?? '')
      throw cause
    }
    return outcome.answers
  }

  async function judgeInto(outcome: Outcome, offers: readonly Offer[], checks: Checks) {
    const open = inCauseOrder(offers)
    const inHand = new Map(offers.map((offer) => [offer.id, offer]))
    for (let offer = open.shift(); offer; offer = open.shift()) {
      if (outcome.published.has(offer.id)) continue
      const judgement = await judge(offer.action, checks.get(offer.id), by)
      switch (judgement.to) {
        case 'publish':
          outcome.publish(offer, judgement.action)
          open.push(...(await parked(waiting.waitingFor([offer.action.id]), inHand)))
          break
        case 'park':
          outcome.park({ id: offer.id, rev: offer.rev, json: offer.json, ...judgement.parked })
          waiting.add({ id: offer.id, missing: judgement.parked.missing })
          break
        case 'refuse':
          outcome.refuse(offer, judgement.reason)
      }
    }
  }

  async function keep(outcome: Outcome, unreadable: readonly Refused[]) {
    const entries = [...outcome.published.values()]
    const refused = [...outcome.refused.values()]
    const released = [...entries, ...refused].map(({ id }) => id)
    const parked = [...outcome.parked.values()]
    if (entries.length + refused.length + parked.length + unreadable.length === 0) return
    await database.append({ entries, parked, refused: [...refused, ...unreadable], released })
    for (const id of released) waiting.remove(id)
    if (entries.length > 0) setting.onPublished(entries.map(({ of }) => of as Admitted))
  }

  /** Parked acts by id: some are in hand and not yet in the store. */
  async function parked(ids: readonly string[], inHand: ReadonlyMap<string, Offer>): Promise<Offer[]> {
    const stored = ids.filter((id) => !inHand.has(id))
    const found = stored.length > 0 ? await database.parked(stored) : []
    return [
      ...ids.flatMap((id) => inHand.get(id) ?? []),
      ...found.map(({ id, rev, json }) => offerFrom(id, rev, json)),
    ]
  }

  async function answersBefore(ids: readonly string[]): Promise<Map<string, Answer>> {
    const answers = new Map<string, Answer>()
    for (const { id, rev, reason } of await database.parked(ids)) {
      answers.set(id, { outcome: 'parked', id, rev, reason })
    }
    for (const { id, rev } of (await database.get(ids)).values()) {
      answers.set(id, { outcome: 'already', id, rev })
    }
    return answers
  }

  /** Signatures are checked before the turn comes, beside the commit of whoever is in turn. */
  async function checked(offers: readonly Offer[]): Promise<Checks> {
    const known = await database.get(offers.map(({ id }) => id))
    const fresh = offers.filter(({ id }) => !known.has(id))
    const found = fresh.map(
      async ({ id, action }) => [id, await authenticityOf(action, reference, office)] as const,
    )
    return new Map(await Promise.all(found))
  }

  return {
    parkedCount: () => waiting.all().length,
    offer: async (documents, keepRevisions) => {
      const read = documents.map((document) => readOffer(document, keepRevisions))
      const offers = new Map(read.flatMap((one) => (one.ok ? [[one.value.id, one.value]] : [])))
      const unreadable = read.flatMap((one, index) =>
        one.ok ? [] : [{ id: idOf(documents[index]), reason: one.error }],
      )
      const told = unreadable.filter(({ id }) => documentIdForm.test(id))
      const checks = await checked([...offers.values()])
      return inTurn(async () => {
        const before = await answersBefore([...offers.keys()])
        const fresh = [...offers.values()].filter(({ id }) => !before.has(id))
        const after = await judgeAndKeep(fresh, told, checks)
        const answers = read.map((one, index): Answer => {
          if (!one.ok) return { outcome: 'refused', id: idOf(documents[index]), reason: one.error }
          const { id, rev } = one.value
          const answer = before.get(id) ?? after.get(id) ?? { outcome: 'already', id, rev }
          if (answer.outcome === 'accepted') after.set(id, { outcome: 'already', id, rev })
          return answer
        })
        for (const { outcome } of answers) setting.onJudged(outcome)
        return answers
      })
    },
    arrived: (names) =>
      inTurn(async () => {
        const ids = names ? waiting.waitingFor(names) : waiting.all()
        await judgeAndKeep(await parked(ids, new Map()), [], new Map())
      }),
  }
}

/** Signatures that were checked, by document id. */
type Checks = ReadonlyMap<string, Authenticity>

/** What one round of judging has come to; the last word on a document counts. */
class Outcome {
  readonly published = new Map<string, Entry>()
  readonly parked = new Map<string, Parked>()
  readonly refused = new Map<string, Refused>()
  readonly answers = new Map<string, Answer>()

  publish({ id, rev, json, action }: Offer, of: Admitted): void {
    this.parked.delete(id)
    this.published.set(id, { of, id, rev, json, case: action.body.case, clerk: action.body.by.clerk })
    this.answers.set(id, { outcome: 'accepted', id, rev })
  }

  park(parked: Parked): void {
    this.parked.set(parked.id, parked)
    this.answers.set(parked.id, { outcome: 'parked', id: parked.id, rev: parked.rev, reason: parked.reason })
  }

  refuse({ id }: Offer, reason: Refusal): void {
    this.parked.delete(id)
    this.refused.set(id, { id, reason })
    this.answers.set(id, { outcome: 'refused', id, reason })
  }
}

/** Only of such documents does anybody ask later what became of them. */
const documentIdForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}:sha256-[0-9a-f]{64}$/

/** What an unreadable document calls itself, as far as that can be repeated. */
const idOf = (document: unknown): string => {
  const id = (document as { _id?: unknown } | null)?._id
  return typeof id === 'string' ? id.slice(0, 200) : ''
}

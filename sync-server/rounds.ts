import type { Action } from '../domain/index.ts'
import type { Answer } from './answer.ts'
import { inCauseOrder } from './cause-order.ts'
import type { CentreActs } from './centre-acts.ts'
import { centreHolds } from './centre-holds.ts'
import type { Checks } from './checks.ts'
import type { GateMemory } from './gate-memory.ts'
import type { GateSetting } from './gate-setting.ts'
import { judge } from './judgement.ts'
import { type Offer, offerFrom } from './offer.ts'
import { Outcome } from './outcome.ts'
import { rowsOverAct } from './rows-over-act.ts'
import type { Refused } from './store/store.ts'

/** Rounds of judging at one gate, of which only one may run at a time. */
export interface Rounds {
  /** Judges offers, and what waited for them, and keeps all of it in one commit, with what could not be read. */
  readonly judgeAndKeep: (
    offers: readonly Offer[],
    checks?: Checks,
    unreadable?: readonly Refused[],
  ) => Promise<Map<string, Answer>>
  /** Judges again what waits under these ids. */
  readonly judgeAgain: (ids: readonly string[]) => Promise<void>
}

/** The rounds of one gate, which answer from its memory and write into it. */
export function roundsOf(setting: GateSetting, memory: GateMemory, centre: CentreActs): Rounds {
  const { database, office, kinds, onBug } = setting
  const { logs } = memory
  const holdFor = centreHolds(setting, logs, centre)
  const by = {
    office,
    reference: setting.reference.rows,
    kinds,
    logs,
    rows: rowsOverAct(setting.reference),
    isPurged: (id: string) => memory.purged.has(id),
    wasAccepted: ({ id }: Action) => memory.vouched.get(id) === 'accepted',
    onBug,
  }

  async function judgeAndKeep(
    offers: readonly Offer[],
    checks: Checks = new Map(),
    unreadable: readonly Refused[] = [],
  ) {
    const outcome = new Outcome()
    try {
      await judgeInto(outcome, offers, checks)
      await keep(outcome, unreadable)
    } catch (cause) {
      memory.isDoubtful = true
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
        case 'accept':
          outcome.accept(offer, judgement.leftOut)
          break
        case 'hold': {
          const near = [...offers, ...(await waitingFor(offer))]
          const hold = await holdFor(offer, judgement.findings, near, checks)
          outcome.hold(offer, hold, judgement.findings)
          break
        }
        case 'park':
          outcome.park({ id: offer.id, rev: offer.rev, json: offer.json, ...judgement.parked })
          memory.waiting.add({ id: offer.id, missing: judgement.parked.missing })
          break
        case 'refuse':
          outcome.refuse(offer, judgement.reason)
      }
      if (outcome.published.has(offer.id)) open.push(...(await waitingFor(offer, inHand)))
    }
  }

  async function keep(outcome: Outcome, unreadable: readonly Refused[]) {
    const batch = outcome.batch(unreadable)
    if (batch.entries.length + batch.refused.length + batch.parked.length === 0) return
    const verdicts = [...outcome.verdicts.values()]
    const link = verdicts.length > 0 ? memory.receipts.next(verdicts) : null
    await database.append({ ...batch, entries: link ? [...batch.entries, link.entry] : batch.entries })
    for (const id of batch.released) memory.waiting.remove(id)
    if (link) await memory.receipts.kept(link.receipt)
    if (batch.entries.length > 0) setting.onPublished(outcome.actions())
  }

  const waitingFor = ({ action }: Offer, inHand?: ReadonlyMap<string, Offer>): Promise<Offer[]> =>
    parked(memory.waiting.waitingFor([action.id]), inHand)

  /** Parked acts by id: some are in hand and not yet in the store. */
  async function parked(ids: readonly string[], inHand: ReadonlyMap<string, Offer> = new Map()) {
    const stored = ids.filter((id) => !inHand.has(id))
    const found = stored.length > 0 ? await database.parked(stored) : []
    return [
      ...ids.flatMap((id) => inHand.get(id) ?? []),
      ...found.map(({ id, rev, json }) => offerFrom(id, rev, json)),
    ]
  }

  return {
    judgeAndKeep,
    judgeAgain: async (ids) => void (await judgeAndKeep(await parked(ids))),
  }
}

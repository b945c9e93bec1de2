import { type Act, type CaseId, heads, type Log } from '../domain/index.ts'
import { type Answer, answersBefore, calledId, unread } from './answer.ts'
import { broughtBack } from './brought-back.ts'
import { centreActs } from './centre-acts.ts'
import { checksOf } from './checks.ts'
import { openMemory, recall } from './gate-memory.ts'
import type { GateSetting } from './gate-setting.ts'
import { gravesOf } from './graves.ts'
import { readOffers } from './offer-reading.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { roundsOf } from './rounds.ts'

/** The only way into an office's database. */
export interface Gate {
  /**
   * Judges documents, causes first, and keeps what may be kept; each answers for itself, in the order given. `text` is
   * the `_bulk_docs` request in which they came, where there was one: a large one is then read beside other work.
   */
  readonly offer: (documents: readonly unknown[], keepRevisions: boolean, text?: string) => Promise<Answer[]>
  /** Judges again what waited for these acts or rows; without names, everything that waits. */
  readonly arrived: (names?: readonly string[]) => Promise<void>
  /** Does the centre's own acts, each upon everything that is known of its case. */
  readonly oversee: (
    acts: readonly { readonly case: CaseId; readonly kind: string; readonly act: Act }[],
  ) => Promise<void>
  /** The published acts of a case, folded already where it was judged lately; empty for one that is not here. */
  readonly caseOf: (id: CaseId) => Promise<Log<Act>>
  /**
   * Deletes a case whole and puts the tombstone of its rule in its place, unless something of it waits or `ruleFor`
   * names no rule for it as it stands now. Answers whether it is gone.
   */
  readonly purge: (id: CaseId, ruleFor: (log: Log<Act>) => string | null) => Promise<boolean>
  readonly parkedCount: () => number
}

/** Opens the gate of one office's database. */
export async function openGate(setting: GateSetting): Promise<Gate> {
  const { office, database, reference, key, kinds, clock, onPublished, onJudged } = setting
  const turn = oneAtATime()
  const memory = await openMemory(setting)
  const centre = centreActs(key, reference.ownKey, office, clock)
  const { judgeAndKeep, judgeAgain } = roundsOf(setting, memory, centre)
  const { purge, ...graveyard } = gravesOf(setting, memory)
  const takeBack = broughtBack(database, key, office, memory.vouched, graveyard)

  /** One at a time; after a commit that failed, what that round was to judge waits in the store. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    turn(async () => {
      if (memory.isDoubtful) {
        await recall(memory, setting)
        await judgeAgain(memory.waiting.all())
      }
      return work()
    })

  return {
    parkedCount: () => memory.waiting.all().length,
    caseOf: memory.logs.of,
    offer: async (documents, keepRevisions, text) => {
      const read = await readOffers(documents, keepRevisions, reference.rows, text)
      const offers = new Map(read.flatMap((one) => (one?.ok ? [[one.value.id, one.value]] : [])))
      const unreadable = read.flatMap((one, index) =>
        !one || one.ok ? [] : [{ id: calledId(documents[index]), reason: one.error }],
      )
      const told = unreadable.filter(({ id }) => documentIdForm.test(id))
      const checks = await checksOf([...offers.values()], setting)
      return inTurn(async () => {
        const ofCentre = await takeBack(documents)
        if (ofCentre.size > 0) onPublished([])
        const before = await answersBefore(database, [...offers.values()])
        const fresh = [...offers.values()].filter(({ id }) => !before.has(id))
        const after = await judgeAndKeep(fresh, checks, told)
        const answers = read.map((one, index): Answer => {
          const document = documents[index]
          if (!one) return ofCentre.get(document) ?? unread(document, 'not-an-action')
          if (!one.ok) return unread(document, one.error)
          const { id, rev } = one.value
          const answer = before.get(id) ?? after.get(id) ?? { outcome: 'already', id, rev }
          if (answer.outcome === 'accepted') after.set(id, { outcome: 'already', id, rev })
          return answer
        })
        for (const { outcome } of answers) onJudged(outcome)
        return answers
      })
    },
    purge: (id, ruleFor) => inTurn(() => purge(id, ruleFor)),
    arrived: (names) =>
      inTurn(() => judgeAgain(names ? memory.waiting.waitingFor(names) : memory.waiting.all())),
    oversee: (acts) =>
      inTurn(async () => {
        for (const { case: inCase, kind: name, act } of acts) {
          if (!kinds.has(name) || memory.purged.has(inCase)) continue
          const log = await memory.logs.of(inCase)
          await judgeAndKeep([centre.offer(log, { case: inCase, kind: name, prev: heads(log), act })])
        }
      }),
  }
}

/** Only of such documents does anybody ask later what became of them. */
const documentIdForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}:sha256-[0-9a-f]{64}$/

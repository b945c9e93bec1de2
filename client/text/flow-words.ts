import { ruleKeys } from './refusal-words.ts'
import { addWords, firstOf, tOr } from './text.ts'
import { zhFlow } from './zh-flow.ts'

/** Imported by the screen of the law only: nobody else needs the names of every act and stage. */
await addWords(zhFlow, () => import('./en-flow.ts').then(({ enFlow }) => enFlow))

/** A kind of case as the law calls it. */
export const kindWords = (kind: string): string => tOr(`flow.kind.${kind}`, tOr(`case.kind.${kind}`, kind))

/** The standard's figure that a kind's chart stands for; empty where there is none. */
export const figureWords = (kind: string): string => tOr(`flow.figure.${kind}`, '')

/** An act as the law calls it, in its kind. */
export const actInLaw = (kind: string, act: string): string =>
  [`flow.act.${kind}.${act}`, `flow.act.${act}`, `act.${kind}.${act}`, `act.${act}`].reduceRight(
    (words, key) => tOr(key, words),
    act,
  )

/** Who may do an act. */
export const whoWords = (who: readonly string[]): string =>
  who.map((role) => tOr(`flow.who.${role}`, tOr(`role.${role}`, role))).join(tOr('law.and', '、'))

/** What is said when a rule is broken, where no case is at hand: a party is a party, and other facts are left open. */
export function ruleInGeneral(kind: string, rule: string, party: string): string {
  const open = new Proxy({}, { get: (_, name) => (name === 'party' ? party : '…') })
  return firstOf(ruleKeys(rule, kind), '', open)
}

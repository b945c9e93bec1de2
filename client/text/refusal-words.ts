import type { Facts } from '../../domain/index.ts'
import { evidenceWords } from '../parts/evidence-words.ts'
import { caseNumberOf } from './case-words.ts'
import { fullDate, timeOf } from './dates.ts'
import { pathWords } from './path-words.ts'
import { firstOf, t, tOr } from './text.ts'

/** A refusal by law as far as its words need it. */
interface Refused {
  readonly rule: string
  readonly facts: Facts
}

/** What was found, what then holds and what to do; `kind` is the kind of case, where one is at hand. */
export const refusalWords = (refusal: Refused, kind?: string): string =>
  firstOf(refusalKeys(refusal, kind), t('rule', { rule: refusal.rule }), spoken(refusal.facts, kind))

/** The facts that say which case of a rule it is, e.g. `rule.MR07.expired`. */
const details = ['ground', 'problem', 'fault', 'lacks', 'differs', 'to'] as const

/**
 * The keys that may have a refusal's words, the closest first: what a detail says, that a fact is there at all
 * (`rule.box-count.with-pages`), then the rule; each in its kind, then for all kinds.
 */
export function refusalKeys({ rule, facts }: Refused, kind?: string): readonly string[] {
  const said = details.flatMap((name) => (typeof facts[name] === 'string' ? [facts[name]] : []))
  const closer = [...said, ...Object.keys(facts).map((name) => `with-${name}`)]
  const rules = ruleKeys(rule, kind)
  return [...closer.flatMap((each) => rules.map((key) => `${key}.${each}`)), ...rules]
}

/** The keys that may have the words of a rule, its kind's first. */
export const ruleKeys = (rule: string, kind?: string): readonly string[] =>
  kind === undefined ? [`rule.${rule}`] : [`rule.${kind}.${rule}`, `rule.${rule}`]

/** Facts are values; those that are codes, dates or numbers of cases are said in words. */
export const spoken = (facts: Facts, kind?: string): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factWords(name, value, kind)]))

const statusWords = (code: string): string => tOr(`status.${code}`, code)
const filedWords = (item: string): string => evidenceWords(`filed.${item}`)

/** How a fact of a name is said where its value is a code. */
const sayings: Readonly<Record<string, (value: string, kind?: string) => string>> = {
  document: (document) => firstOf([`fact.document.${document}`, `document.${document}`], document),
  evidence: (item, kind) => evidenceWords(item, { kind }),
  item: filedWords,
  after: filedWords,
  path: (path, kind) => pathWords(path, { kind }),
  presence: (presence) => tOr(`presence.${presence}`, ''),
  stage: (stage, kind) => firstOf([`stage.${kind}.${stage}`, `stage.${stage}`], stage),
  act: (act, kind) => firstOf([`act.${kind}.${act}`, `act.${act}`], act),
  declared: statusWords,
  found: statusWords,
  answered: statusWords,
  code: (code) => firstOf([`conflict.${code}`, `ground.${code}`], code),
  case: caseNumberOf,
  goesOn: caseNumberOf,
}

function factWords(name: string, value: unknown, kind?: string): string {
  if (Array.isArray(value)) {
    if (name === 'certificates' && value.length === 0) return t('side.elsewhere')
    return value.map((each) => factWords(name, each, kind)).join(t('list.comma'))
  }
  if (value === null || value === undefined) return tOr(`fact.${name}`, '')
  if (typeof value !== 'string') return tOr(`fact.${String(value)}`, String(value))
  if (value === 'man' || value === 'woman') return t(`party.${value}`)
  return sayings[name]?.(value, kind) ?? tOr(`fact.${name}.${value}`, inFull(value))
}

/** A date in full, an instant with its time; anything else as it is. */
function inFull(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return fullDate(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? `${fullDate(value.slice(0, 10))} ${timeOf(value)}` : value
}

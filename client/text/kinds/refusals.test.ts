import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type CaseKind, caseKinds, kinds, type Refusal } from '../../../domain/index.ts'
import { judgedExamples } from '../../../domain/testing/examples-of-kinds.ts'
import {
  firstOf,
  pathWords,
  refusalKeys,
  refusalWords,
  ruleKeys,
  setLanguage,
  spoken,
} from '../testing/desk-words.ts'
import { zhOfKinds } from './zh-of-kinds.ts'

/** A row of a flow table as far as its rules go. */
interface Row {
  readonly rules: readonly { readonly id: string }[]
}

const refusalsOf = (kind: CaseKind): readonly Refusal[] =>
  judgedExamples(kind).flatMap(({ judged: { verdict } }) =>
    verdict.verdict === 'refused' ? verdict.refusals : [],
  )

/** What no sentence may show: a fact that is none, a code of the program, a place that nothing filled. */
const raw = /undefined|\bnull\b|NaN|\[object|sha256-|\{\w|“”|[a-z]+-[a-z]+-[a-z]+|^\s*：|——/

/** Fills each place of a text with its own name. */
const asNames: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

/** The names that a text wants to have filled in, and that the refusal's facts leave empty. */
function unfilled(refusal: Refusal, kind: string): readonly string[] {
  const said = spoken(refusal.facts, kind)
  return placesOf(firstOf(refusalKeys(refusal, kind), '', asNames)).filter((name) => !said[name])
}

const placesOf = (words: string): readonly string[] => words.match(/(?<=\{)\w+/g) ?? []

/** The places of a rule's texts that none of its refusals fills. */
function strangePlaces(rule: string, kind: string, refusals: readonly Refusal[]): readonly string[] {
  const found = refusals.filter((refusal) => refusal.rule === rule)
  const facts = new Set(found.flatMap((refusal) => Object.keys(refusal.facts)))
  const keys = ruleKeys(rule, kind)
  return Object.entries(zhOfKinds)
    .filter(([text]) => keys.some((key) => text === key || text.startsWith(`${key}.`)))
    .flatMap(([text, words]) => placesOf(words).map((name) => ({ text, name })))
    .filter(({ name }) => found.length > 0 && !facts.has(name))
    .map(({ text, name }) => `${text} {${name}}`)
}

for (const kind of caseKinds) {
  const refusals = refusalsOf(kind)
  const rows = Object.values<Row>(kinds[kind].flow)

  for (const language of ['zh', 'en'] as const) {
    test(`[texts] ${kind}: what its examples are refused for is said whole in ${language}`, async () => {
      await setLanguage(language)
      const wrong = refusals.flatMap((refusal) => {
        const words = refusalWords(refusal, kind)
        const lacks = unfilled(refusal, kind)
        return raw.test(words) || lacks.length > 0 ? [{ ...refusal, words, lacks }] : []
      })
      assert.equal(wrong, [])
    })
  }

  test(`[texts] ${kind}: the words of its rules name only facts that the rules find`, () => {
    const rules = new Set(rows.flatMap((row) => row.rules.map(({ id }) => id)))
    assert.equal(
      [...rules].flatMap((rule) => strangePlaces(rule, kind, refusals)),
      [],
    )
  })

  test(`[texts] ${kind}: every place at which a refusal stands has a name`, async () => {
    await setLanguage('zh')
    const places = new Set(refusals.flatMap(({ at }) => at ?? []))
    const nameless = [...places].filter((at) => /[a-z]{3}/.test(pathWords(at, { kind })))
    assert.equal(nameless, [])
  })
}

test.run()

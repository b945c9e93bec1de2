import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { conflictCodes, frozenActs, noteSubjects, opensDispute } from '../../domain/index.ts'
import { outcomesOf } from '../screens/conflict/closing.ts'
import { en as enBefore } from './en.ts'
import { enAtDesk } from './en-at-desk.ts'
import { enConflict } from './en-conflict.ts'
import { enFlow } from './en-flow.ts'
import { enKinds } from './en-kinds.ts'
import { enStatistics } from './en-statistics.ts'
import { enOfKinds } from './kinds/en-of-kinds.ts'
import { zhOfKinds } from './kinds/zh-of-kinds.ts'
import { zh as zhBefore } from './zh.ts'
import { zhAtDesk } from './zh-at-desk.ts'
import { zhConflict } from './zh-conflict.ts'
import { zhFlow } from './zh-flow.ts'
import { zhKinds } from './zh-kinds.ts'
import { zhStatistics } from './zh-statistics.ts'

const zh = { ...zhBefore, ...zhAtDesk, ...zhOfKinds, ...zhConflict, ...zhFlow, ...zhKinds, ...zhStatistics }
const en = { ...enBefore, ...enAtDesk, ...enOfKinds, ...enConflict, ...enFlow, ...enKinds, ...enStatistics }
const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { zh, en }

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort()

/** The keys of which a language has no words, or only spaces. */
const wordless = (texts: Readonly<Record<string, string>>, keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => !texts[key]?.trim())

test('[texts] both languages have the same keys', () => {
  const inOne = [...Object.keys(zh), ...Object.keys(en)].filter((key) => !(key in zh && key in en))
  assert.equal(inOne, [])
})

test('[texts] the two texts of a key have the same placeholders', () => {
  const unlike = Object.entries(zh).filter(
    ([key, text]) =>
      placeholders(text).join() !== placeholders((en as Readonly<Record<string, string>>)[key] ?? '').join(),
  )
  assert.equal(
    unlike.map(([key]) => key),
    [],
  )
})

for (const [language, texts] of Object.entries(languages)) {
  test(`[texts] no text is empty in ${language}`, () => {
    assert.equal(wordless(texts, Object.keys(texts)), [])
  })

  test(`[texts] every conflict says what it is, what happened, what to do, who decides and what to tell in ${language}`, () => {
    const parts = ['', '.happened', '.what', '.who', '.tell']
    const keys = [...Object.keys(conflictCodes), 'other'].flatMap((code) =>
      parts.map((part) => `conflict.${code}${part}`),
    )
    assert.equal(wordless(texts, keys), [])
  })

  test(`[texts] what a conflict freezes and keeps, who decides it and on what has words in ${language}`, () => {
    const keys = Object.entries(conflictCodes).flatMap(
      ([code, { decides, closedBy, neverLost, severity }]) => [
        `severity.${severity}`,
        ...frozenActs(code).map((act) => `frozen.act.${act}`),
        ...neverLost.map((kept) => `kept.${kept}`),
        ...decides.flatMap((decider) => [`decider.${decider}`, `decider.${decider}.what`]),
        ...closedBy.map(({ document }) => `closing.document.${document}`),
        ...(opensDispute(code)
          ? outcomesOf(code).flatMap((outcome) => [`outcome.${outcome}`, `after.${outcome}`])
          : []),
      ],
    )
    assert.equal(wordless(texts, [...keys, ...noteSubjects.map((subject) => `note.${subject}`)]), [])
  })
}

test('[texts] the English is calm: no exclamation marks, no apologies, no words of blame', () => {
  const loud = Object.entries(en).filter(([, text]) =>
    /!|\b(sorry|failed|invalid|illegal|error)\b/i.test(text),
  )
  assert.equal(
    loud.map(([key]) => key),
    [],
  )
})

test.run()

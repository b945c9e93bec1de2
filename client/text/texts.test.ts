import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { marriageFlow, partyIds, refusalCodes, stages } from '../../domain/index.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { zh, en }
const rows = Object.entries(marriageFlow)
const acts = rows.map(([type]) => type)

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort()

/** The keys of which a language has no words, or only spaces. */
const wordless = (texts: Readonly<Record<string, string>>, keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => !texts[key]?.trim())

/** As the screens look an item of the checklist up: by its whole id, else by the item without its party. */
function evidenceKey(id: string, texts: Readonly<Record<string, string>>): string {
  const [item = id, ...rest] = id.split('.')
  const isOfParty = partyIds.some((party) => rest.includes(party))
  return `evidence.${id}` in texts || !isOfParty ? `evidence.${id}` : `evidence.${item}`
}

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

  test(`[texts] every rule of the marriage flow has words in ${language}`, () => {
    const rules = rows.flatMap(([, { rules }]) => rules.map(({ id }) => `rule.${id}`))
    assert.equal(wordless(texts, rules), [])
  })

  test(`[texts] every item of evidence of the marriage flow has words in ${language}`, () => {
    const evidence = rows.flatMap(([, { evidence }]) => evidence.map(({ id }) => evidenceKey(id, texts)))
    assert.equal(wordless(texts, evidence), [])
  })

  test(`[texts] every act and stage of the marriage flow has words in ${language}`, () => {
    const keys = [...acts.map((type) => `act.${type}`), ...stages.map((stage) => `stage.${stage}`)]
    assert.equal(wordless(texts, keys), [])
  })

  test(`[texts] every ground of refusal has words, and so has the finding behind it, in ${language}`, () => {
    const keys = refusalCodes.flatMap((code) => [`ground.${code}`, `rule.${code}`])
    assert.equal(wordless(texts, keys), [])
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

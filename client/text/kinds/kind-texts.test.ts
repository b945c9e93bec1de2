import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type CaseKind,
  caseKinds,
  divorceRefusalCodes,
  kinds,
  recordCertificateRefusalCodes,
  refusalCodes,
  reissueRefusalCodes,
  revocationRefusalCodes,
} from '../../../domain/index.ts'
import type { AskedIn } from '../../parts/evidence-words.ts'
import { en as enBefore } from '../en.ts'
import { enAtDesk } from '../en-at-desk.ts'
import { enKinds } from '../en-kinds.ts'
import { evidenceKeys, ruleKeys } from '../testing/desk-words.ts'
import { zh as zhBefore } from '../zh.ts'
import { zhAtDesk } from '../zh-at-desk.ts'
import { zhKinds } from '../zh-kinds.ts'
import { enOfKinds } from './en-of-kinds.ts'
import { zhOfKinds } from './zh-of-kinds.ts'

type Texts = Readonly<Record<string, string>>

const languages: Readonly<Record<string, Texts>> = {
  zh: { ...zhBefore, ...zhAtDesk, ...zhOfKinds, ...zhKinds },
  en: { ...enBefore, ...enAtDesk, ...enOfKinds, ...enKinds },
}

/** The rows of a kind's flow table, as far as they need words. */
interface Row {
  readonly from: readonly string[]
  readonly to: string | null
  readonly rules: readonly { readonly id: string }[]
  readonly evidence: readonly { readonly id: string }[]
}

const flowOf = (kind: CaseKind): readonly (readonly [string, Row])[] => Object.entries(kinds[kind].flow)

/** Whatever has no words under any of its keys, by the last of them. */
const wordless = (texts: Texts, wanted: readonly (readonly string[])[]): string[] => [
  ...new Set(
    wanted.filter((keys) => !keys.some((key) => texts[key]?.trim())).flatMap((keys) => keys.at(-1) ?? []),
  ),
]

/** As the screens look an item of the checklist up: by its whole id, else by the item without its party. */
const evidenceLookedUp = (id: string, asked: AskedIn): readonly string[] => {
  const [item = id, ...rest] = id.split('.')
  const isOfParty = rest.includes('man') || rest.includes('woman')
  return [...evidenceKeys(id, asked), ...(isOfParty ? evidenceKeys(item, asked) : [])]
}

const namesOf = (what: string, kind: CaseKind, name: string): readonly string[] => [
  `${what}.${kind}.${name}`,
  `${what}.${name}`,
]

const grounds = [
  ...refusalCodes,
  ...divorceRefusalCodes,
  ...reissueRefusalCodes,
  ...recordCertificateRefusalCodes,
  ...revocationRefusalCodes,
]

for (const [language, texts] of Object.entries(languages)) {
  for (const kind of caseKinds) {
    const rows = flowOf(kind)

    test(`[texts] ${kind}: every rule says in ${language} what was found`, () => {
      const rules = rows.flatMap(([, row]) => row.rules.map(({ id }) => ruleKeys(id, kind)))
      assert.equal(wordless(texts, rules), [])
    })

    test(`[texts] ${kind}: every item of the checklists has words in ${language}`, () => {
      const items = rows.flatMap(([act, { evidence }]) =>
        evidence.map(({ id }) => evidenceLookedUp(id, { kind, act })),
      )
      assert.equal(wordless(texts, items), [])
    })

    test(`[texts] ${kind}: every act and every stage has a name in ${language}`, () => {
      const acts = rows.flatMap(([act]) => [namesOf('act', kind, act), namesOf('last', kind, act)])
      const stages = rows.flatMap(([, { from, to }]) => [...from, ...(to === null ? [] : [to]), 'contested'])
      assert.equal(wordless(texts, [...acts, ...stages.map((stage) => namesOf('stage', kind, stage))]), [])
    })
  }

  test(`[texts] every ground of refusal has words, and so has the finding behind it, in ${language}`, () => {
    assert.equal(
      wordless(
        texts,
        grounds.flatMap((code) => [[`ground.${code}`], [`rule.${code}`]]),
      ),
      [],
    )
  })
}

test('[texts] the words of the law are calm: they neither shout nor apologise nor blame', () => {
  const loud = [
    ...Object.entries(zhOfKinds).filter(([, text]) => /！|抱歉|失败|非法|系统错误/.test(text)),
    ...Object.entries(enOfKinds).filter(([, text]) =>
      /!|\b(sorry|failed|invalid|illegal|error)\b/i.test(text),
    ),
  ]
  assert.equal(loud, [])
})

test.run()

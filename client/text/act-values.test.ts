import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type CaseKind, caseKinds } from '../../domain/index.ts'
import { judgedExamples } from '../../domain/testing/examples-of-kinds.ts'
import './testing/desk-words.ts'
import { setLanguage } from './testing/desk-words.ts'

await import('./conflict-words.ts')
const { valuesOfAct } = await import('./act-values.ts')

/** One admitted act of each type of a kind, as its examples sign it. */
function actsOf(kind: CaseKind) {
  const byType = new Map<string, { readonly type: string }>()
  for (const { judged } of judgedExamples(kind)) {
    if (judged.verdict.verdict !== 'admitted') continue
    const { act } = judged.verdict.action.body as { act: { type: string } }
    if (!byType.has(act.type)) byType.set(act.type, act)
  }
  return [...byType.values()]
}

const code = /^[a-z]+(-[a-z]+)+$|sha256|\[object|undefined|^null$/

for (const kind of caseKinds) {
  test(`[conflicts] ${kind}: what its acts say is said in words, with the place's own name`, async () => {
    await setLanguage('zh')
    const raw = actsOf(kind).flatMap((act) =>
      valuesOfAct({ kind, act }, undefined).flatMap(({ path, words, value }) =>
        code.test(value) || /[a-z]{4}/.test(words) ? [`${act.type} ${path}: ${words} = ${value}`] : [],
      ),
    )
    assert.equal(raw, [])
  })
}

const captured = {
  type: 'capture',
  details: { man: { occupation: '80000', education: '20' }, woman: { occupation: '30000', education: '30' } },
}
const spoken = (kind: string, act: { readonly type: string }, at?: string) =>
  valuesOfAct({ kind, act }, at).map(({ words, value }) => `${words}: ${value}`)

test('[K7] at the contested place an act says that alone, whatever its kind', async () => {
  await setLanguage('zh')
  for (const kind of ['marriage', 'divorce', 'reissue']) {
    const [said = '', ...others] = spoken(kind, captured, 'man.education')
    assert.equal(others, [])
    assert.match(said, /^(男方　文化程度|文化程度　男): \p{Script=Han}/u)
  }
})

test('[K7] [K14] a correction says what it changed, at the place that it changed', async () => {
  await setLanguage('zh')
  const changes = [
    { party: 'man', field: 'name', value: '林青' },
    { party: 'woman', field: 'name', value: '顾言' },
  ]
  assert.equal(spoken('divorce', { type: 'correct', changes } as never, 'woman.name'), ['女方　姓名: 顾言'])
  assert.equal(spoken('divorce', { type: 'correct', changes } as never).length, 2)
})

test('[conflicts] a number of a divorce is called so, and an identity number is read out only where it is compared', async () => {
  await setLanguage('zh')
  assert.equal(spoken('divorce', { type: 'register', certificate: 'L610102-2026-000001' } as never), [
    '字号: L610102-2026-000001',
  ])
  const act = { type: 'x', parties: { man: { document: { type: 'CN_ID', number: '610102199003071246' } } } }
  assert.equal(spoken('divorce', act), [])
  assert.equal(spoken('divorce', { type: 'withdraw', document: 'G12345678' } as never), [])
  assert.is(spoken('marriage', { type: 'annotate', document: '撤销登记决定' } as never).length, 1)
  assert.ok(spoken('divorce', act, 'man.document').some((said) => said.includes('610102199003071246')))
})

test('[conflicts] pictures, prints and names of machines are not read out', () => {
  const act = {
    type: 'x',
    scans: [{ sha256: 'a', size: 1, type: 'image/png' }],
    sitting: 'b',
    heads: ['sha256-a'],
  }
  assert.equal(spoken('marriage', act), [])
})

test.run()

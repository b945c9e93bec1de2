import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Conflict, conflictCodes } from '../../domain/index.ts'
import { firstOf, setLanguage } from './testing/desk-words.ts'

const { conflictWords } = await import('./conflict-words.ts')

const parts = ['title', 'happened', 'what', 'who', 'tell'] as const
const conflictOf = (code: string, facts: Conflict['facts'] = {}): Conflict => ({
  code,
  key: `${code} x`,
  cases: ['one', 'other'],
  acts: [],
  facts,
})

test('[codes] every conflict of the table says in both languages what happened, what to do, who decides, what to tell', async () => {
  for (const language of ['zh', 'en'] as const) {
    await setLanguage(language)
    for (const code of Object.keys(conflictCodes))
      for (const part of parts) {
        const ending = part === 'title' ? '' : `.${part}`
        assert.is.not(firstOf([`conflict.${code}${ending}`], ''), '', `${language} ${code} ${part}`)
        assert.is.not(conflictWords(conflictOf(code), part), '', `${language} ${code} ${part}`)
      }
  }
})

test('[K15] of a clash with another office’s case nothing is said with gaps in it', async () => {
  await setLanguage('zh')
  const recorded = conflictOf('K15', {
    certificates: ['J1', ''],
    offices: ['a', 'b'],
    times: ['', ''],
    found: false,
  })
  const words = conflictWords(recorded, 'happened')
  assert.match(words, /判决还没生效就又结了婚/)
  assert.match(words, /另一侧在别的登记处/)
  const here = { earlier: '2026-03-02', endedOn: '2026-11-24', later: '2026-11-23' }
  assert.match(conflictWords(conflictOf('K15', here), 'happened'), /2026-03-02 起的前一段婚姻/)
})

test('[K1] an ending that nobody is certain of is told with its day, why it does not count and how it would', async () => {
  await setLanguage('zh')
  const unsure = conflictOf('K1', { unsureOn: '2026-10-01', unsureIn: 'x', unsureBy: 'judgment' })
  assert.match(conflictWords(unsure, 'happened'), /2026-10-01 已经结束.*存疑.*不算数/)
  assert.match(conflictWords(unsure, 'what'), /生效证明.*改为“确定”.*查无冲突/)
  assert.match(conflictWords(unsure, 'tell'), /判决书和生效证明/)
  assert.is(conflictWords(unsure, 'title'), conflictWords(conflictOf('K1'), 'title'))
  assert.is(conflictWords(unsure, 'who'), conflictWords(conflictOf('K1'), 'who'))
})

test('[K23] when a machine was last heard of is said as people say it', async () => {
  await setLanguage('zh')
  const facts = { device: 'kit-7', missing: ['0–3', '7'], lastSeen: '2026-11-24T05:03:29.715+08:00' }
  const words = conflictWords({ ...conflictOf('K23', facts), cases: [] }, 'happened')
  assert.match(words, /序号 0–3、7 的没有到中心，它自 2026-11-24 05:03 起/)
})

test('[K8] [K9] the number and the blank are named, and a booklet of the other kind is called so', async () => {
  await setLanguage('zh')
  assert.match(
    conflictWords(conflictOf('K8', { certificate: 'J610102-2026-000001' }), 'happened'),
    /J610102-2026-000001/,
  )
  const recorded = conflictOf('K8', {
    certificates: ['J610102-2026-000001', 'J610102-2026-000001'],
    found: false,
  })
  assert.match(conflictWords(recorded, 'happened'), /J610102-2026-000001/)
  const wrong = conflictOf('K9', { blank: 'M00000007', ground: 'wrong-kind' })
  assert.match(conflictWords(wrong, 'happened'), /M00000007.*另一种证/)
})

test.run()

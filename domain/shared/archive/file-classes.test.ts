import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  applicationItems,
  neededInFile as neededByDivorce,
  filedItems as ofDivorce,
} from '../../divorce/file-contents.ts'
import { neededInFile as neededByMarriage, filedItems as ofMarriage } from '../../marriage/file-contents.ts'
import { marriage } from '../../marriage/kind.ts'
import { neededInFile as neededByReissue, filedItems as ofReissue } from '../../reissue/file-contents.ts'
import { reissue } from '../../reissue/kind.ts'
import { neededIn } from './completeness.ts'
import { contentsOf, contentsOn, type FileClass, type FileFact, fileClasses } from './file-classes.ts'

test('[No. 32 arts. 5–8] contents are dated, cite their law and name each paper once; others are the last', () => {
  for (const of of fileClasses) {
    for (const { items, cite } of contentsOf(of)) {
      assert.match(cite, /婚姻登记档案管理办法/)
      assert.is(new Set(items.map(({ id }) => id)).size, items.length)
      assert.is(items.at(-1)?.id, 'other')
    }
  }
})

test('[116号] the papers of the application are in a divorce file from 2021-01-01 on', () => {
  const has = (day: string) => contentsOn('LH', day).items.some(({ id }) => id === 'receipt-counterfoil')
  assert.equal([has('2020-12-31'), has('2021-01-01'), has('2021-01-02')], [false, true, true])
})

test('[No. 32 arts. 5–8] what each kind files has its place in the table of its class, in the same order', () => {
  const filed: readonly (readonly [FileClass, readonly FileFact[], readonly string[]])[] = [
    ['JH', ['registered'], ofMarriage],
    ['LH', ['registered'], ofDivorce],
    ['LH', ['withdrawn'], applicationItems],
    ['BF', ['registered'], ofReissue],
  ]
  for (const [of, facts, items] of filed) {
    const table = contentsOn(of, '2026-05-20', facts).items.map(({ id }) => id)
    assert.equal(
      table.filter((id) => items.includes(id)),
      items,
    )
  }
})

test('[No. 32 arts. 5–8] what each kind cannot file without is what the table of its class needs', () => {
  const needed: readonly (readonly [FileClass, readonly string[]])[] = [
    ['JH', neededByMarriage(marriage.initial)],
    ['LH', neededByDivorce()],
    ['BF', neededByReissue(reissue.initial)],
  ]
  for (const [of, items] of needed) {
    const table = neededIn({ class: of, facts: ['registered'], on: '2026-05-20' })
    assert.equal(
      table.map(({ id }) => id),
      items,
    )
  }
})

test.run()

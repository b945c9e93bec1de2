import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { filePackage } from '../archive/file-package.ts'
import { logOf } from '../log/log.ts'
import { missingFrom, outOfOrder } from '../shared/archive/completeness.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { unsignedReissue, withReissues } from '../testing/reissue-script.ts'
import { type ArchiveFile, archiveFileOf } from './archive-file.ts'

const office = await withReissues(await withDivorceSupplies(await testOffice(4)))
const [author] = office.clerks
const at = { office, author, index: 0 } as const

const wedding = unsignedScript({ ...at, to: 'filed' })
const separation = unsignedDivorce({ ...at, to: 'filed' })
const reissued = unsignedReissue(at)
const damaged = unsignedReissue({ ...at, index: 1, plan: { reason: 'damaged' } })
const proxied = unsignedReissue({ ...at, index: 2, plan: { applies: { man: 'by-proxy', woman: null } } })

const inOrder = ({ file, contents }: ArchiveFile) => ({
  missing: missingFrom(file, contents).map(({ id }) => id),
  outOfOrder: outOfOrder(file, contents),
})

for (const [what, script, of] of [
  ['a marriage', wedding, 'JH'],
  ['a divorce', separation, 'LH'],
  ['a reissue', reissued, 'BF'],
  ['a reissue for a damaged certificate', damaged, 'BF'],
  ['a reissue through a representative', proxied, 'BF'],
] as const) {
  test(`[No. 32 arts. 5–8] what ${what} files is complete and in order by the table of its class`, () => {
    const found = archiveFileOf(script.case, script.log)
    assert.ok(found)
    if (!found) return
    assert.is(found.file.class, of)
    assert.ok(found.filedOn)
    assert.equal(inOrder(found), { missing: [], outOfOrder: [] })
    const { items } = filePackage({ ...found.file, case: found.case, number: null }, script.log).manifest
    assert.ok(items.length > 5)
  })
}

test('[116号] a withdrawn application leaves a file of its own, to be filed', () => {
  const { case: id, log } = unsignedDivorce({
    ...at,
    to: 'waiting',
    receivedOn: '2026-10-12',
    finally: [{ make: withdrawalBy('woman'), at: '2026-11-11T10:00:00+08:00' }],
  })
  const found = archiveFileOf(id, log)
  assert.equal(found?.file, { class: 'LH', facts: ['withdrawn'], on: '2026-11-11' })
  assert.is(found?.filedOn, null)
})

test('[No. 32 art. 10] a case that is not registered has no file yet, and a registered one waits for its own', () => {
  const upTo = (type: string) => {
    const last = wedding.actions.findIndex(({ body }) => body.act.type === type)
    return archiveFileOf(wedding.case, logOf(wedding.actions.slice(0, last + 1)))
  }
  assert.is(upTo('sign'), null)
  assert.is(upTo('register')?.filedOn, null)
  assert.equal(upTo('register')?.file.facts, ['registered'])
})

test.run()

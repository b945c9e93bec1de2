import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PlainDate } from '../shared/plain-date.ts'
import { exampleBlob, readRetentionExamples } from '../testing/retention-examples.ts'
import { erasableEvidence, neededBlobs } from './evidence-retention.ts'
import { evidenceTable, retentionTable } from './periods.ts'
import { purgeableOn } from './retention.ts'
import { retentionClasses, retentionClassOf } from './retention-class.ts'

const examplesOf = (name: string) =>
  readRetentionExamples(readFileSync(new URL(`./examples/${name}.tsv`, import.meta.url), 'utf8'))

for (const { class: name, log, rows, day, verdict, why } of examplesOf('cases')) {
  test(`[retention-${name}] on ${day} it is ${verdict}: ${why}`, () => {
    assert.is(retentionClassOf(log), name)
    const found = purgeableOn(log, rows, day as PlainDate)
    assert.is(found ? 'goes' : 'kept', verdict)
    if (found) assert.equal([found.rule, found.since <= day], [`retention-${name}`, true])
  })
}

for (const { class: name, log, rows, day, verdict, why } of examplesOf('evidence')) {
  test(`[retention-${name}] on ${day} it is ${verdict}: ${why}`, () => {
    const found = erasableEvidence(log, rows, day as PlainDate)
    const ofThis = found.filter(({ rule }) => rule === `retention-${name}`)
    assert.is(ofThis.length > 0 ? 'goes' : 'kept', verdict)
    const needed = neededBlobs(log, found)
    for (const { sha256 } of ofThis) assert.is(needed.has(sha256), false)
  })
}

test('[I10] no row of any date deletes what reached acceptance', () => {
  const strongest = retentionClasses.slice(retentionClasses.indexOf('status-check'))
  for (const name of strongest) {
    assert.equal(
      retentionTable[name].filter(({ period }) => period !== null),
      [],
    )
  }
})

test('[retention] every class and every kind of evidence has its rows in order of their days', () => {
  for (const rows of [...Object.values(retentionTable), ...Object.values(evidenceTable)]) {
    const days = rows.map(({ from }) => from)
    assert.equal(days, days.toSorted())
  }
})

test('[retention] a blob that a case needs in another place as well is needed', () => {
  const [example] = examplesOf('evidence')
  assert.ok(example)
  const contact = exampleBlob('contact')
  const [capture] = [...(example?.log.values() ?? [])].filter(
    ({ body }) => (body.act as { type: string }).type === 'capture',
  )
  assert.ok(capture)
  const body = { ...capture?.body, act: { ...(capture?.body.act as object), scenePhoto: contact } }
  const log = new Map(example?.log).set('sha256-other', { ...capture, body } as never)
  const found = erasableEvidence(log, [], '2030-01-01' as PlainDate)
  assert.is(neededBlobs(log, found).has(contact.sha256), true)
})

test.run()

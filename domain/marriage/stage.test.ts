import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Slot } from '../log/slot.ts'
import type { MarriageAct } from './action.ts'
import { besideOneAnother, resolveStage } from './stage.ts'
import { leadsToStage, type StageEntry } from './state.ts'

const table = readFileSync(new URL('./examples/branches.tsv', import.meta.url), 'utf8')

/** `register 09:00 & abort 09:30` as the last words of authors who did not know of one another. */
const branchesOf = (text: string): Slot<StageEntry> =>
  text === '-'
    ? []
    : text.split(' & ').map((branch, index) => {
        const [act, time = ''] = branch.split(' ') as [MarriageAct['type'], string]
        return {
          value: { act, to: leadsToStage[act] ?? 'captured' },
          by: `sha256-${String(index).repeat(64)}`,
          at: `2026-11-23T${time.length > 5 ? time : `${time}:00`}+08:00`,
          clerk: `registrar-${index}`,
        }
      })

for (const row of table.trimEnd().split('\n').slice(1)) {
  const [branches = '', stage, why] = row.split('\t')
  test(`[branches] ${branches} is ${stage}: ${why}`, () => {
    assert.is(resolveStage(branchesOf(branches)), stage)
    assert.is(resolveStage(branchesOf(branches).toReversed()), stage)
  })
}

test('[branches] what one act is beside another is the same seen from both', () => {
  const acts = Object.keys(leadsToStage) as MarriageAct['type'][]
  for (const one of acts) {
    for (const other of acts) assert.is(besideOneAnother(one, other), besideOneAnother(other, one))
  }
})

test.run()

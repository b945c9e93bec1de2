import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { review } from '../log/rule.ts'
import { disputed } from '../testing/centre-disputes.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { divorceOf, first, holding, office, second } from '../testing/lives.ts'
import { twoApplications } from './two-applications.ts'

const applied = (receivedOn: '2026-09-01' | '2026-09-28' | '2026-12-28', couple = first, withdrawn = false) =>
  divorceOf(couple, '2027-02-01T09:00:00+08:00', {
    receivedOn,
    to: 'waiting',
    author: receivedOn === '2026-09-01' ? office.clerks[0] : office.clerks[1],
    ...(withdrawn
      ? { finally: [{ make: withdrawalBy('man'), at: `${receivedOn.slice(0, 8)}30T16:00:00+08:00` }] }
      : {}),
  })

test('[K6] two applications of one couple that run beside one another: the first received stands first', () => {
  const [clash, ...others] = twoApplications(holding(applied('2026-09-28'), applied('2026-09-01')))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.facts.first], ['K6', '2026-09-01'])
  assert.equal(clash?.cases, [applied('2026-09-01').case, applied('2026-09-28').case])
})

test('[K6] one that was withdrawn, and one whose window had closed, clash with nothing', () => {
  assert.equal(twoApplications(holding(applied('2026-09-01', first, true), applied('2026-09-28'))), [])
  assert.equal(twoApplications(holding(applied('2026-09-01'), applied('2026-12-28'))), [])
})

test('[K6] another couple has its own application', () => {
  assert.equal(twoApplications(holding(applied('2026-09-01'), applied('2026-09-28', second))), [])
})

test('[K6] the first application runs on while the head looks at the second, and in the second nothing is registered', () => {
  const [one, other] = [applied('2026-09-01'), applied('2026-09-28')]
  const held = holding(one, other)
  const [clash] = twoApplications(held)
  assert.ok(clash)
  const marks = disputed(clash, held, 'open')
  const by = { clerk: 'registrar-1', office: office.office, device: 'counter-1' }
  const examined = (id: string) => {
    const marking = marks.filter(({ body }) => body.case === id)
    const log = new Map([...(held.get(id) ?? []), ...marking.map((act) => [act.id, act] as const)])
    const { state, standing } = fold(divorce, log as unknown as Log<DivorceAct>)
    const circumstances = { on: '2026-11-01', at: '2026-11-01T09:00:00+08:00', by, rows: [] }
    const { refusals } = review(divorce, state, { type: 'examine' }, circumstances, standing)
    return refusals.filter(({ rule }) => rule === 'disputed').map(({ facts }) => facts.code)
  }
  assert.equal([examined(one.case), examined(other.case)], [[], ['K6']])
})

test.run()

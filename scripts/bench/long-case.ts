import {
  type Action,
  add,
  currentVersion,
  fold,
  type Log,
  type MarriageAct,
  marriage,
} from '../../domain/index.ts'
import { heads } from '../../domain/log/log.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { minutesLater } from '../../domain/testing/instants.ts'
import { weddingSteps } from '../../domain/testing/marriage-acts.ts'
import { caseIdOf } from '../../domain/testing/marriage-script.ts'
import { basisOf, serialsOf, type TestOffice } from '../../domain/testing/office.ts'
import { sealUnsigned } from '../../domain/testing/signer.ts'

const usual = 10
const checks = weddingSteps.filter(({ to }) => to === 'man-checked' || to === 'checked')

/** A marriage of so many acts, ten or more: its parties' status is checked again and again before they are accepted. */
export function longCase(office: TestOffice, acts: number): Action<MarriageAct>[] {
  const [author] = office.clerks
  const wedding = { couple: inventedCouple(1), number: 1, sitting: 'sitting', registrar: author.clerk }
  const again = Array.from({ length: acts - usual }, (_, index) => checks[index % checks.length])
  const steps = weddingSteps.slice(0, usual)
  const actions: Action<MarriageAct>[] = []
  let log: Log<MarriageAct> = new Map()
  for (const [at, step] of [...steps.slice(0, 3), ...again, ...steps.slice(3)].entries()) {
    if (!step) continue
    const time = minutesLater('2026-11-23T09:00:00+08:00', at)
    const act = step.make(wedding, fold(marriage, log).state, time)
    const action = sealUnsigned({
      v: currentVersion,
      case: caseIdOf(`case of ${acts}`),
      kind: 'marriage',
      prev: heads(log),
      basis: basisOf(office, author, act.type === 'print' ? serialsOf(1).man : undefined),
      act,
      at: time,
      by: {
        clerk: author.clerk,
        office: office.office,
        device: author.device,
        seq: at,
        last: actions.at(-1)?.id ?? null,
      },
    })
    actions.push(action)
    log = add(marriage, log, action)
  }
  return actions
}

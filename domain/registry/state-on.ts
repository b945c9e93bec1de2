import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { stageOn } from '../divorce/stage-on-day.ts'
import type { Act } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { type Log, logOf } from '../log/log.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { kindNameOf } from './held-cases.ts'
import { kindOf } from './kinds.ts'

/**
 * Where a case stood at the end of a day in Shanghai: its acts up to and with that day, added up. What depends
 * on the day alone, as a cooling-off period does, is told here too. Null for a kind that is not known here,
 * and `opened` for a case whose first act is later.
 */
export function stateOn(log: Log<Act>, day: PlainDate): string | null {
  const name = kindNameOf(log)
  const kind = kindOf(name ?? '')
  if (!kind) return null
  const byThen = logOf([...log.values()].filter(({ body }) => shanghaiDate(body.at) <= day))
  if (name === divorce.name) return stageOn(fold(divorce, byThen as Log<DivorceAct>).state, day)
  return kind.stageOf(fold(kind, byThen).state)
}

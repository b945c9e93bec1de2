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
  const kind = kindOf(kindNameOf(log) ?? '')
  if (!kind) return null
  const byThen = logOf([...log.values()].filter(({ body }) => shanghaiDate(body.at) <= day))
  return kind.stageOf(fold(kind, byThen).state)
}

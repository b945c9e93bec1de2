import { type Act, type Action, fold, kindOf, type Log, openHolds } from '../../domain/index.ts'

/** An act that is at the centre and has no legal effect until somebody settles it. */
export interface HeldAct {
  readonly id: string
  readonly type: string
  readonly device: string
  readonly at: string
  readonly bytes: number
  /** The rule that was found broken first. */
  readonly reason: string
}

/** The acts of a case that the centre holds (搁置) and that no head has decided about yet. */
export function heldIn(log: Log<Act>): readonly HeldAct[] {
  const [first] = log.values()
  const kind = first && kindOf(first.body.kind)
  if (!kind) return []
  const { standing } = fold(kind, log)
  return openHolds(standing).flatMap((id) => {
    const action = log.get(id)
    const reason = standing.withoutEffect.get(id)?.findings[0]?.rule ?? ''
    return action ? [heldAct(action, reason)] : []
  })
}

const heldAct = (action: Action, reason: string): HeldAct => ({
  id: action.id,
  type: action.body.act.type,
  device: action.body.by.device,
  at: action.body.at,
  bytes: JSON.stringify(action).length,
  reason,
})

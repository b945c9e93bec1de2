import { createMemo, createSignal, onCleanup } from 'solid-js'
import {
  type Act,
  type CaseId,
  type DisputeAct,
  dispute,
  fold,
  type Log,
  review,
} from '../../domain/index.ts'
import type { OpenDispute } from './desk.ts'
import type { CaseDesk } from './open-case.ts'

/** What an open dispute needs of the desk. */
export type DisputeDesk = Pick<CaseDesk, 'shelf' | 'drafts' | 'device' | 'clerk' | 'now'>

/** The case of a dispute as a screen follows it; it stops following with the component that opened it. */
export function openDispute(desk: DisputeDesk, id: CaseId): OpenDispute {
  const [held, setHeld] = createSignal<Log<Act>>()
  const read = async (): Promise<void> => {
    const log = await desk.shelf.logOf(id)
    setHeld(() => log)
  }
  onCleanup(desk.shelf.onChange((cases) => cases.has(id) && void read()))
  void read()

  const log = createMemo(() => (held() ?? new Map()) as Log<DisputeAct>)
  const folded = createMemo(() => fold(dispute, log()))
  const state = () => folded().state
  const by = { clerk: desk.clerk.id, office: desk.clerk.office, device: desk.device }
  return {
    id,
    isReady: createMemo(() => held() !== undefined),
    log,
    state,
    stage: createMemo(() => dispute.stageOf(state())),
    saved: createMemo(() => desk.shelf.own().filter(({ action }) => action.body.case === id).length),
    review: (act) => {
      const at = desk.now()
      return review(dispute, state(), act, { on: at.slice(0, 10), at, by, rows: [] }, folded().standing)
    },
    draft: (name) => desk.drafts.of(id, name),
  }
}

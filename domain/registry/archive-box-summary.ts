import type { ArchiveBoxAct } from '../archive-box/action.ts'
import { archiveBox } from '../archive-box/kind.ts'
import { stageOf } from '../archive-box/state.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'

/** A box's stages in lists of cases, where a dispute is `closed` too. */
export type BoxStage = 'box-opened' | 'box-closed' | 'box-transferred'

/** What lists show of a box: where it stands; whose files lie in it, the box does not say. */
export function archiveBoxSummary(log: Log<ArchiveBoxAct>) {
  const stage = stageOf(fold(archiveBox, log).state)
  return {
    kind: 'archive-box' as const,
    stage: stage === 'contested' ? ('contested' as const) : listed[stage],
    isOpen: stage !== 'transferred',
  }
}

const listed = {
  unopened: 'box-opened',
  opened: 'box-opened',
  closed: 'box-closed',
  transferred: 'box-transferred',
} as const satisfies Record<string, BoxStage>

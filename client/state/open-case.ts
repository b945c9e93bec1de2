import { createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import {
  type Act,
  type Action,
  type CaseId,
  type Circumstances,
  fold,
  type Log,
  type MarriageAct,
  marriage,
  order,
  type Result,
  type Row,
  review,
} from '../../domain/index.ts'
import type { CaseShelf } from './case-shelf.ts'
import type { Desk, OpenCase, SigningFault, TimelineEntry } from './desk.ts'
import type { Drafts } from './drafts.ts'
import { type SyncBook, whereaboutsOf } from './sync-status.ts'

/** What an open case needs of the desk. */
export interface CaseDesk {
  readonly shelf: CaseShelf
  readonly book: SyncBook
  readonly drafts: Drafts
  readonly device: string
  readonly clerk: Desk['clerk']
  readonly now: () => string
  /** Changes once a minute. */
  readonly minute: () => string
  /** The rows an act of this clerk would name at that time. */
  readonly basisAt: (act: { readonly type: MarriageAct['type'] }, at: string) => readonly Row[]
  readonly reference: Desk['reference']
  readonly conflicts: Desk['conflicts']
  readonly sign: (id: CaseId, act: MarriageAct) => Promise<Result<Action, SigningFault>>
  readonly signAs: (
    clerk: string,
    password: string,
    id: CaseId,
    act: MarriageAct,
  ) => ReturnType<OpenCase['signAs']>
}

/** A marriage case as a screen follows it; it stops following with the component that opened it. */
export function openCase(desk: CaseDesk, id: CaseId): OpenCase {
  const [held, setHeld] = createSignal<Log<Act> | undefined>(undefined)
  const read = async (): Promise<void> => {
    const log = await desk.shelf.logOf(id)
    setHeld(() => log)
  }
  onCleanup(desk.shelf.onChange((cases) => cases.has(id) && void read()))
  void read()

  const log = createMemo(() => (held() ?? new Map()) as Log<MarriageAct>)
  const state = createMemo(() => fold(marriage, log()).state)
  const doubtful = createMemo(() => desk.shelf.doubtful().get(id) ?? [])
  const timeline = createMemo((): TimelineEntry[] => {
    const own = new Map(desk.shelf.own().map((act) => [act.action.id, act]))
    const entry = (action: Action, isUnverified: boolean): TimelineEntry => {
      const mine = own.get(action.id)
      return {
        action: action as Action<MarriageAct>,
        whereabouts: mine ? whereaboutsOf(mine) : { at: 'centre' },
        isUnverified,
        isMine: action.body.by.device === desk.device,
      }
    }
    const verified = order<Act>(log()).map((action) => entry(action, false))
    return [...verified, ...doubtful().map(({ action }) => entry(action, true))]
  })
  const at = createMemo(() => {
    desk.minute()
    log()
    return untrack(desk.now)
  })
  const by = { clerk: desk.clerk.id, office: desk.clerk.office, device: desk.device }
  /** Made anew when the minute, the case or the reference changes; one entry an act that was asked about. */
  const asked = createMemo(() => {
    desk.reference()
    return { at: at(), byAct: new Map<string, Circumstances>() }
  })
  const circumstances: OpenCase['circumstances'] = (act = 'accept') => {
    const { at: time, byAct } = asked()
    const known = byAct.get(act)
    if (known) return known
    const made = { on: time.slice(0, 10), at: time, by, rows: desk.basisAt({ type: act }, time) }
    byAct.set(act, made)
    return made
  }
  return {
    id,
    isReady: createMemo(() => held() !== undefined),
    log,
    state,
    stage: createMemo(() => marriage.stageOf(state())),
    timeline,
    conflicts: createMemo(() => desk.conflicts().filter(({ cases }) => cases.includes(id))),
    blobsToGo: createMemo(() => desk.book.blobsToGo().get(id) ?? 0),
    circumstances,
    review: (act) => review(marriage, state(), act, circumstances(act.type)),
    sign: (act) => desk.sign(id, act) as ReturnType<OpenCase['sign']>,
    signAs: (clerk, password, act) => desk.signAs(clerk, password, id, act),
    draft: (name) => desk.drafts.of(id, name),
  }
}

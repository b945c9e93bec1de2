import { createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import {
  type Act,
  type Action,
  type AnyKind,
  type CaseId,
  type CaseKind,
  type Circumstances,
  type Conflict,
  fold,
  kindOf,
  type Log,
  order,
  type PersonKey,
  type Row,
  review,
  stoppedByDispute,
} from '../../domain/index.ts'
import type { CaseShelf } from './case-shelf.ts'
import type { AnyCase, Desk, TimelineEntry, Whereabouts } from './desk.ts'
import type { Drafts } from './drafts.ts'
import { type SyncBook, whereaboutsOf } from './sync-status.ts'

/** What an open case needs of the desk. */
export interface CaseDesk {
  readonly shelf: Pick<CaseShelf, 'logOf' | 'onChange' | 'own' | 'held' | 'doubtful'>
  readonly book: Pick<SyncBook, 'blobsToGo'>
  readonly drafts: Pick<Drafts, 'of'>
  readonly device: string
  readonly clerk: Desk['clerk']
  readonly now: () => string
  /** Changes once a minute. */
  readonly minute: () => string
  /** The rows an act of this clerk would name at that time, in a case of that kind and state. */
  readonly basisAt: (kind: CaseKind, act: Act, at: string, state: unknown) => readonly Row[]
  readonly reference: Desk['reference']
  readonly conflicts: Desk['conflicts']
  /** Everybody who may be accepted nowhere for now. */
  readonly disputedPersons: () => ReadonlyMap<PersonKey, Conflict>
  readonly sign: Desk['sign']
  readonly signAs: (
    clerk: string,
    password: string,
    id: CaseId,
    kind: CaseKind,
    act: Act,
  ) => ReturnType<AnyCase['signAs']>
}

/** A case as a screen follows it; it stops following with the component that opened it. */
export function openCase(desk: CaseDesk, id: CaseId, begins: CaseKind): AnyCase {
  const [held, setHeld] = createSignal<Log<Act> | undefined>(undefined)
  const read = async (): Promise<void> => {
    const log = await desk.shelf.logOf(id)
    setHeld(() => log)
  }
  onCleanup(desk.shelf.onChange((cases) => cases.has(id) && void read()))
  void read()

  const log = createMemo((): Log<Act> => held() ?? new Map())
  const kindName = createMemo(() => (log().values().next().value?.body.kind ?? begins) as CaseKind)
  const kind = createMemo(() => kindOf(kindName()) ?? unknownKind)
  const folded = createMemo(() => fold(kind(), log()))
  const state = () => folded().state
  const standing = () => folded().standing
  const doubtful = createMemo(() => desk.shelf.doubtful().get(id) ?? [])
  const timeline = createMemo((): TimelineEntry[] => {
    const own = new Map(desk.shelf.own().map((act) => [act.action.id, act]))
    const held = new Map((desk.shelf.held().get(id) ?? []).map((act) => [act.id, act.reason]))
    const atCentre = (action: Action): Whereabouts => {
      const reason = held.get(action.id)
      return reason === undefined ? { at: 'centre' } : { at: 'held', reason }
    }
    const entry = (action: Action, isUnverified: boolean): TimelineEntry => {
      const mine = own.get(action.id)
      return {
        action,
        whereabouts: mine ? whereaboutsOf(mine) : atCentre(action),
        isUnverified,
        isMine: action.body.by.device === desk.device,
        withoutEffect: standing().withoutEffect.get(action.id) ?? null,
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
  const circumstances: AnyCase['circumstances'] = (act = 'accept') => {
    const { at: time, byAct } = asked()
    const known = byAct.get(act)
    if (known) return known
    const made = {
      on: time.slice(0, 10),
      at: time,
      by,
      rows: desk.basisAt(kindName(), { type: act }, time, state()),
    }
    byAct.set(act, made)
    return made
  }
  const opened: AnyCase = {
    id,
    kind: kindName,
    as: (name) => (kindName() === name ? (opened as never) : undefined),
    isReady: createMemo(() => held() !== undefined),
    log,
    state,
    stage: createMemo(() => kind().stageOf(state())),
    standing,
    timeline,
    conflicts: createMemo(() => desk.conflicts().filter(({ cases }) => cases.includes(id))),
    blobsToGo: createMemo(() => desk.book.blobsToGo().get(id) ?? 0),
    circumstances,
    review: (act) => {
      const time = asked().at
      // A draft names the rows that it would name when it is signed, such as those of its slot's own day.
      const rows = desk.basisAt(kindName(), act as Act, time, state())
      const seen = review(kind(), state(), act, { on: time.slice(0, 10), at: time, by, rows }, standing())
      const stopped = stoppedByDispute(act, id, log(), desk.disputedPersons())
      return { ...seen, refusals: [...stopped, ...seen.refusals] }
    },
    sign: (act) => desk.sign(id, kindName(), act),
    signAs: (clerk, password, act) => desk.signAs(clerk, password, id, kindName(), act),
    draft: (name) => desk.drafts.of(id, name),
  }
  return opened
}

/** Acts that a newer program wrote are kept and shown as waiting; nothing can be done in their case here. */
const unknownKind: AnyKind = {
  name: 'unknown',
  readAct: () => ({ ok: false, error: { path: 'kind' } }),
  initial: {},
  apply: (state) => state,
  flow: {},
  stageOf: () => 'unknown',
}

import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Act, CaseId, HeldCases, Log } from '../../domain/index.ts'
import type { CaseSummary, Desk } from './desk.ts'

/**
 * The cases held here of which the rows tell that they are wanted, with their acts; undefined until they have been
 * read. Read once each, and again when acts have been added.
 */
export function createHeldCases(
  desk: Pick<Desk, 'cases' | 'logOf'>,
  isWanted: (row: CaseSummary) => boolean,
): Accessor<HeldCases | undefined> {
  const [held, setHeld] = createSignal<HeldCases>()
  const wanted = createMemo(
    () =>
      desk
        .cases()
        .filter(isWanted)
        .map(({ id, acts }) => ({ id, acts })),
    undefined,
    { equals: isSame },
  )
  const read = new Map<CaseId, { readonly acts: number; readonly log: Log<Act> }>()
  let newest: symbol | undefined
  createEffect(() => {
    const rows = wanted()
    const turn = Symbol('turn')
    newest = turn
    void (async () => {
      for (const { id, acts } of rows) {
        if (newest !== turn) return
        if (read.get(id)?.acts !== acts) read.set(id, { acts, log: await desk.logOf(id) })
      }
      if (newest !== turn) return
      setHeld(new Map(rows.flatMap(({ id }) => (read.has(id) ? [[id, read.get(id)?.log ?? new Map()]] : []))))
    })()
  })
  onCleanup(() => {
    newest = undefined
  })
  return held
}

type Version = readonly { readonly id: CaseId; readonly acts: number }[]

const isSame = (one: Version, other: Version): boolean =>
  one.length === other.length &&
  one.every(({ id, acts }, index) => id === other[index]?.id && acts === other[index]?.acts)

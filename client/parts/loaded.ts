import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** What a question was answered with last. */
export interface Loaded<T> {
  /** Undefined until the first answer. */
  readonly value: Accessor<T | undefined>
  readonly isLoading: Accessor<boolean>
  /** Asks the same question again. */
  readonly again: () => void
}

/**
 * Asks whenever the question changes, and keeps the newest question's answer. Unlike a resource it never
 * suspends, so that the screen on which it stands stays where it is, with its focus.
 */
export function createLoaded<Q, T>(question: Accessor<Q>, ask: (question: Q) => Promise<T>): Loaded<T> {
  const [value, setValue] = createSignal<T>()
  const [isLoading, setLoading] = createSignal(true)
  const [times, setTimes] = createSignal(0)
  let newest: symbol | undefined
  createEffect(() => {
    times()
    const asked = question()
    const turn = Symbol('turn')
    newest = turn
    setLoading(true)
    void ask(asked).then((answer) => {
      if (newest !== turn) return
      setValue(() => answer)
      setLoading(false)
    })
  })
  onCleanup(() => {
    newest = undefined
  })
  return { value, isLoading, again: () => void setTimes((count) => count + 1) }
}

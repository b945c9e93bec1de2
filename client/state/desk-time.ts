import { type Accessor, createMemo, createSignal } from 'solid-js'
import { instantAt } from './instant-now.ts'

/** The machine's time as a desk shows it, second by second, and as its minute and day, which change less often. */
export interface DeskTime {
  /** Milliseconds since 1970. */
  readonly tick: Accessor<number>
  readonly now: Accessor<string>
  readonly minute: Accessor<string>
  readonly day: Accessor<string>
  readonly stop: () => void
}

/** Starts a desk's time, which goes on until it is stopped. */
export function createDeskTime(wall: () => number): DeskTime {
  const [tick, setTick] = createSignal(wall())
  const ticking = setInterval(() => setTick(wall()), 1000)
  const now = createMemo(() => instantAt(tick()))
  const minute = createMemo(() => now().slice(0, 16))
  const day = createMemo(() => now().slice(0, 10))
  return { tick, now, minute, day, stop: () => clearInterval(ticking) }
}

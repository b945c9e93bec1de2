import { type JSX, Show } from 'solid-js'
import { CoolingTimeline } from '../../parts/cooling-timeline.tsx'
import { useCaseOf } from '../case/case-context.tsx'
import { calendarOfCase, periodOfCase, today } from './day-of-case.ts'

/** The timeline of the case on the screen. */
export function Days(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  return (
    <Show when={periodOfCase(opened)}>
      {(period) => (
        <CoolingTimeline period={period()} today={today(opened)} calendar={calendarOfCase(opened)} />
      )}
    </Show>
  )
}

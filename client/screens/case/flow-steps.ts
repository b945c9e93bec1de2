import type { Step } from '../../parts/stepper.tsx'
import type { TimelineEntry } from '../../state/desk.ts'
import type { TextKey } from '../../text/text.ts'
import type { AnyScreens, AnyStep } from '../kind-screens.ts'

/** Every step of a kind in the order of the law. */
export const allSteps = ({ phases }: Pick<AnyScreens, 'phases'>): readonly AnyStep[] =>
  phases.flatMap(({ steps }) => steps)

/** The stepper of a case: what is done and when, where we are, what is to come. */
export function stepsOf(
  screens: Pick<AnyScreens, 'phases' | 'next'>,
  stage: string,
  timeline: readonly TimelineEntry[],
  /** What was done on another day stands with its date. */
  today: string,
  /** Phases that are none of this case's are left out. */
  isOfCase: (phase: AnyScreens['phases'][number]) => boolean = () => true,
): { words: TextKey; steps: Step[] }[] {
  const current = screens.next[stage] ?? null
  const all = allSteps(screens).map(({ id }) => id)
  const reached = current === null ? all.length : all.indexOf(current)
  const last = (type: string) => timeline.findLast(({ action }) => action.body.act.type === type)
  return screens.phases.filter(isOfCase).map(({ words, steps }) => ({
    words,
    steps: steps.map(({ id, by, legal, words: name }): Step => {
      const done = last(by)
      const before = all.indexOf(id) < reached && done !== undefined
      return {
        id,
        words: name ?? (`step.${id}` as TextKey),
        status: before ? 'done' : id === current ? 'current' : 'to-come',
        legal: legal === true,
        ...(before && done ? { at: timeOrDate(done.action.body.at, today) } : {}),
      }
    }),
  }))
}

/** The time of an act of today, the date of an earlier one. */
const timeOrDate = (at: string, today: string): string =>
  at.slice(0, 10) === today ? at.slice(11, 16) : at.slice(5, 10)

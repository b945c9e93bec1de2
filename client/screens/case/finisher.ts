import { finishedAct } from '../../parts/finished-act.ts'
import type { AnyActScreen } from '../kind-screens.ts'
import type { CaseOnScreen } from './case-context.tsx'

/** Finishes what was typed into an act as its table says. */
export const finisher =
  (screen: AnyActScreen, { desk, opened }: Pick<CaseOnScreen, 'desk' | 'opened'>) =>
  (values: unknown): object => {
    const finished = finishedAct(screen.fields, values as object, { opened, desk })
    return screen.finish?.(finished, opened as never, desk) ?? finished
  }

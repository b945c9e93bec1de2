import type { Act, Action, CaseId, CaseKind } from '../log/action.ts'
import { heads, type Log, logOf } from '../log/log.ts'
import { caseIdOf } from './case-id.ts'
import { sealUnsigned } from './signer.ts'

/** One act of a case, and when it was done. */
export interface Written {
  readonly act: Act
  readonly at: string
  /** How many of the acts before it its author did not know. */
  readonly unaware?: number
}

/** A case of any kind as one clerk wrote it, unsigned and unjudged, for tests of what cases show beside one another. */
export function writtenCase(
  kind: CaseKind,
  name: string,
  written: readonly Written[],
  office = 'xincheng',
): { readonly case: CaseId; readonly log: Log<Act>; readonly actions: readonly Action[] } {
  const actions: Action[] = []
  for (const [seq, { act, at, unaware = 0 }] of written.entries()) {
    actions.push(
      sealUnsigned<Act>({
        v: 1,
        case: caseIdOf(name),
        kind,
        prev: heads(logOf(actions.slice(0, actions.length - unaware))),
        basis: [],
        act,
        at,
        by: { clerk: 'registrar-1', office, device: `desk ${name}`, seq, last: actions.at(-1)?.id ?? null },
      }),
    )
  }
  return { case: caseIdOf(name), log: logOf(actions), actions }
}

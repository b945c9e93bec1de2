import type { CounterActOf } from '../counter/acts.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import type { StatusCheckAct } from '../status-check/action.ts'
import { checkCode } from '../status-check/kind.ts'
import { counterCasesIn } from './counter-cases.ts'
import { type HeldCases, statusChecksIn } from './held-cases.ts'

type Check = CounterActOf<'check-status'>
type Documented = Extract<Check['check'], { how: 'documented' }>

/**
 * Rules.md O1, MR12: each check that was read over the telephone meets the act of the registrar who made it:
 * same code, person, result and registrar. A missing one is `MR12-unmatched`, another one `MR12-unequal`.
 */
export function documentedCheckConflicts(held: HeldCases): readonly Conflict[] {
  const checks = statusChecksIn(held)
  return counterCasesIn(held).flatMap(({ id: caseId, log }) =>
    [...log.values()].flatMap((action) => {
      const { act } = action.body
      if (!isCheck(act) || act.check.how !== 'documented') return []
      const found = conflictOf(caseId, action, act, act.check, checks)
      return found ? [found] : []
    }),
  )
}

const isCheck = (act: Act): act is Check => act.type === 'check-status'

function conflictOf(
  caseId: CaseId,
  { id }: Action<Act>,
  act: Check,
  documented: Documented,
  checks: readonly Action<StatusCheckAct>[],
): Conflict | null {
  const sameCode = checks.filter((check) => checkCode(check.id) === documented.code)
  const place = `check-status.${act.party}`
  if (sameCode.length === 0) {
    return {
      code: 'MR12-unmatched',
      key: `MR12-unmatched ${id}`,
      cases: [caseId],
      acts: [id],
      at: place,
      facts: { party: act.party, code: documented.code, registrar: documented.registrar },
    }
  }
  const differences = sameCode.map((check) => differencesOf(act, documented, check))
  if (differences.some((found) => found.length === 0)) return null
  return {
    code: 'MR12-unequal',
    key: `MR12-unequal ${id}`,
    cases: [caseId, ...sameCode.map(({ body }) => body.case)],
    acts: [id, ...sameCode.map((check) => check.id)],
    at: place,
    facts: { party: act.party, code: documented.code, differs: differences[0] ?? [] },
  }
}

/** The places in which what was written down differs from the act it names. */
function differencesOf(act: Check, documented: Documented, { body }: Action<StatusCheckAct>): string[] {
  const pairs = {
    number: [act.number, body.act.number],
    found: [act.found, body.act.found],
    registrar: [documented.registrar, body.by.clerk],
    office: [documented.office, body.by.office],
  }
  return Object.entries(pairs).flatMap(([place, [written, signed]]) => (written === signed ? [] : [place]))
}

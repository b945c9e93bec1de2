import {
  type Act,
  type Action,
  type ActionId,
  add,
  type CaseId,
  kindOf,
  type Log,
} from '../../domain/index.ts'

/** The cases that a program holds in memory, as far as it has read them from its ledger. */
export class Shelf {
  readonly cases = new Map<CaseId, Log<Act>>()

  add(acts: Iterable<Action>): void {
    for (const action of acts) {
      const { case: id, kind } = action.body
      const log = this.cases.get(id) ?? new Map<ActionId, Action>()
      const known = kindOf(kind)
      this.cases.set(id, known ? add(known, log, action) : new Map(log).set(action.id, action))
    }
  }

  has(action: Action): boolean {
    return this.cases.get(action.body.case)?.has(action.id) === true
  }
}

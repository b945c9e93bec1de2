import type { Action, ActOfKind, CaseKind } from '../../domain/index.ts'
import type { Ledger } from './ledger/database.ts'
import type { OwnAct } from './ledger/outbox.ts'
import { pagesAfter } from './ledger/pages.ts'

type ActOf<K extends CaseKind, T extends string> = Action<Extract<ActOfKind<K>, { type: T }>>

/** The acts by which certificate numbers and blanks are accounted for, and any others that are asked for. */
export class ActsByType {
  readonly #found = new Map<string, Map<string, Action>>()
  #lastPage = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly ledger: Ledger,
    private readonly deviceKey: CryptoKey,
    private readonly own: () => readonly OwnAct[],
  ) {}

  /** Every act held here of that type and kind; each page is opened once. */
  of<K extends CaseKind, T extends string>(kind: K, type: T): Promise<readonly ActOf<K, T>[]> {
    const asked = keyOf(kind, type)
    const turn = this.#turn.then(async () => {
      if (!this.#found.has(asked)) {
        this.#found.set(asked, new Map())
        this.#lastPage = 0
      }
      await this.#readPages()
      for (const { action } of this.own()) this.#note(action)
      return [...(this.#found.get(asked)?.values() ?? [])] as unknown as ActOf<K, T>[]
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** A page was stored again because keys have come. */
  readAgain(): void {
    this.#lastPage = 0
  }

  /** Cases are gone. */
  forget(cases: ReadonlySet<string>): void {
    for (const acts of this.#found.values()) {
      for (const [id, { body }] of acts) if (cases.has(body.case)) acts.delete(id)
    }
  }

  async #readPages(): Promise<void> {
    for await (const page of pagesAfter(this.ledger, this.deviceKey, this.#lastPage)) {
      for (const action of page.acts) this.#note(action)
      this.#lastPage = page.n
    }
  }

  #note(action: Action): void {
    this.#found.get(keyOf(action.body.kind, action.body.act.type))?.set(action.id, action)
  }
}

const keyOf = (kind: string, type: string): string => `${kind} ${type}`

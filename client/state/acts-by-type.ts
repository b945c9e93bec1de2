import type { Action, MarriageAct } from '../../domain/index.ts'
import type { Ledger } from './ledger/database.ts'
import type { OwnAct } from './ledger/outbox.ts'
import { pagesAfter } from './ledger/pages.ts'

type ActOf<T extends MarriageAct['type']> = Action<Extract<MarriageAct, { type: T }>>

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

  /** Every act held here of that type; each page is opened once. */
  of<T extends MarriageAct['type']>(type: T): Promise<readonly ActOf<T>[]> {
    const turn = this.#turn.then(async () => {
      if (!this.#found.has(type)) {
        this.#found.set(type, new Map())
        this.#lastPage = 0
      }
      await this.#readPages()
      for (const { action } of this.own()) this.#note(action)
      return [...(this.#found.get(type)?.values() ?? [])] as ActOf<T>[]
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** A page was stored again because keys have come. */
  readAgain(): void {
    this.#lastPage = 0
  }

  async #readPages(): Promise<void> {
    for await (const page of pagesAfter(this.ledger, this.deviceKey, this.#lastPage)) {
      for (const action of page.acts) this.#note(action)
      this.#lastPage = page.n
    }
  }

  #note(action: Action): void {
    if (action.body.kind === 'marriage') this.#found.get(action.body.act.type)?.set(action.id, action)
  }
}

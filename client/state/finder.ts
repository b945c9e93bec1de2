import type { CaseRows } from './case-rows.ts'
import { FindIndex, type Found } from './find-index.ts'

/** Finds cases; the index is made when it is first asked, and again after cases have changed. */
export class Finder {
  #index: Promise<FindIndex> | undefined

  constructor(private readonly rows: CaseRows) {}

  /** Cases have changed. */
  forget(): void {
    this.#index = undefined
  }

  async find(query: string): Promise<Found[]> {
    this.#index ??= this.#build()
    return (await this.#index).find(query)
  }

  async #build(): Promise<FindIndex> {
    const [{ initialsOf }, rows] = await Promise.all([import('./initials.ts'), this.rows.all()])
    return new FindIndex(
      rows.map(({ id, names, numbers, certificate }) => {
        const both = [names.man, names.woman].filter((name) => name !== '')
        return {
          id,
          names: both,
          initials: both.map(initialsOf),
          numbers: [numbers.man, numbers.woman],
          certificate,
        }
      }),
    )
  }
}

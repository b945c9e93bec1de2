/** What a source says of a person's marital status (GB/T 2261.2), `unknown` where it is silent. */
export interface StatusFound {
  readonly found: '10' | '20' | '30' | '40' | 'unknown'
  /** As it is written into the act. */
  readonly source: string
  readonly reference: string
}

/** A person as asked about. */
export interface PersonAsked {
  readonly number: string
  readonly name: string
}

/** A register that knows people's marital status; the national one comes as another of these. */
export interface StatusSource {
  readonly check: (person: PersonAsked) => Promise<StatusFound | null>
}

/** Asks one source after another and takes the first that knows. */
export const firstThatKnows = (sources: readonly StatusSource[]): StatusSource => ({
  check: async (person) => {
    for (const source of sources) {
      const found = await source.check(person)
      if (found) return found
    }
    return null
  },
})

/** What an example says about one act of the case: when it is done, and what is different about it. */
export interface Setting {
  readonly name: string
  /** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, or null for the day of what follows. */
  readonly at: string | null
  /** The act is left out. */
  readonly absent: boolean
  /** The act is another registrar's, who did not know of the step before it. */
  readonly beside: boolean
  /** Who does it, where it is not who usually does. */
  readonly clerk: string | null
  readonly changes: readonly (readonly [path: string, value: string])[]
}

/** One line of a table of examples. */
export interface Example {
  /** The rule that the line is about. */
  readonly rule: string
  readonly day: string
  /** The act in question. */
  readonly act: string
  readonly settings: readonly Setting[]
  /** `admitted`, or what is refused: rule ids and `missing household-book.man`. */
  readonly verdict: readonly string[]
  readonly why: string
}

/**
 * Reads a table: `rule, day, act, facts, verdict, why`, tabs between, a heading first.
 * Facts: `accept@2026-11-22: parties.man.sex=2, related=true | check-status.man: absent`.
 */
export const readExamples = (table: string): Example[] =>
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [rule = '', day = '', act = '', facts = '', verdict = '', why = ''] = line.split('\t')
      return { rule, day, act, settings: readSettings(facts), verdict: listOf(verdict, ', '), why }
    })

const readSettings = (facts: string): Setting[] => listOf(facts, ' | ').map(readSetting)

function readSetting(text: string): Setting {
  const [, name = '', at = null, said = ''] = /^([\w.-]+)(?:@([\dT:-]+?))?(?:: (.*))?$/.exec(text) ?? []
  const words = listOf(said, ', ')
  const changes = words.filter(isChange).map((change) => {
    const [path = '', ...value] = change.split('=')
    return [path, value.join('=')] as const
  })
  const clerk = words.find((word) => word.startsWith('as '))?.slice('as '.length) ?? null
  return { name, at, absent: said === 'absent', beside: words.includes('beside'), clerk, changes }
}

const isChange = (word: string): boolean => word !== 'absent' && word !== 'beside' && !word.startsWith('as ')

const listOf = (text: string, separator: string): string[] =>
  text === '' || text === '-' ? [] : text.split(separator)

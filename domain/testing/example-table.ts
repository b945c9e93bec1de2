import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * The one reader of `domain/<kind>/examples/*.tsv`. A table has tabs between its columns and a heading first.
 * Its columns, in any order: `rule`, `day`, `act`, `facts`, `verdict`, `why`; a kind whose cases are told more
 * plainly in columns of their own (`receivedOn`, `switch`) adds them, and finds them under `columns`.
 * A table without `rule` and `verdict` is about something else and is left to its own reader.
 */
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
  /** Every column as it is written, by its heading. */
  readonly columns: Readonly<Record<string, string>>
}

/** What an example says about one act of the case: when it is done, and what is different about it. */
export interface Setting {
  readonly name: string
  /** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, or null for the day of what follows. */
  readonly at: string | null
  /** The act is left out. */
  readonly absent: boolean
  /** The act is another registrar's, who did not know of the step before it. */
  readonly beside: boolean
  /** The act comes right before the one in question, by somebody who knows no more than this act; null where not. */
  readonly knowing: string | null
  /** Who does it, where it is not who usually does. */
  readonly clerk: string | null
  readonly changes: readonly (readonly [path: string, value: string])[]
}

/** One file of examples, by its name. */
export interface ExampleTable {
  readonly name: string
  readonly examples: readonly Example[]
}

/** The tables of a folder in the order of their names; none where there is no such folder. */
export function tablesIn(folder: URL): ExampleTable[] {
  return tsvFiles(folder)
    .map((name) => ({ name, examples: readExamples(readFileSync(new URL(name, folder), 'utf8')) }))
    .filter(({ examples }) => examples.length > 0)
}

/**
 * Reads a table; none of its lines where it has no `rule` and `verdict`.
 * Facts: `accept@2026-11-22: parties.man.sex=2, related=true | check-status.man: absent`.
 */
export function readExamples(table: string): Example[] {
  const [heading = [], ...lines] = table.trimEnd().split(/\r?\n/).map(cellsOf)
  if (!heading.includes('rule') || !heading.includes('verdict')) return []
  return lines.map((cells) => {
    const columns = Object.fromEntries(heading.map((name, index) => [name, cells[index] ?? '']))
    const { rule = '', day = '', act = '', facts = '', verdict = '', why = '' } = columns
    return { rule, day, act, settings: readSettings(facts), verdict: listOf(verdict, ', '), why, columns }
  })
}

const tsvFiles = (folder: URL): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
    : []

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim())

const readSettings = (facts: string): Setting[] => listOf(facts, ' | ').map(readSetting)

function readSetting(text: string): Setting {
  const [, name = '', at = null, said = ''] = /^([\w.-]+)(?:@([\dT:-]+?))?(?:: (.*))?$/.exec(text) ?? []
  const words = listOf(said, ', ')
  const changes = words.filter(isChange).map((change) => {
    const [path = '', ...value] = change.split('=')
    return [path, value.join('=')] as const
  })
  return {
    name,
    at,
    absent: said === 'absent',
    beside: words.includes('beside'),
    knowing: wordAfter('knowing ', words),
    clerk: wordAfter('as ', words),
    changes,
  }
}

const wordAfter = (begin: string, words: readonly string[]): string | null =>
  words.find((word) => word.startsWith(begin))?.slice(begin.length) ?? null

const isChange = (word: string): boolean =>
  word !== 'absent' && word !== 'beside' && !word.startsWith('as ') && !word.startsWith('knowing ')

const listOf = (text: string, separator: string): string[] =>
  text === '' || text === '-' ? [] : text.split(separator)

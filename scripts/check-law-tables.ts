import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { evidenceTable, retentionTable } from '../domain/archive/periods.ts'
import { isOversightType } from '../domain/log/oversight.ts'
import { type AnyKind, kindOf, kinds } from '../domain/registry/kinds.ts'
import { conflictCodes } from '../domain/shared/conflict-codes.ts'
import { type Example, tablesIn } from '../domain/testing/example-table.ts'
import { readRetentionExamples } from '../domain/testing/retention-examples.ts'

/** A rule of a flow table as it is cited; what it tests is the examples' business. */
export interface CitedRule {
  readonly id: string
  readonly cite: string
}

/** A row of a flow table as far as its law is checked. */
export interface CitedRow {
  readonly cite: string
  readonly rules: readonly CitedRule[]
  readonly evidence: readonly { readonly id: string }[]
  readonly beside: Readonly<Record<string, unknown>>
  readonly frozen: readonly string[]
}

/** An example as far as its law is checked; `table` is the file it stands in. */
export type LawExample = Pick<Example, 'rule' | 'act' | 'verdict'> & { readonly table: string }

/** What a law is checked by: its flow table, its codes of refusal, and the examples that a lawyer can read. */
export interface Law {
  readonly flow: Readonly<Record<string, CitedRow>>
  readonly refusalCodes: readonly string[]
  readonly conflictCodes: readonly string[]
  /** What else an example may be about: rules that are in no flow table. */
  readonly alsoKnown: readonly string[]
  readonly examples: readonly LawExample[]
}

/** The folder of a kind: its name. */
const folderOf = (name: string): URL => new URL(`../domain/${name}/`, import.meta.url)

/** The law of one kind, with all its tables of examples. */
export async function lawOf(name: string, { flow }: Pick<AnyKind, 'flow'>): Promise<Law> {
  const examples = tablesIn(new URL('examples/', folderOf(name))).flatMap((table) =>
    table.examples.map(({ rule, act, verdict }) => ({ rule, act, verdict, table: table.name })),
  )
  return {
    flow,
    refusalCodes: await refusalCodesOf(name),
    conflictCodes: Object.keys(conflictCodes),
    alsoKnown: gateRules,
    examples,
  }
}

/** The law of every kind there is, by its name. */
export async function lawsOfKinds(): Promise<Map<string, Law>> {
  const laws = new Map<string, Law>()
  for (const name of Object.keys(kinds)) {
    const kind = kindOf(name)
    if (kind) laws.set(name, await lawOf(name, kind))
  }
  return laws
}

/** The grounds of refusal that a kind's acts may name: `refusalCodes` of its `action.ts`. */
async function refusalCodesOf(name: string): Promise<readonly string[]> {
  const file = new URL('action.ts', folderOf(name))
  if (!existsSync(file)) return []
  const { refusalCodes = [] }: { refusalCodes?: readonly string[] } = await import(file.href)
  return refusalCodes
}

/** The dated table of retention: each row cites a law, each period has an example that is kept and one that goes. */
export function lawOfRetention(): Law {
  const rows = Object.entries({ ...retentionTable, ...evidenceTable })
  const flow = rows.map(([name, dated]): [string, CitedRow] => {
    const rules = dated.filter(({ period }) => period !== null).map(({ cite }) => ({ id: name, cite }))
    return [name, { cite: dated[0].cite, rules, evidence: [], beside: {}, frozen: [] }]
  })
  const folder = new URL('../domain/archive/examples/', import.meta.url)
  const examples = readdirSync(folder).flatMap((table) =>
    readRetentionExamples(readFileSync(new URL(table, folder), 'utf8')).map((example) => ({
      rule: example.class,
      act: '',
      verdict: example.verdict === 'kept' ? ['admitted'] : [example.class],
      table,
    })),
  )
  return {
    flow: Object.fromEntries(flow),
    refusalCodes: [],
    conflictCodes: [],
    // Classes without a period are kept for ever, and so is a class that nobody knows.
    alsoKnown: [...rows.map(([name]) => name), 'unknown'],
    examples,
  }
}

/** What the gate refuses in every kind, whatever its flow table says. */
const gateRules: readonly string[] = [
  'stage',
  'evidence',
  'role',
  'grant',
  'grant-lapsed',
  'clock',
  'one-case',
  'disputed',
  'nothing-held',
  'no-dispute',
]

/** `declare.man` and `correct.2` are acts of the types `declare` and `correct`. */
export const typeOf = (act: string): string => act.split('.')[0] ?? act

/** Whether an act of this type may stand in an example although the kind's own table has no row for it. */
export const isOfEveryKind = isOversightType

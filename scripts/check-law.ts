import { readdirSync, readFileSync } from 'node:fs'
import { marriageFlow } from '../domain/marriage/flow.ts'
import { type Example, readExamples } from '../domain/testing/marriage-examples/text.ts'

/** A rule of a flow table as it is cited; what it tests is the examples' business. */
export interface CitedRule {
  readonly id: string
  readonly cite: string
}

/** A row of a flow table as far as this check reads it. */
export interface CitedRow {
  readonly cite: string
  readonly rules: readonly CitedRule[]
  readonly evidence: readonly { readonly id: string }[]
}

/** What a law is checked by: its flow table and the examples that a lawyer can read. */
export interface Law {
  readonly flow: Readonly<Record<string, CitedRow>>
  readonly examples: readonly Pick<Example, 'rule' | 'verdict'>[]
}

/** A citation names a law, a norm or a rule book of its kind; a page of ours is none. */
const namesALaw = /法|条例|规范|办法|解释|通知|方案|〔\d{4}〕|DB 6101|GB/

/** What is wrong with the law as it is written down, one sentence each. */
export function faultsOf({ flow, examples }: Law): string[] {
  const rows = Object.entries(flow)
  const rules = rows.flatMap(([act, row]) => row.rules.map((rule) => ({ act, ...rule })))
  const uncited = [
    ...rows.flatMap(([act, { cite }]) => (namesALaw.test(cite) ? [] : [`${act} and its items cite no law`])),
    ...rules.flatMap(({ act, id, cite }) => (namesALaw.test(cite) ? [] : [`${id} at ${act} cites no law`])),
  ]
  const told = [...new Set(rules.map(({ id }) => id))].flatMap((id) => [
    ...(isAdmitted(id, examples) ? [] : [`${id} has no example that is admitted`]),
    ...(isRefused(id, examples) ? [] : [`${id} has no example that is refused`]),
  ])
  return [...new Set([...uncited, ...told])]
}

const isAdmitted = (id: string, examples: Law['examples']): boolean =>
  examples.some(({ rule, verdict }) => rule === id && verdict.includes('admitted'))

const isRefused = (id: string, examples: Law['examples']): boolean =>
  examples.some(({ rule, verdict }) => rule === id && verdict.includes(id))

/** `voluntary.man` and `voluntary.woman` are one item. */
const kindOf = (item: string): string => item.replace(/\.(man|woman)$/, '')

/** How much law there is, in numbers. */
export function countsOf({ flow, examples }: Law): string {
  const rows = Object.values(flow)
  const rules = new Set(rows.flatMap((row) => row.rules.map(({ id }) => id)))
  const cites = new Set(rows.flatMap((row) => [row.cite, ...row.rules.map(({ cite }) => cite)]))
  const items = new Set(rows.flatMap(({ evidence }) => evidence.map(({ id }) => kindOf(id))))
  const counts = { acts: rows.length, rules: rules.size, items: items.size, examples: examples.length }
  const said = Object.entries({ ...counts, citations: cites.size }).map(([what, many]) => `${many} ${what}`)
  return said.join(', ')
}

/** The law of marriage with all its tables of examples. */
export function lawOfMarriage(): Law {
  const folder = new URL('../domain/marriage/examples/', import.meta.url)
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== 'branches.tsv')
  const flow: Record<string, CitedRow> = marriageFlow satisfies Record<keyof typeof marriageFlow, CitedRow>
  return {
    flow,
    examples: tables.flatMap((name) => readExamples(readFileSync(new URL(name, folder), 'utf8'))),
  }
}

if (process.argv[1] === import.meta.filename) {
  const law = lawOfMarriage()
  const faults = faultsOf(law)
  for (const fault of faults) console.error(fault)
  console.log(`law of marriage: ${countsOf(law)}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

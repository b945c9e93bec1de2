import { citedRules } from '../../client/parts/cited-rules.ts'
import type { CitedRow, Law } from '../check-law-tables.ts'
import type { ChartRow } from './chart.ts'
import { placeOfRule } from './rule-places.ts'
import { actName, kindName, said, stageName, whoOf } from './words.ts'

/** A kind's law, and where its acts lead. */
export type IndexedLaw = Law & { readonly flow: Readonly<Record<string, ChartRow & CitedRow>> }

/** The index of a kind's law as Markdown: article, rule, where it is written, its examples; then every act. */
export function lawIndex(name: string, law: IndexedLaw): string {
  const title = kindName(name) ?? name
  const flow = `domain/${name}/flow.ts`
  return `${[
    `# ${title}：依据一览`,
    '',
    `由 \`npm run draw\` 从流程表 ${link(flow)} 写出，不要手改。流程图：[${title}](../flows/${name}.svg)。`,
    '示例由 `npm test` 逐行演算；每条规则至少有一例准予、一例拒绝。',
    '',
    '## 依据与规则',
    '',
    row(['依据', '规则', '在哪些行为时审查', '写在哪里', '示例']),
    row(['---', '---', '---', '---', '---']),
    ...citedRules(law.flow).map((entry) =>
      row([
        entry.cite,
        `\`${entry.rule}\``,
        entry.acts.map((act) => actName(name, act) ?? act).join('、'),
        placeOfRule(name, entry.rule).map(link).join('、'),
        examplesOf(name, entry.rule, law),
      ]),
    ),
    '',
    '## 行为与依据',
    '',
    row(['行为', '谁可以办', '从', '到', '依据', '规则']),
    row(['---', '---', '---', '---', '---', '---']),
    ...Object.entries(law.flow).map(([act, { from, to, who, cite, rules }]) => {
      const stage = (id: string) => stageName(name, id) ?? id
      return row([
        actName(name, act) ?? act,
        whoOf({ who }),
        from.map(stage).join('、'),
        to === null ? said('flow.index.keeps') : stage(to),
        cite,
        [...new Set(rules.map(({ id }) => `\`${id}\``))].join(' '),
      ])
    }),
  ].join('\n')}\n`
}

/** `[eligibility.tsv](…) 准予 5 拒绝 4` for each table that is about the rule. */
function examplesOf(name: string, rule: string, { examples }: Law): string {
  const about = examples.filter((example) => example.rule === rule)
  const tables = [...new Set(about.map(({ table }) => table))]
  return tables
    .map((table) => {
      const lines = about.filter((example) => example.table === table)
      const admitted = lines.filter(({ verdict }) => verdict.includes('admitted')).length
      const path = `domain/${name}/examples/${table}`
      return `[${table}](../../${path}) 准予 ${admitted}，拒绝 ${lines.length - admitted}`
    })
    .join('；')
}

const link = (path: string): string => `[${path}](../../${path})`

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

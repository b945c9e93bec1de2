import { zh } from '../../client/text/zh.ts'
import { zhAtDesk } from '../../client/text/zh-at-desk.ts'
import { zhFlow } from '../../client/text/zh-flow.ts'
import type { Chart, ChartAct } from './chart.ts'
import { spanOf } from './chart.ts'

const words: Readonly<Record<string, string>> = { ...zh, ...zhAtDesk, ...zhFlow }

/** The first of several texts that there is; undefined where a chart would have to show an identifier. */
const first = (...keys: readonly string[]): string | undefined =>
  keys.map((key) => words[key]).find((text) => text !== undefined)

/** A text of the charts with its places filled in. */
export const said = (key: keyof typeof zhFlow, values: Readonly<Record<string, string>> = {}): string =>
  zhFlow[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** The Chinese name of an act in a chart. */
export const actName = (kind: string, act: string): string | undefined =>
  first(`flow.act.${kind}.${act}`, `flow.act.${act}`, `act.${kind}.${act}`, `act.${act}`)

/** The Chinese name of a stage in a chart. */
export const stageName = (kind: string, stage: string): string | undefined =>
  first(`flow.stage.${kind}.${stage}`, `flow.stage.${stage}`, `stage.${kind}.${stage}`, `stage.${stage}`)

/** What the chart of a kind is called, with the standard's figure where it stands for one. */
export const kindName = (kind: string): string | undefined =>
  first(`flow.kind.${kind}`, `case.kind.${kind}`, `kind.${kind}`)

/** The standard's figure that a chart stands for; empty where there is none. */
export const figureOf = (kind: string): string => first(`flow.figure.${kind}`) ?? ''

/** Who may do an act. */
export const whoOf = ({ who }: Pick<ChartAct, 'who'>): string =>
  who.map((role) => first(`flow.who.${role}`, `role.${role}`) ?? role).join('、')

/** At which stages an act of the note may be done. */
export function whenOf(act: ChartAct, chart: Chart): string {
  const name = (stage: string) => stageName(chart.kind, stage) ?? stage
  const each = (stages: readonly string[]) => stages.map((stage) => `“${name(stage)}”`).join('、')
  const span = spanOf(act, chart)
  switch (span.kind) {
    case 'all':
      return said('flow.span.all')
    case 'each':
      return each(span.stages)
    case 'between': {
      const [from, to] = span.stages
      return said('flow.span.between', { from: name(from), to: name(to) }) + besides(span.besides, each)
    }
    default:
      return said(`flow.span.${span.kind}`, { stage: name(span.stage) }) + besides(span.besides, each)
  }
}

const besides = (stages: readonly string[], each: (stages: readonly string[]) => string): string =>
  stages.length === 0 ? '' : said('flow.span.besides', { stages: each(stages) })

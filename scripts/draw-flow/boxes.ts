import type { Chart, ChartAct } from './chart.ts'
import { wrap } from './measure.ts'
import type { Box, TextLine } from './shapes.ts'

/** What stages, acts and their authors are called in a chart. */
export interface ChartWords {
  readonly stage: (stage: string) => string
  readonly act: (act: string) => string
  readonly who: (act: ChartAct) => string
  readonly again: string
}

export const stageWidth = 180
export const actWidth = 250
export const loopWidth = 190
export const sideWidth = 150
const pad = 8
const nameSize = 15
const smallSize = 12.5

/** A box that has its size and not yet its place. */
export type Sized = Omit<Box, 'x' | 'y'>
/** A row to the right of the main path: an act, and the stage it is the first to lead to. */
export interface SideRow {
  readonly act: Sized | null
  readonly stage: Sized | null
}

const heightOf = (lines: readonly TextLine[]): number =>
  2 * pad + lines.reduce((sum, { size }) => sum + size * 1.35, 0)

/** A stage with its name. */
export function stageBox(stage: string, chart: Chart, words: ChartWords, width: number): Sized {
  const shape = chart.derived.includes(stage) ? 'derived' : chart.ends.includes(stage) ? 'end' : 'stage'
  const lines = wrap(words.stage(stage), nameSize, width - 2 * pad).map((text) => ({
    text,
    size: nameSize,
    bold: true,
  }))
  return { id: stageId(stage), shape, width, height: Math.max(heightOf(lines), 40), lines }
}

/** An act with its name, who may do it, and the article. */
export function actBox(act: ChartAct, words: ChartWords, width: number): Sized {
  const again = act.repeats ? words.again : ''
  const name = wrap(`${words.act(act.id)}${again}`, 14, width - 2 * pad)
  const small = [words.who(act), act.cite].flatMap((text) => wrap(text, smallSize, width - 2 * pad))
  const lines = [
    ...name.map((text) => ({ text, size: 14, bold: true })),
    ...small.map((text) => ({ text, size: smallSize, bold: false })),
  ]
  return { id: actId(act.id), shape: 'act', width, height: heightOf(lines), lines }
}

/** The box of a stage, and of an act. */
export const stageId = (stage: string): string => `stage ${stage}`
export const actId = (act: string): string => `act ${act}`

/** Which acts and stages stand beside which stage of the main path. */
export function sideRows(chart: Chart, words: ChartWords): SideRow[][] {
  const { main, straight, side, aside } = chart
  const bandOf = new Map(main.map((stage, i) => [stage, i]))
  const rows: SideRow[][] = main.map(() => [])
  const waiting = [...aside]
  while (waiting.length > 0) {
    const known = waiting.findIndex(({ from }) => from.some((stage) => bandOf.has(stage)))
    const [act] = waiting.splice(Math.max(known, 0), 1)
    if (!act) break
    const band = bandFor(
      act.from.flatMap((stage) => bandOf.get(stage) ?? []),
      rows,
    )
    const to = act.to ?? ''
    const isNew = !bandOf.has(to)
    if (isNew) bandOf.set(to, band)
    rows[band]?.push({
      act: actBox(act, words, actWidth),
      stage: isNew ? stageBox(to, chart, words, sideWidth) : null,
    })
  }
  for (const stage of side.filter((name) => !bandOf.has(name))) {
    const leading = straight.findIndex(({ from }) => from.includes(stage))
    const asideTo = aside.find(({ from }) => from.includes(stage))?.to ?? ''
    rows[leading >= 0 ? leading : (bandOf.get(asideTo) ?? 0)]?.push({
      act: null,
      stage: stageBox(stage, chart, words, sideWidth),
    })
  }
  return rows
}

/** Of the bands that an act may be done in the one with the least beside it, the middle one before others. */
function bandFor(bands: readonly number[], rows: readonly (readonly SideRow[])[]): number {
  const ordered = bands.toSorted((one, other) => one - other)
  const middle = ordered[Math.floor(ordered.length / 2)] ?? 0
  const crowd = (band: number) => 100 * (rows[band]?.length ?? 0) + Math.abs(band - middle)
  return ordered.reduce((best, band) => (crowd(band) < crowd(best) ? band : best), middle)
}

import type { Who } from '../../domain/log/oversight.ts'

/** A row of a flow table as far as a chart shows it. */
export interface ChartRow {
  readonly from: readonly string[]
  readonly to: string | null
  readonly who: readonly Who[]
  readonly cite: string
}

/** An act as the chart draws it, once, however many stages it may be done from. */
export interface ChartAct extends ChartRow {
  readonly id: string
  /** May be done again at the stage it leads to. */
  readonly repeats: boolean
}

/** A flow table sorted by what is drawn where. */
export interface Chart {
  readonly kind: string
  /** The longest way through the table, from a new case on, or to where the kind is done. */
  readonly main: readonly string[]
  /** `straight[i]` leads from `main[i]` to `main[i + 1]`. */
  readonly straight: readonly ChartAct[]
  /** Every other stage: ends, refusals, and those that no act leads to. */
  readonly side: readonly string[]
  /** Acts that lead off the main path, back, or past a stage. */
  readonly aside: readonly ChartAct[]
  /** Acts that keep the one stage they are done at. */
  readonly loops: readonly ChartAct[]
  /** Acts that keep the stage, at several: gathered in a note. */
  readonly anytime: readonly ChartAct[]
  /** Stages from which nothing leads on. */
  readonly ends: readonly string[]
  /** Stages that no act leads to: they follow from the day, or from acts that exclude one another. */
  readonly derived: readonly string[]
}

/** More loops than these at one stage are gathered in the note. */
const loopsShown = 2

/** Where a case is done although acts may lead on from there: a file is revoked, an issued certificate made void. */
const doneAt = ['filed', 'issued']

/** Sorts a flow table for drawing; `first` is the stage of a case without acts. */
export function chartOf(kind: string, first: string, flow: Readonly<Record<string, ChartRow>>): Chart {
  const acts = Object.entries(flow).map(([id, row]) => actOf(id, row))
  const moving = acts.filter(({ to }) => to !== null)
  const keeping = acts.filter(({ to }) => to === null)
  const main = longestWay(first, moving)
  const straight = main.slice(1).flatMap((stage, i) => {
    const leading = moving.find(({ from, to }) => to === stage && from.includes(main[i] ?? ''))
    return leading ? [leading] : []
  })
  const reached = new Set(moving.map(({ to }) => to))
  const named = new Set(moving.flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]))
  const atOne = keeping.filter(({ from }) => from.length === 1 && main.includes(from[0] ?? ''))
  const loops = atOne.filter(
    ({ from }) => atOne.filter((other) => other.from[0] === from[0]).length <= loopsShown,
  )
  const side = [...named].filter((stage) => !main.includes(stage))
  return {
    kind,
    main,
    straight,
    side,
    aside: moving.filter((act) => !straight.includes(act)),
    loops,
    anytime: keeping.filter((act) => !loops.includes(act)),
    ends: [...named].filter((stage) => !moving.some(({ from }) => from.includes(stage))),
    derived: side.filter((stage) => !reached.has(stage)),
  }
}

/** An act that leads only to where it is done keeps the stage. */
function actOf(id: string, { from, to, who, cite }: ChartRow): ChartAct {
  const others = from.filter((stage) => stage !== to)
  if (to === null || others.length === 0) return { id, from, to: null, who, cite, repeats: false }
  return { id, from: others, to, who, cite, repeats: others.length < from.length }
}

/** The table is in the order of the law: a way never goes back to a stage that it has led to before. */
function longestWay(first: string, moving: readonly ChartAct[]): string[] {
  const order = [...new Set([first, ...moving.map(({ to }) => to ?? first)])]
  const last = doneAt.find((stage) => order.includes(stage))
  const waysFrom = new Map<string, string[]>()
  for (const stage of order.toReversed()) {
    const onward = stage === last ? [] : moving.filter(({ from }) => from.includes(stage))
    const longest = onward
      .filter(({ to }) => order.indexOf(to ?? first) > order.indexOf(stage))
      .map(({ to }) => waysFrom.get(to ?? first) ?? [])
      .filter((way) => last === undefined || way.at(-1) === last)
      .reduce((best, way) => (way.length > best.length ? way : best), [])
    waysFrom.set(stage, [stage, ...longest])
  }
  return waysFrom.get(first) ?? [first]
}

/** At which stages an act of the note may be done, by the main path: `all`, `until`, `since`, `between`, or each. */
export type Span =
  | { readonly kind: 'all' }
  | { readonly kind: 'until' | 'since'; readonly stage: string; readonly besides: readonly string[] }
  | {
      readonly kind: 'between'
      readonly stages: readonly [string, string]
      readonly besides: readonly string[]
    }
  | { readonly kind: 'each'; readonly stages: readonly string[] }

/** Puts the stages of an act into as few words as the main path allows. */
export function spanOf({ from: stages }: ChartAct, { main, side }: Chart): Span {
  const besides = stages.filter((stage) => !main.includes(stage))
  const places = main.flatMap((stage, i) => (stages.includes(stage) ? [i] : []))
  const [begin = 0] = places
  const end = places.at(-1) ?? 0
  const isWhole = places.length === main.length
  if (isWhole && side.every((stage) => besides.includes(stage))) return { kind: 'all' }
  const isOneRun = places.length === end - begin + 1 && places.length > 2
  const [one, other] = [main[begin] ?? '', main[end] ?? '']
  if (!isOneRun) return { kind: 'each', stages }
  if (begin === 0) return { kind: 'until', stage: other, besides }
  if (end === main.length - 1) return { kind: 'since', stage: one, besides }
  return { kind: 'between', stages: [one, other], besides }
}

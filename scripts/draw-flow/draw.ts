import type { AnyKind } from '../../domain/registry/kinds.ts'
import { type Chart, chartOf } from './chart.ts'
import { layoutOf } from './layout.ts'
import { type Note, type PlacedNote, placeNote } from './note.ts'
import type { Layout } from './shapes.ts'
import { type Size, svgOf } from './svg.ts'
import { actName, figureOf, kindName, said, stageName, whenOf, whoOf } from './words.ts'

/** A kind's flow table drawn: everything in its place, and the picture. */
export interface Drawing {
  readonly chart: Chart
  readonly layout: Layout
  readonly note: PlacedNote | null
  readonly size: Size
  readonly svg: string
}

const margin = 24
const headroom = 84
const narrowest = 820

/** Draws the flow table of a kind. */
export function draw(name: string, { flow, initial, stageOf }: AnyKind): Drawing {
  const chart = chartOf(name, stageOf(initial), flow)
  const layout = layoutOf(chart, {
    stage: (stage) => stageName(name, stage) ?? stage,
    act: (act) => actName(name, act) ?? act,
    who: whoOf,
    again: said('flow.again'),
  })
  const width = Math.ceil(Math.max(layout.width + 2 * margin, narrowest))
  const left = Math.round((width - layout.width) / 2)
  const below = headroom + layout.height + margin
  const note = chart.anytime.length === 0 ? null : placeNote(noteOf(chart), margin, below, width - 2 * margin)
  const height = Math.ceil((note?.bottom ?? below) + margin)
  const size = { width, height, left, top: headroom }
  const figure = figureOf(name)
  const flowTitle = said('flow.title', { kind: kindName(name) ?? name })
  const title = `${flowTitle}${figure === '' ? '' : `　${figure}`}`
  const svg = svgOf({ title, about: said('flow.reading') }, layout, note, size)
  return { chart, layout, note, size, svg }
}

/** The acts that keep the stage, each with when, and what `contested` means where the table knows it. */
function noteOf(chart: Chart): Note {
  return {
    title: said('flow.keeping'),
    heading: [
      said('flow.column.act'),
      said('flow.column.who'),
      said('flow.column.when'),
      said('flow.column.cite'),
    ],
    rows: chart.anytime.map((act) => [
      actName(chart.kind, act.id) ?? act.id,
      whoOf(act),
      whenOf(act, chart),
      act.cite,
    ]),
    foot: isEverContested(chart)
      ? said('flow.contested', { stage: stageName(chart.kind, 'contested') ?? '' })
      : '',
  }
}

const isEverContested = ({ side, anytime }: Chart): boolean =>
  [...side, ...anytime.flatMap(({ from }) => from)].includes('contested')

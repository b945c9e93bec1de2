import {
  actBox,
  actId,
  actWidth,
  type ChartWords,
  loopWidth,
  type SideRow,
  type Sized,
  sideRows,
  sideWidth,
  stageBox,
  stageId,
  stageWidth,
} from './boxes.ts'
import type { Chart, ChartAct } from './chart.ts'
import { type Edges, type Net, type Routed, route } from './route.ts'
import type { Box, Layout, Line } from './shapes.ts'

const arrow = 18
const gap = 14
const lane = 12
/** Between two lines that meet one edge of a box. */
const port = 9

/** Sets a chart: the main path straight down, loops to its left, ends and refusals to its right. */
export function layoutOf(chart: Chart, words: ChartWords): Layout {
  const nets = netsOf(chart)
  const bands = bandsOf(chart, words, nets)
  // Lanes follow from heights alone: what is set once with none tells how many there are.
  const { lanes } = route(
    nets,
    placed(bands, columnsOf(chart, noLanes)),
    columnsOf(chart, noLanes).edges,
    lane,
  )
  const columns = columnsOf(chart, lanes)
  const boxes = placed(bands, columns)
  const { lines } = route(nets, boxes, columns.edges, lane)
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + gap
  return { width: columns.width, height, boxes, lines: [...downwards(chart, boxes), ...lines] }
}

const noLanes: Routed['lanes'] = { left: 0, right: 0, middle: 0 }

/** Where the columns stand, and where the lanes between them begin. */
interface Columns {
  readonly main: number
  readonly acts: number
  readonly side: number
  readonly width: number
  readonly edges: Edges
}

function columnsOf({ loops, aside, side }: Chart, lanes: Routed['lanes']): Columns {
  const main = gap + (loops.length > 0 ? loopWidth : 0) + (lanes.left + 1) * lane + actWidth / 2
  const mainEnd = main + actWidth / 2
  const acts = mainEnd + (lanes.right + 2) * lane
  const actsEnd = aside.length > 0 ? acts + actWidth : acts
  const sideX = actsEnd + (lanes.middle + 2) * lane
  const end = side.length > 0 ? sideX + sideWidth : aside.length > 0 ? actsEnd : mainEnd
  const edges = { left: main - actWidth / 2, right: mainEnd, middle: actsEnd }
  return { main, acts, side: sideX, width: end + gap, edges }
}

/** One stage of the main path with what stands beside it, and the act that leads on from it. */
interface Band {
  readonly stage: Sized
  readonly loops: readonly Sized[]
  readonly beside: readonly SideRow[]
  readonly next: Sized | null
}

function bandsOf(chart: Chart, words: ChartWords, nets: readonly Net[]): Band[] {
  const meeting = (id: string) =>
    nets.filter(({ sources, target }) => sources.includes(id) || target === id).length
  const roomy = (box: Sized): Sized => ({
    ...box,
    height: Math.max(box.height, (meeting(box.id) + 1) * port),
  })
  const rows = sideRows(chart, words)
  return chart.main.map((stage, i) => {
    const next = chart.straight[i]
    return {
      stage: roomy(stageBox(stage, chart, words, stageWidth)),
      loops: chart.loops.filter(({ from }) => from[0] === stage).map((act) => actBox(act, words, loopWidth)),
      beside: (rows[i] ?? []).map((row) => ({
        act: row.act && roomy(row.act),
        stage: row.stage && roomy(row.stage),
      })),
      next: next ? roomy(actBox(next, words, actWidth)) : null,
    }
  })
}

/** The boxes of all bands, one band beneath the other. */
function placed(bands: readonly Band[], { main, acts, side }: Columns): Box[] {
  const boxes: Box[] = []
  const put = (box: Sized, x: number, centre: number) =>
    void boxes.push({ ...box, x, y: centre - box.height / 2 })
  let y = gap
  for (const { stage, loops, beside, next } of bands) {
    const loopHeights = loops.map((loop) => loop.height)
    const rowHeights = beside.map(rowHeight)
    const height = Math.max(stage.height, stackHeight(loopHeights), stackHeight(rowHeights))
    const middle = y + height / 2
    put(stage, main - stage.width / 2, middle)
    const loopCentres = stacked(loopHeights, middle)
    for (const [i, loop] of loops.entries()) put(loop, gap, loopCentres[i] ?? middle)
    const rowCentres = stacked(rowHeights, middle)
    for (const [i, row] of beside.entries()) {
      if (row.act) put(row.act, acts, rowCentres[i] ?? middle)
      if (row.stage) put(row.stage, side, rowCentres[i] ?? middle)
    }
    y += height
    if (!next) continue
    put(next, main - next.width / 2, y + arrow + next.height / 2)
    y += next.height + 2 * arrow
  }
  return boxes
}

/** The centres of things of these heights, stacked around a middle. */
function stacked(heights: readonly number[], middle: number): number[] {
  let top = middle - stackHeight(heights) / 2
  return heights.map((height) => {
    const centre = top + height / 2
    top += height + gap
    return centre
  })
}

const stackHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(heights.length - 1, 0)

const rowHeight = ({ act, stage }: SideRow): number => Math.max(act?.height ?? 0, stage?.height ?? 0)

/** The arrows of the main path. */
function downwards({ main, straight }: Chart, boxes: readonly Box[]): Line[] {
  const at = (id: string) => boxes.find((box) => box.id === id)
  return straight.flatMap((act, i) => {
    const way = [stageId(main[i] ?? ''), actId(act.id), stageId(main[i + 1] ?? '')]
    return way.slice(1).flatMap((id, step): Line[] => {
      const above = at(way[step] ?? '')
      const below = at(id)
      if (!above || !below) return []
      const x = above.x + above.width / 2
      const points = [[x, above.y + above.height] as const, [x, below.y] as const]
      return [{ from: above.id, to: below.id, points, arrow: step === 0 ? 'none' : 'end', dot: null }]
    })
  })
}

/** Everything that is joined by more than the straight arrows of the main path. */
function netsOf({ main, straight, side, aside, loops }: Chart): Net[] {
  const mains = (act: ChartAct, except?: string) =>
    act.from.filter((stage) => main.includes(stage) && stage !== except).map(stageId)
  const sides = (act: ChartAct) => act.from.filter((stage) => side.includes(stage)).map(stageId)
  const nets: Net[] = [
    ...loops.map(({ id, from }) => net('left', from.map(stageId), actId(id), 'both')),
    ...straight.map((act, i) => net('left', mains(act, main[i]), actId(act.id))),
    ...straight.map((act) => net('middle', sides(act), actId(act.id))),
    ...aside.flatMap((act) => [
      net('right', mains(act), actId(act.id)),
      net('middle', sides(act), actId(act.id)),
      net(main.includes(act.to ?? '') ? 'right' : 'middle', [actId(act.id)], stageId(act.to ?? '')),
    ]),
  ]
  return nets.filter(({ sources }) => sources.length > 0)
}

const net = (region: Net['region'], sources: string[], target: string, arrow: Net['arrow'] = 'end'): Net => ({
  region,
  sources,
  target,
  arrow,
})

import type { Box, Line } from './shapes.ts'

/** Boxes that lead to one box through one lane of a region: a vertical line with a branch to each. */
export interface Net {
  readonly region: 'left' | 'right' | 'middle'
  readonly sources: readonly string[]
  readonly target: string
  readonly arrow: Line['arrow']
}

/** Where a region's lanes begin: beside the boxes of the main path, or beside the acts to its right. */
export type Edges = Readonly<Record<Net['region'], number>>

interface End {
  readonly box: Box
  readonly net: Net
  readonly edge: 'left' | 'right'
  readonly port: number
}

/** The lines of a chart, and how many lanes they take between the columns. */
export interface Routed {
  readonly lines: readonly Line[]
  readonly lanes: Readonly<Record<Net['region'], number>>
}

/** Lines that run in lanes between the columns, the shorter ones nearer, none upon another. */
export function route(nets: readonly Net[], boxes: readonly Box[], edges: Edges, lane: number): Routed {
  const ends = portsOf(nets, boxes)
  const portOf = (net: Net, id: string): End | undefined =>
    ends.find((end) => end.net === net && end.box.id === id)
  const lanes: { region: Net['region']; number: number; from: number; to: number }[] = []
  const spanned = nets.map((net) => {
    const all = ends.filter((end) => end.net === net).map(({ port }) => port)
    return { net, from: Math.min(...all), to: Math.max(...all) }
  })
  const lines = spanned
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))
    .flatMap(({ net, from, to }) => {
      const isFree = (number: number) =>
        lanes.every(
          (taken) =>
            taken.region !== net.region ||
            taken.number !== number ||
            taken.to + lane / 2 < from ||
            to + lane / 2 < taken.from,
        )
      let number = 1
      while (!isFree(number)) number++
      lanes.push({ region: net.region, number, from, to })
      const x = edges[net.region] + (net.region === 'left' ? -number : number) * lane
      return linesOf(net, x, portOf)
    })
  const used = (region: Net['region']) =>
    Math.max(0, ...lanes.filter((taken) => taken.region === region).map(({ number }) => number))
  return { lines, lanes: { left: used('left'), right: used('right'), middle: used('middle') } }
}

/** A branch from each source to the lane, the lane itself, and the branch with the arrow to the target. */
function linesOf(net: Net, x: number, portOf: (net: Net, id: string) => End | undefined): Line[] {
  const target = portOf(net, net.target)
  const sources = net.sources.flatMap((id) => portOf(net, id) ?? [])
  const [first] = sources
  if (!target || !first) return []
  const { arrow } = net
  const last: Point = [edgeOf(target), target.port]
  if (sources.length === 1) {
    const begin: Point = [edgeOf(first), first.port]
    const bends: Point[] =
      first.port === target.port
        ? []
        : [
            [x, first.port],
            [x, target.port],
          ]
    return [{ from: first.box.id, to: net.target, points: [begin, ...bends, last], arrow, dot: null }]
  }
  const heights = [...sources, target].map(({ port }) => port)
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
  const branches = sources.map((source): Line => {
    const dot: Point | null = source.port === top || source.port === bottom ? null : [x, source.port]
    const points: Point[] = [
      [edgeOf(source), source.port],
      [x, source.port],
    ]
    return { from: source.box.id, to: net.target, points, arrow: 'none', dot }
  })
  const trunk: Point[] = [
    [x, top],
    [x, bottom],
  ]
  const end: Point[] = [[x, target.port], last]
  return [
    ...branches,
    { from: net.target, to: net.target, points: trunk, arrow: 'none', dot: [x, target.port] },
    { from: net.target, to: net.target, points: end, arrow, dot: null },
  ]
}

type Point = readonly [x: number, y: number]

const edgeOf = ({ box, edge }: End): number => (edge === 'left' ? box.x : box.x + box.width)

/** Spreads the lines that meet an edge of a box over it, in the order of where they come from. */
function portsOf(nets: readonly Net[], boxes: readonly Box[]): End[] {
  const boxOf = new Map(boxes.map((box) => [box.id, box]))
  const middleOf = (id: string): number => {
    const box = boxOf.get(id)
    return box ? box.y + box.height / 2 : 0
  }
  const meeting = nets.flatMap((net) =>
    [...net.sources, net.target].flatMap((id) => {
      const box = boxOf.get(id)
      const others = id === net.target ? net.sources : [net.target]
      const far = others.reduce((sum, other) => sum + middleOf(other), 0) / others.length
      return box ? [{ box, net, far, edge: facing(box, net, boxOf) }] : []
    }),
  )
  const spread = meeting.map(({ box, net, far, edge }): End => {
    const beside = meeting.filter((other) => other.box === box && other.edge === edge)
    const place = beside.filter((other) => other.far < far).length
    const same = beside.filter((other) => other.far === far)
    const index = place + same.findIndex((other) => other.net === net)
    const port = box.y + (box.height * (index + 1)) / (beside.length + 1)
    return { box, net, edge, port: Math.round(port * 10) / 10 }
  })
  const apart: End[] = []
  for (const end of spread) apart.push(movedApart(end, apart))
  return apart.reduce((all, end, i) => all.with(i, { ...end, port: levelled(end, all) }), apart)
}

/** Heights between two columns that could be taken for one line. */
const tooClose = 4

const clashes = (port: number, { net }: End, ends: readonly End[]): boolean =>
  ends.some(
    (other) => other.net !== net && other.net.region === net.region && Math.abs(other.port - port) < tooClose,
  )

/** A port keeps away from those of other nets between the same columns, as far as its box allows. */
function movedApart(end: End, placed: readonly End[]): End {
  const { box, port } = end
  const heights = [0, 5, -5, 9, -9, 13, -13, 17, -17].map((step) => port + step)
  const free = heights.filter((height) => height > box.y + 3 && height < box.y + box.height - 3)
  return { ...end, port: free.find((height) => !clashes(height, end, placed)) ?? port }
}

/** A line that has an edge to itself meets it at the height of its other end, where the box is there. */
function levelled(end: End, ends: readonly End[]): number {
  const current = ends.find((one) => one.net === end.net && one.box === end.box) ?? end
  const { box, net, edge, port } = current
  const isAlone = !ends.some((other) => other !== current && other.box === box && other.edge === edge)
  const [other, ...more] = ends.filter((one) => one.net === net && one !== current)
  if (!isAlone || !other || more.length > 0) return port
  // Of two such ends the one that is the target gives way.
  const otherIsAlone = !ends.some((one) => one !== other && one.box === other.box && one.edge === other.edge)
  if (otherIsAlone && box.id !== net.target) return port
  const fits = other.port > box.y + 8 && other.port < box.y + box.height - 8
  return fits && !clashes(other.port, current, ends) ? other.port : port
}

/** The edge of a box that looks at the lanes of a net. */
function facing(box: Box, net: Net, boxOf: ReadonlyMap<string, Box>): 'left' | 'right' {
  const all = [...net.sources, net.target].flatMap((id) => boxOf.get(id) ?? [])
  if (net.region === 'left') {
    const isLoop = net.arrow === 'both' && box.id === net.target
    return isLoop ? 'right' : 'left'
  }
  const centre = box.x + box.width / 2
  const others = all.filter((other) => other !== box)
  return others.some((other) => other.x + other.width / 2 > centre + 1) ? 'right' : 'left'
}

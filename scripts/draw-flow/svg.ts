import type { PlacedNote } from './note.ts'
import type { Box, Layout, Line, TextLine } from './shapes.ts'

const family =
  "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
const ink = '#1c2126'
const quiet = '#55585c'
const paper = '#ffffff'

/** What is written above the chart. */
export interface Heading {
  readonly title: string
  readonly about: string
}

/**
 * A chart as an SVG that stands on white paper of its own, in black on every screen and printer. It has no
 * style sheet, which a content security policy might refuse.
 */
export function svgOf({ title, about }: Heading, chart: Layout, note: PlacedNote | null, size: Size): string {
  const { width, height } = size
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${family}" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    '<defs>',
    `<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 1 L9 5 L0 9 Z" fill="${ink}"/></marker>`,
    '</defs>',
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    textAt(24, 38, { text: title, size: 20, bold: true }),
    textAt(24, 62, { text: about, size: 12.5, bold: false }, quiet),
    `<g transform="translate(${size.left} ${size.top})">`,
    ...chart.lines.map(lineOf),
    ...chart.lines.flatMap(({ dot }) => (dot ? [`<circle cx="${dot[0]}" cy="${dot[1]}" r="2.6"/>`] : [])),
    ...chart.boxes.map(boxOf),
    '</g>',
    ...(note ? noteOf(note, width) : []),
    '</svg>',
  ].join('\n')}\n`
}

/** The whole picture's size, and where the chart begins in it. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

function lineOf({ points, arrow }: Line): string {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(' ')
  const end = arrow === 'none' ? '' : ' marker-end="url(#arrow)"'
  const start = arrow === 'both' ? ' marker-start="url(#arrow)"' : ''
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.3"${start}${end}/>`
}

function boxOf({ shape, x, y, width, height, lines }: Box): string {
  const inner =
    shape === 'end'
      ? [rect(x + 3.5, y + 3.5, width - 7, height - 7, `fill="none" stroke="${ink}" stroke-width="1"`)]
      : []
  const texts = linesAt(lines, y + height / 2).map(({ line, base }) =>
    textAt(x + width / 2, base, line, line.bold ? ink : quiet, 'middle'),
  )
  return [rect(x, y, width, height, looks[shape]), ...inner, ...texts].join('\n')
}

const looks: Readonly<Record<Box['shape'], string>> = {
  stage: `fill="#ecebe6" stroke="${ink}" stroke-width="1.8"`,
  end: `fill="#ecebe6" stroke="${ink}" stroke-width="1.4"`,
  derived: `fill="${paper}" stroke="${ink}" stroke-width="1.4" stroke-dasharray="6 4"`,
  act: `rx="10" fill="${paper}" stroke="${quiet}" stroke-width="1"`,
}

/** Lines of text, centred on a height, each with its base line. */
function linesAt(lines: readonly TextLine[], middle: number) {
  const height = lines.reduce((sum, { size }) => sum + size * 1.35, 0)
  let top = middle - height / 2
  return lines.map((line) => {
    const base = top + line.size * 1.06
    top += line.size * 1.35
    return { line, base }
  })
}

const noteOf = ({ texts, rules }: PlacedNote, width: number): string[] => [
  ...rules.map(
    (y) => `<path d="M24 ${round(y)} H${width - 24}" stroke="${quiet}" stroke-width="0.6" opacity="0.6"/>`,
  ),
  ...texts.map((text) => textAt(text.x, text.y, text)),
]

const rect = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${look}/>`

function textAt(x: number, y: number, { text, size, bold }: TextLine, fill = ink, anchor = 'start'): string {
  const weight = bold ? ' font-weight="700"' : ''
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : ''
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${middle} fill="${fill}">${escaped(text)}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

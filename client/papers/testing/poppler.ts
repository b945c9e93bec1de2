import { spawnSync } from 'node:child_process'

/** A page as the printer would see it: one byte a pixel, 0 black, 255 white. */
export interface GrayPage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The text that another program reads out of a PDF. */
export const extractText = (pdf: Uint8Array): string =>
  run('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], pdf).toString('utf8')

/** The same without any white space, to compare with what was put in. */
export const extractDense = (pdf: Uint8Array): string => withoutSpace(extractText(pdf))

/** A text without any white space. */
export const withoutSpace = (text: string): string => text.replace(/\s/gu, '')

/** Renders every page of a PDF as a printer would. */
export function renderPages(pdf: Uint8Array, dpi: number): GrayPage[] {
  const stream = run('pdftoppm', ['-gray', '-r', String(dpi), '-'], pdf)
  const pages: GrayPage[] = []
  for (let at = 0; at < stream.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stream.toString('latin1', at, at + 40))
    if (header === null) throw new Error('pdftoppm answered something that is not a PGM picture')
    const [width, height] = [Number(header[1]), Number(header[2])]
    const start = at + header[0].length
    at = start + width * height
    pages.push({ width, height, pixels: stream.subarray(start, at) })
  }
  return pages
}

/** A page rendered as JPEG, which serves the tests as a photograph. */
export const renderJpeg = (pdf: Uint8Array): Uint8Array =>
  new Uint8Array(run('pdftoppm', ['-jpeg', '-r', '300', '-singlefile', '-'], pdf))

function run(program: string, args: readonly string[], input: Uint8Array): Buffer {
  const { error, status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 28 })
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error(`${program} is missing: install poppler (Debian: apt-get install poppler-utils)`)
  }
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
}

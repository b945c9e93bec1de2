/** The name under which the build lays the papers' font into its `fonts` folder. */
export const PAPER_FONT_FILE = 'noto-serif-sc.ttf'

/** Where the app fetches the papers' font, once; the service worker keeps it. */
export const PAPER_FONT_URL = `/fonts/${PAPER_FONT_FILE}`

/** The font's bytes; fails where the server answers anything but the font. */
export async function fetchPaperFont(): Promise<ArrayBuffer> {
  const answer = await fetch(PAPER_FONT_URL)
  if (!answer.ok) throw new Error(`${PAPER_FONT_URL}: ${answer.status}`)
  return answer.arrayBuffer()
}

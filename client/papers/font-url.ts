/** The name under which the build lays the papers' font into its `fonts` folder. */
export const PAPER_FONT_FILE = 'noto-serif-sc.ttf'

/** Where the app fetches the papers' font, once; the service worker keeps it. */
export const PAPER_FONT_URL = `/fonts/${PAPER_FONT_FILE}`

/** How a paper reached the printer's dialog, or the file that is printed by hand. */
export type PrintOutcome = 'dialog' | 'window' | 'file'

/** Prints PDFs from the browser and clears away what it needed for that. */
export interface PaperPrinter {
  readonly print: (pdf: Uint8Array) => Promise<PrintOutcome>
  /** Removes the last paper from the page and from memory. */
  readonly clear: () => void
}

/** A name that says nothing of whom the paper is about: browsers and printers keep it in their logs. */
const FILE_NAME = 'lianli.pdf'
const LOAD_LIMIT_MS = 10_000

/**
 * Prints through a hidden frame; where the browser has no PDF viewer or forbids it, opens a window,
 * and where that is blocked too, offers the file. The last paper stays until the next or `clear`,
 * because the print dialog goes on reading it.
 */
export function createPaperPrinter(page: Window): PaperPrinter {
  let clearLast = () => {}

  async function print(pdf: Uint8Array): Promise<PrintOutcome> {
    clearLast()
    const url = URL.createObjectURL(new Blob([pdf.slice()], { type: 'application/pdf' }))
    const frame = page.document.createElement('iframe')
    clearLast = () => {
      frame.remove()
      URL.revokeObjectURL(url)
      clearLast = () => {}
    }
    if (page.navigator.pdfViewerEnabled && (await printFrame(page, frame, url))) return 'dialog'
    if (page.open(url) !== null) return 'window'
    saveFile(page, url)
    return 'file'
  }

  page.addEventListener('pagehide', () => clearLast())
  return { print, clear: () => clearLast() }
}

async function printFrame(page: Window, frame: HTMLIFrameElement, url: string): Promise<boolean> {
  frame.title = 'PDF'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  })
  frame.src = url
  const loaded = new Promise<boolean>((resolve) => {
    frame.onload = () => resolve(true)
    page.setTimeout(() => resolve(false), LOAD_LIMIT_MS)
  })
  page.document.body.append(frame)
  if (!(await loaded)) return false
  try {
    frame.contentWindow?.print()
    return frame.contentWindow !== null
  } catch {
    return false
  }
}

function saveFile(page: Window, url: string): void {
  const link = page.document.createElement('a')
  link.href = url
  link.download = FILE_NAME
  link.click()
}

let shown: Window | null = null

/** Shows the parties' window on the pen display, opening it where it is not open; false when the browser forbids it. */
export function showPartyWindow(): boolean {
  if (!shown || shown.closed) shown = window.open('/party', 'lianli-party', 'popup,width=1280,height=800')
  shown?.focus()
  return shown !== null
}

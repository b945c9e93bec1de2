import type { Locator, Page } from 'playwright-core'

/** Four strokes of a pen whose pressure rises and falls, as a display with a stylus sends them. */
export async function writeWithPen(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('the pen has nowhere to write')
  const line = await page.context().newCDPSession(page)
  const at = (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    across: number,
    down: number,
    force = 0,
  ) =>
    line.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width * across,
      y: box.y + box.height * down,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
      force,
    })
  for (const stroke of [0.2, 0.35, 0.5, 0.65]) {
    await at('mousePressed', stroke, 0.3, 0.2)
    for (let step = 1; step <= 8; step++) {
      await at('mouseMoved', stroke + step / 80, 0.3 + step / 20, 0.2 + Math.sin((step / 8) * Math.PI) / 2)
    }
    await at('mouseReleased', stroke + 0.1, 0.7)
  }
  await line.detach()
}

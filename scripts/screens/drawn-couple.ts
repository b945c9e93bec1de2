import type { Page } from 'playwright-core'

/** A joint picture of nobody: two figures side by side before a red ground. */
export async function drawnCouple(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1060, 700)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('nothing to draw on')
    context.fillStyle = '#b01e23'
    context.fillRect(0, 0, 1060, 700)
    for (const { x, hair, length } of [
      { x: 390, hair: '#26201d', length: 0 },
      { x: 670, hair: '#34241c', length: 150 },
    ]) {
      context.fillStyle = hair
      context.beginPath()
      context.ellipse(x, 270, 112, 130, 0, 0, 7)
      context.fill()
      context.fillRect(x - 112, 270, 224, length)
      context.fillStyle = '#fbfaf6'
      context.beginPath()
      context.ellipse(x, 730, 190, 260, 0, 0, 7)
      context.fill()
      context.fillStyle = '#efcbac'
      context.fillRect(x - 34, 390, 68, 100)
      context.beginPath()
      context.ellipse(x, 310, 86, 108, 0, 0, 7)
      context.fill()
      context.fillStyle = '#2b2422'
      for (const eye of [-34, 34]) {
        context.beginPath()
        context.ellipse(x + eye, 300, 8, 6, 0, 0, 7)
        context.fill()
      }
      context.strokeStyle = '#a5544c'
      context.lineWidth = 5
      context.beginPath()
      context.arc(x, 344, 28, 0.35, 2.8)
      context.stroke()
    }
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
    return btoa(String.fromCharCode(...new Uint8Array(await jpeg.arrayBuffer())))
  })
  return Buffer.from(base64, 'base64')
}

import { createHash } from 'node:crypto'
import { imageHeight, imageWidth } from './driver.ts'

/** Draws a whorl of ridges, the same for the same seed; the lower the quality, the more noise. */
export function drawnFinger(seed: string, quality: number): Uint8Array {
  const trait = createHash('sha256').update(seed).digest()
  const between = (at: number, low: number, high: number): number =>
    low + ((trait[at] ?? 0) / 255) * (high - low)
  const core = { x: between(0, 100, 156), y: between(1, 130, 220) }
  const ridge = between(2, 8, 11)
  const bend = between(3, 0.5, 0.9)
  const turns = (trait[4] ?? 0) % 2 === 0 ? 1 : -1
  const sway = { x: between(5, 1, 3), y: between(6, 1, 3), from: between(7, 0, 6) }
  const grains = createHash('shake256', { outputLength: imageWidth * imageHeight })
    .update(seed)
    .digest()
  const noise = 1 - Math.min(100, Math.max(0, quality)) / 100

  return Uint8Array.from(grains, (grain, at) => {
    const [column, row] = [at % imageWidth, Math.floor(at / imageWidth)]
    if (!isOnFinger(column, row)) return 255
    const [x, y] = [column - core.x, row - core.y]
    const swayed = sway.x * Math.sin(x / 38 + sway.from) + sway.y * Math.sin(y / 47 - sway.from)
    const wave = Math.cos((2 * Math.PI * Math.hypot(x, y * bend)) / ridge + turns * Math.atan2(y, x) + swayed)
    return Math.round((1 - noise) * (128 + 110 * wave) + noise * grain)
  })
}

const isOnFinger = (column: number, row: number): boolean =>
  ((column - imageWidth / 2) / 118) ** 2 + ((row - imageHeight / 2) / 172) ** 2 <= 1

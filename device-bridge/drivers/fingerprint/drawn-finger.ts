import { createHash } from 'node:crypto'
import { imageHeight, imageWidth } from './driver.ts'

/** Draws ridges around a core, the same for the same seed; the lower the quality, the more noise. */
export function drawnFinger(seed: string, quality: number): Uint8Array {
  const trait = createHash('sha256').update(seed).digest()
  const between = (at: number, low: number, high: number): number =>
    low + ((trait[at] ?? 0) / 255) * (high - low)
  const core = { x: between(0, 96, 160), y: between(1, 130, 210) }
  const ridge = between(2, 8, 11)
  const bend = between(3, 0.4, 0.9)
  const twist = between(4, -1, 1)
  const noise = createHash('shake256', { outputLength: imageWidth * imageHeight })
    .update(seed)
    .digest()
  const noiseShare = 1 - Math.min(100, Math.max(0, quality)) / 100

  return Uint8Array.from(noise, (grain, at) => {
    const x = (at % imageWidth) - core.x
    const y = Math.floor(at / imageWidth) - core.y
    if ((x / 120) ** 2 + (y / 190) ** 2 > 1) return 255
    const radius = Math.hypot(x, y * bend)
    const wave = Math.cos((2 * Math.PI * radius) / ridge + twist * Math.atan2(y, x) + 2 * Math.sin(x / 40))
    return Math.round((1 - noiseShare) * (128 + 110 * wave) + noiseShare * grain)
  })
}

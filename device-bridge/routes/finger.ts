import type { FastifyInstance } from 'fastify'
import { picklist, safeParse, strictObject } from 'valibot'
import type { AttachedDevices } from '../devices.ts'
import { refuse } from '../doorway.ts'
import { bestPress } from '../drivers/fingerprint/best-press.ts'
import type { FingerprintScanner } from '../drivers/fingerprint/driver.ts'
import type { FingerCancelAnswer, FingerCaptureAnswer, FingerPosition } from '../protocol.ts'
import type { Wait, Waits } from '../waits.ts'

const schema = strictObject({ finger: picklist([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) })

/** `POST /finger/capture`: waits for a finger and answers with its best image; `POST /finger/cancel` ends the wait. */
export function fingerRoutes(app: FastifyInstance, { scanner }: AttachedDevices, waits: Waits): void {
  let current: Wait | null = null

  app.post('/finger/capture', async (request, reply) => {
    const word = safeParse(schema, request.body)
    if (!word.success) return refuse(reply, 'bad-request')
    if (!scanner) return { outcome: 'not-configured' } satisfies FingerCaptureAnswer
    const wait = waits.begin(reply)
    const used = await scanner.use(async (s) => {
      current = wait
      const answer = await capture(s, word.output.finger, wait)
      current = null
      return answer
    })
    return used.ok ? used.value : refuse(reply, used.error)
  })

  app.post('/finger/cancel', async (): Promise<FingerCancelAnswer> => {
    const cancelled = current !== null
    current?.end('cancelled')
    return { cancelled }
  })
}

async function capture(
  scanner: FingerprintScanner,
  finger: FingerPosition,
  wait: Wait,
): Promise<FingerCaptureAnswer> {
  const status = await scanner.status()
  if (!status.ok) return { outcome: 'fault', fault: status.error }
  const best = await bestPress(scanner, finger, wait.signal)
  if (!best.ok) {
    const { error } = best
    if (error.code === 'poor-quality') return { outcome: 'poor-quality', bestQuality: error.bestQuality }
    const isTooLate = error.code === 'cancelled' && wait.ended() === 'time-is-up'
    return { outcome: 'fault', fault: isTooLate ? 'no-finger' : error.code }
  }
  const { press, presses } = best.value
  return {
    outcome: 'captured',
    capture: {
      finger,
      image: Buffer.from(press.image).toString('base64'),
      width: 256,
      height: 360,
      dpi: 500,
      quality: press.quality,
      presses,
      ...status.value,
    },
  }
}

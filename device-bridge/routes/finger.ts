import type { FastifyInstance } from 'fastify'
import { type InferOutput, picklist, safeParse, strictObject } from 'valibot'
import type { AttachedDevices } from '../devices.ts'
import { refuse } from '../doorway.ts'
import { bestPress } from '../drivers/fingerprint/best-press.ts'
import type { FingerprintScanner } from '../drivers/fingerprint/driver.ts'
import type { FingerCancelAnswer, FingerCaptureAnswer } from '../protocol.ts'
import type { Waits } from '../waits.ts'

const schema = strictObject({ finger: picklist([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) })

/** `POST /finger/capture`: waits for a finger and answers with its best image; `POST /finger/cancel` ends the wait. */
export function fingerRoutes(app: FastifyInstance, { scanner }: AttachedDevices, waits: Waits): void {
  let cancelling: AbortController | null = null

  app.post('/finger/capture', async (request, reply) => {
    const word = safeParse(schema, request.body)
    if (!word.success) return refuse(reply, 'bad-request')
    if (!scanner) return { outcome: 'not-configured' } satisfies FingerCaptureAnswer
    const used = await scanner.use(async (s) => {
      const cancel = new AbortController()
      cancelling = cancel
      const answer = await capture(s, word.output.finger, cancel.signal, waits.signalFor(reply))
      cancelling = null
      return answer
    })
    return used.ok ? used.value : refuse(reply, used.error)
  })

  app.post('/finger/cancel', async (): Promise<FingerCancelAnswer> => {
    const cancelled = cancelling !== null
    cancelling?.abort()
    return { cancelled }
  })
}

async function capture(
  scanner: FingerprintScanner,
  finger: InferOutput<typeof schema>['finger'],
  cancelled: AbortSignal,
  timeIsUp: AbortSignal,
): Promise<FingerCaptureAnswer> {
  const status = await scanner.status()
  if (!status.ok) return { outcome: 'fault', fault: status.error }
  const best = await bestPress(scanner, finger, AbortSignal.any([cancelled, timeIsUp]))
  if (!best.ok) {
    if (best.error.code === 'poor-quality') {
      return { outcome: 'poor-quality', bestQuality: best.error.bestQuality }
    }
    const isTooLate = best.error.code === 'cancelled' && !cancelled.aborted
    return { outcome: 'fault', fault: isTooLate ? 'no-finger' : best.error.code }
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

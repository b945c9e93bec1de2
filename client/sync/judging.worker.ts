import { createJudgingDesk } from './judging-desk.ts'
import type { JudgingRequest } from './judging-messages.ts'

const answer = createJudgingDesk()

self.onmessage = async ({ data }: MessageEvent<JudgingRequest>) => {
  self.postMessage(await answer(data))
}

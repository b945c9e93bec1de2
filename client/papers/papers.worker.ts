import { createDrawingDesk } from './drawing-desk.ts'
import type { DrawingRequest } from './drawing-messages.ts'

const answer = createDrawingDesk()

self.onmessage = ({ data }: MessageEvent<DrawingRequest>) => {
  self.postMessage(answer(data))
}

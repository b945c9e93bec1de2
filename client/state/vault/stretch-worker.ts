import { stretchHere } from './argon2.ts'
import type { StretchRequest } from './stretch.ts'

addEventListener('message', async ({ data }: MessageEvent<StretchRequest>) => {
  postMessage(await stretchHere(data.password, data.salt, data.how))
})

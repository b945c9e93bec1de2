import type { PackingAnswer, PackingRequest } from './packing-messages.ts'
import { zipToBlob } from './zip-to-blob.ts'

const post = (answer: PackingAnswer): void => self.postMessage(answer)

self.onmessage = ({ data }: MessageEvent<PackingRequest>) => {
  void zipToBlob(data.entries, data.on, (bytes) => post({ type: 'progress', bytes })).then((packed) =>
    post({ type: 'done', packed }),
  )
}

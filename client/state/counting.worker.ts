import { countFrom } from './counting.ts'
import type { CountingAnswer, CountingRequest } from './counting-messages.ts'
import { Ledger } from './ledger/database.ts'

self.onmessage = async ({ data }: MessageEvent<CountingRequest>) => {
  const say = (answer: CountingAnswer) => self.postMessage(answer)
  const ledger = new Ledger()
  try {
    say({ counted: await countFrom(ledger, data.deviceKey, data, (acts) => say({ acts })) })
  } finally {
    ledger.close()
  }
}

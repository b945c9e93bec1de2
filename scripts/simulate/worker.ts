import { liveThrough, type WorldReport } from './live-through.ts'
import type { WorldWish } from './world.ts'

/** What a worker process answers about one world: its report, or that the program itself failed in it. */
export type WorldAnswer =
  | { readonly wish: WorldWish; readonly report: WorldReport }
  | { readonly wish: WorldWish; readonly failure: string }

/** Lives through the worlds it is sent, one after the other, and ends when there are no more. */
process.on('message', (wishes: readonly WorldWish[]) => {
  void (async () => {
    for (const wish of wishes) process.send?.(await answerOf(wish))
    process.disconnect()
    process.exit(0)
  })()
})

async function answerOf(wish: WorldWish): Promise<WorldAnswer> {
  try {
    return { wish, report: await liveThrough(wish) }
  } catch (cause) {
    return { wish, failure: (cause as Error).stack ?? String(cause) }
  }
}

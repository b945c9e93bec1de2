import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** The files of the core's page, given to a browser as a service worker would give them while the server is down. */
export interface CoreFiles {
  readonly give: (context: BrowserContext) => Promise<void>
  /** From then on the server is asked for them again. */
  readonly withdraw: (context: BrowserContext) => Promise<void>
}

/** The files in `built` as they are asked for at `origin`. */
export function coreFiles(origin: string, built: string): CoreFiles {
  const isOurs = (url: URL): boolean => url.origin === origin && /^\/($|assets\/)/.test(url.pathname)
  return {
    give: async (context) => {
      await context.route(isOurs, (route) => {
        const { pathname } = new URL(route.request().url())
        return route.fulfill({ path: join(built, pathname === '/' ? 'index.html' : pathname) })
      })
    },
    withdraw: (context) => context.unroute(isOurs),
  }
}

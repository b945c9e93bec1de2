/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file of the app, with its hash. */
  readonly __WB_MANIFEST: (string | { readonly url: string; readonly revision: string | null })[]
}

/**
 * Serves the app itself without a line. It never stands between a page and the centre: `/db`, `/api` and
 * `/blobs` go to the network or fail, and the ledger deals with both.
 */
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/db\//, /^\/api\//, /^\/blobs\//, /^\/healthz/, /^\/metrics/],
  }),
)

/** A new version waits until the clerk says so. */
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

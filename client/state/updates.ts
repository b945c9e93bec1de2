import { createSignal } from 'solid-js'
import type { Updates } from './desk.ts'
import type { Tabs } from './tabs.ts'

const everyHour = 3_600_000

/**
 * Registers the service worker and says when a newer app waits. It takes over on the clerk's word alone:
 * an open case is never reloaded by itself.
 */
export function followUpdates(
  container: ServiceWorkerContainer | undefined,
  tabs: Tabs,
  mayReload: () => Promise<boolean>,
): Updates {
  const [isReady, setReady] = createSignal(false)
  let waiting: ServiceWorker | null = null
  let isReloading = false

  const note = (worker: ServiceWorker | null): void => {
    waiting = worker
    setReady(worker !== null)
  }
  const follow = (registration: ServiceWorkerRegistration): void => {
    if (registration.waiting && container?.controller) note(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && container?.controller) note(registration.waiting)
      })
    })
    setInterval(() => void registration.update().catch(() => undefined), everyHour)
  }
  const reload = async (): Promise<void> => {
    if (isReloading) return
    isReloading = true
    if (await mayReload()) location.reload()
    else isReloading = false
  }
  tabs.on('reload', () => void reload())
  // Where the app is served without a worker, as in development, there is nothing to follow.
  container?.register('/service-worker.js', { updateViaCache: 'none' }).then(follow, () => undefined)
  return {
    isReady,
    apply: async () => {
      if (!waiting || !container || !(await mayReload())) return
      const taken = new Promise<void>((resolve) => {
        container.addEventListener('controllerchange', () => resolve(), { once: true })
      })
      waiting.postMessage({ type: 'SKIP_WAITING' })
      await taken
      tabs.tellAll({ say: 'reload' })
    },
  }
}

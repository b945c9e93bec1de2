/** What is below the screens, on a page of its own, for tests that need no screen. */
import { createRoot } from 'solid-js'
import type { MarriageAct } from '../../../domain/index.ts'
import { openCamera } from '../../devices/camera.ts'
import type { Desk, OpenCase } from '../../state/desk.ts'
import { createDoor } from '../../state/door.ts'

const door = createDoor()

const core = {
  door,
  desk: (): Desk => {
    const desk = door.desk()
    if (!desk) throw new Error('nobody is signed in')
    return desk
  },
  /** Opens a case for as long as the page lives. */
  open: (id: string): OpenCase => createRoot(() => core.desk().openCase(id)),
  openCamera,
  signAll,
}
export type Core = typeof core
;(globalThis as unknown as { core: Core }).core = core

/** Keeps one scan in the place of every placeholder, and signs all acts. */
async function signAll({ id, acts }: { id: string; acts: readonly MarriageAct[] }) {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000))
  const kept = await core.desk().keepBlob(new Blob([bytes]), 'image/jpeg')
  const draft = await core.desk().keepBlob(new Blob(['draft']), 'image/png')
  if (!kept.ok || !draft.ok) throw new Error('there is room')
  const filled = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if ('sha256' in value && 'media' in value) return kept.value
    if (Array.isArray(value)) return value.map(filled)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]))
  }
  const opened = core.open(id)
  for (const act of acts) {
    const signed = await opened.sign(filled(act) as MarriageAct)
    if (!signed.ok) throw new Error(JSON.stringify(signed.error))
  }
  return { named: kept.value, draft: draft.value }
}

/** What is below the screens, on a page of its own, for tests that need no screen. */
import { createRoot } from 'solid-js'
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
}
export type Core = typeof core
;(globalThis as unknown as { core: Core }).core = core

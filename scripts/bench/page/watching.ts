import { createEffect, createRoot } from 'solid-js'
import type { Desk } from '../../../client/state/desk.ts'
import { createDoor } from '../../../client/state/door.ts'
import type { MarriageAct } from '../../../domain/index.ts'

type Door = ReturnType<typeof createDoor>

let door: Door | undefined
const seen = new Map<string, number>()

/** Signs in as a clerk does, and from then on notes when each case was first in the list on the screen. */
export async function signInAndWatch(clerk: string): Promise<void> {
  door ??= createDoor()
  const signed = await door.signIn(clerk, `lianli-${clerk}`)
  if (!signed.ok) throw new Error(signed.error.code)
  const { cases } = signed.value
  createRoot(() =>
    createEffect(() => {
      const fresh = cases().filter(({ id }) => !seen.has(id))
      for (const { id } of fresh) seen.set(id, Number.NaN)
      requestAnimationFrame(() => {
        for (const { id } of fresh) seen.set(id, now())
      })
    }),
  )
}

/** Calls a couple, the first act of a new case; which case it is, and when the clerk pressed. */
export async function call(ticket: string): Promise<{ readonly id: string; readonly at: number }> {
  const desk = openedDesk()
  const id = desk.newCase()
  const act: MarriageAct = { type: 'call', variant: 'marriage', ticket }
  const at = now()
  const signed = await desk.sign(id, 'marriage', act)
  if (!signed.ok) throw new Error(signed.error.code)
  return { id, at }
}

/** When a case was first on this screen, milliseconds since 1970; waits for it. */
export async function firstSeen(id: string): Promise<number> {
  while (Number.isNaN(seen.get(id) ?? Number.NaN)) await new Promise((resolve) => setTimeout(resolve, 5))
  return seen.get(id) ?? Number.NaN
}

function openedDesk(): Desk {
  const desk = door?.desk()
  if (!desk) throw new Error('nobody is signed in')
  return desk
}

const now = (): number => performance.timeOrigin + performance.now()

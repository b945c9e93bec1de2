import { createContext, type JSX, useContext } from 'solid-js'
import type { Desk, Door } from '../state/desk.ts'

const DoorContext = createContext<Door>()
const DeskContext = createContext<Desk>()

/** Gives what is there before anyone has signed in to the whole page. */
export const DoorProvider = (props: { door: Door; children: JSX.Element }): JSX.Element => (
  <DoorContext.Provider value={props.door}>{props.children}</DoorContext.Provider>
)

/** Gives the open desk to the screens behind the sign-in. */
export const DeskProvider = (props: { desk: Desk; children: JSX.Element }): JSX.Element => (
  <DeskContext.Provider value={props.desk}>{props.children}</DeskContext.Provider>
)

/** The door of this page. */
export function useDoor(): Door {
  const door = useContext(DoorContext)
  if (!door) throw new Error('useDoor outside its provider')
  return door
}

/** The desk of whoever is signed in; there is one wherever a screen behind the sign-in stands. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside its provider')
  return desk
}

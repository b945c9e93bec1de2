import type { JSX } from 'solid-js'

/** The cap of a key; for the eye only, a screen reader hears `aria-keyshortcuts`. */
export function Key(props: { name: string }): JSX.Element {
  return <kbd aria-hidden="true">{props.name}</kbd>
}

import { createSignal, onCleanup } from 'solid-js'

/** A key of the keyboard table in the help: `Ctrl Enter`, `Alt X`, `F2`. */
export type KeyName = string

const [bound, setBound] = createSignal<readonly KeyName[]>([])

/** The keys that do something on this screen now, for the help. */
export const boundKeys = bound

/**
 * Binds keys while the owner lives. Keys are named by `event.code`, so that an input method changes nothing;
 * what is being composed belongs to the input method.
 */
export function useKeys(bindings: Readonly<Record<KeyName, (event: KeyboardEvent) => void>>): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing || event.repeat) return
    const act = bindings[nameOf(event)]
    if (!act || (event.currentTarget as Document | null)?.querySelector('[data-modal]:not([data-keys])'))
      return
    event.preventDefault()
    act(event)
  }
  document.addEventListener('keydown', listen)
  onCleanup(() => document.removeEventListener('keydown', listen))
  showKeys(Object.keys(bindings))
}

/** Lists keys in the help that a part handles itself, such as the arrows of a list. */
export function showKeys(names: readonly KeyName[]): void {
  setBound((before) => [...before, ...names])
  onCleanup(() =>
    setBound((before) => names.reduce((left, name) => left.toSpliced(left.indexOf(name), 1), before)),
  )
}

function nameOf(event: KeyboardEvent): KeyName {
  const key = event.code.replace(/^Key|^Digit/, '').replace('NumpadEnter', 'Enter')
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean)
  return [...held, key].join(' ')
}

import { onCleanup } from 'solid-js'

/** A key of the keyboard table in the help: `Ctrl Enter`, `Alt X`, `F2`. */
export type KeyName = string

/**
 * Binds keys while the owner lives. Keys are named by `event.code`, so that an input method changes nothing;
 * what is being composed belongs to the input method.
 */
export function useKeys(bindings: Readonly<Record<KeyName, (event: KeyboardEvent) => void>>): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing || event.repeat) return
    const act = bindings[nameOf(event)]
    if (!act || (event.currentTarget as Document | null)?.querySelector('[data-modal]:not([data-keys])')) return
    event.preventDefault()
    act(event)
  }
  document.addEventListener('keydown', listen)
  onCleanup(() => document.removeEventListener('keydown', listen))
}

function nameOf(event: KeyboardEvent): KeyName {
  const key = event.code.replace(/^Key|^Digit/, '').replace('NumpadEnter', 'Enter')
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean)
  return [...held, key].join(' ')
}

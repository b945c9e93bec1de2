import { onCleanup, onMount } from 'solid-js'

const focusable = 'input:not(:disabled),select:not(:disabled),textarea,button:not(:disabled),a[href]'

/**
 * Whatever has the focus may go: a step is done, an answer stands where its question stood. Then the focus
 * goes to what is left of its surroundings, or to the screen; never to nothing, where Tab begins anew.
 */
export function useKeptFocus(): void {
  let around: readonly Element[] = []
  const remember = ({ target }: FocusEvent): void => {
    around = target instanceof Element ? [...ancestorsOf(target)] : []
  }
  const mend = (): void => {
    if (document.activeElement !== document.body || around[0]?.isConnected !== false) return
    const left = around.find((each) => each.isConnected && each.matches('[data-at], .cell, section'))
    const next = left?.querySelector<HTMLElement>(focusable) ?? document.getElementById('main')
    next?.focus({ preventScroll: next.id === 'main' })
  }
  onMount(() => {
    const watch = new MutationObserver(mend)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    onCleanup(() => {
      watch.disconnect()
      document.removeEventListener('focusin', remember)
    })
  })
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let each: Element | null = element; each; each = each.parentElement) yield each
}

import { createEffect, onMount } from 'solid-js'
import { type TextKey, t } from '../text/text.ts'

/** Names the screen in the window's title: the screen, never a person or a number. */
export function nameScreen(name: TextKey): void {
  document.title = `${t(name)} · ${t('app.name')}`
}

/** A screen names itself and takes the focus when nothing else has it, so that keyboard and reader begin there. */
export function useScreen(name: TextKey): void {
  createEffect(() => nameScreen(name))
  useFocusOfNobody()
}

/**
 * What is on the screen now takes the focus when nothing else has it, e.g. after a sign-in over an open case. It waits
 * until everything stands in its place: what is moved once more loses the focus.
 */
export const useFocusOfNobody = (): void =>
  onMount(() =>
    queueMicrotask(() => {
      if (document.activeElement === document.body)
        document.getElementById('main')?.focus({ preventScroll: true })
    }),
  )

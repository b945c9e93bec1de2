import { createEffect } from 'solid-js'
import { type TextKey, t } from '../text/text.ts'

/** Names the page in the window's title: the screen, never a person or a number. */
export const useTitle = (screen: TextKey): void =>
  createEffect(() => {
    document.title = `${t(screen)} · ${t('app.name')}`
  })

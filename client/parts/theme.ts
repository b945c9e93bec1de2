import { createSignal } from 'solid-js'

export type Theme = 'light' | 'dark'

const [theme, setThemeSignal] = createSignal<Theme>(
  localStorage.getItem('theme') === 'dark' ? 'dark' : 'light',
)

/** The theme of the interface on this device; papers, scans and photographs keep their own colours. */
export { theme }

/** Changes the theme on this device. */
export function setTheme(next: Theme): void {
  localStorage.setItem('theme', next)
  setThemeSignal(next)
  showTheme()
}

/** Puts the kept theme on the page; called once before anything is drawn. */
export function showTheme(): void {
  document.documentElement.dataset.theme = theme()
}

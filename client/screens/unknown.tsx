import { A } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { useScreen } from '../parts/screen.ts'
import { t } from '../text/text.ts'

/** An address that no screen has. */
export default function Unknown(): JSX.Element {
  useScreen('shell.unknown')
  return (
    <main class="page" id="main" tabindex="-1">
      <h1 class="big">{t('shell.unknown')}</h1>
      <p class="empty">
        <A href="/">{t('shell.unknown.home')}</A>
      </p>
    </main>
  )
}

import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { type TextKey, t } from '../../text/text.ts'

/** Where what settles a conflict is done, for those that no act in a case settles. */
const places: Readonly<Record<string, { readonly href: string; readonly words: TextKey }>> = {
  K21: { href: '/appointments', words: 'conflicts.go.K21' },
  K22: { href: '/archive', words: 'conflicts.go.K22' },
  K23: { href: '/devices', words: 'conflicts.go.K23' },
  K24: { href: '/statistics', words: 'conflicts.go.K24' },
  'chain-fork': { href: '/devices', words: 'conflicts.go.K23' },
}

/** The way to the screen on which a conflict is settled; nothing where that is its cases' own. */
export const WhereToGo = (props: { code: string }): JSX.Element => (
  <Show when={places[props.code]}>
    {(place) => (
      <p>
        <A href={place().href}>{t(place().words)}</A>
      </p>
    )}
  </Show>
)

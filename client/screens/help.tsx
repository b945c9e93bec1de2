import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { Dialog } from '../parts/dialog.tsx'
import { boundKeys } from '../parts/keys.ts'
import { t, tOr } from '../text/text.ts'

/** In which order the help lists keys; what is not named comes last. */
const order = ['Ctrl Enter', 'Enter', 'ArrowUp', 'ArrowDown', 'F2', 'F4', 'F6', 'F8', 'F9', 'Escape'] as const

/** The keys that do something on this screen now. */
export function Help(props: { open: boolean; onClose: () => void }): JSX.Element {
  const rank = (name: string) => (order as readonly string[]).indexOf(name) + 1 || order.length + 1
  const keys = () =>
    [...new Set([...boundKeys(), 'Escape'])]
      .map((name) => ({ name, words: tOr(`key.${name}`, '') }))
      .filter(({ words }) => words !== '')
      .toSorted((one, other) => rank(one.name) - rank(other.name) || (one.name < other.name ? -1 : 1))
  return (
    <Dialog open={props.open} title={t('keys.title')} onClose={props.onClose}>
      <table class="rows keys">
        <caption class="vh">{t('keys.title')}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={keys()}>
            {({ name, words }) => (
              <tr>
                <th scope="row">
                  <kbd>{name.replace('Escape', 'Esc').replace('ArrowUp', '↑').replace('ArrowDown', '↓')}</kbd>
                </th>
                <td>{words}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="meta">{t('keys.about')}</p>
      <p>
        <A href="/law/marriage" onClick={props.onClose}>
          {t('law.open')}
        </A>
      </p>
    </Dialog>
  )
}

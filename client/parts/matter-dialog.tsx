import '../style/matters.css'
import { useNavigate } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { matters } from '../screens/matters.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Dialog } from './dialog.tsx'

/** What somebody has come for; choosing opens a case of that kind. Arrow keys move, Enter chooses. */
export function MatterDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  const begin = (kind: (typeof matters)[number]) => {
    props.onClose()
    navigate(`/case/${desk.newCase()}${kind === 'marriage' ? '' : `?kind=${kind}`}`)
  }
  return (
    <Dialog open={props.open} title={t('matter.title')} onClose={props.onClose}>
      <p class="meta">{t('matter.how')}</p>
      <ul class="matters">
        <For each={matters}>
          {(kind, index) => (
            <li>
              <button
                type="button"
                class="matter"
                autofocus={index() === 0}
                onKeyDown={toNeighbour}
                onClick={() => begin(kind)}
              >
                <b>{t(`case.kind.${kind}`)}</b>
                <span class="meta">{t(`matter.${kind}`)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}

/** The arrow keys go up and down the list. */
function toNeighbour(event: KeyboardEvent & { currentTarget: HTMLButtonElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const all = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
  all[all.indexOf(event.currentTarget) + by]?.focus()
}

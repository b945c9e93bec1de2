import { For, type JSX, Show } from 'solid-js'
import type { PartyId } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { nameIn } from './day-of-case.ts'

const ways = ['police', 'women', 'order', 'shelter', 'legal-aid'] as const

/**
 * Help against violence at home (反家庭暴力法), for the one who tells of it and nobody else: on this screen alone, only
 * while the other is out of the room, gone when it is closed. Nothing of it goes to the parties' display or on paper.
 */
export function ViolenceHelp(props: {
  party: PartyId
  /** Whether the other is out of the room. */
  isAlone: boolean
  onAdvised: () => void
  onClose: () => void
}): JSX.Element {
  const { opened } = useCaseOf('divorce')
  return (
    <Dialog open title={t('divorce.help')} onClose={props.onClose}>
      <Show when={props.isAlone} fallback={<p class="due">{t('divorce.help.not-alone')}</p>}>
        <p>{t('divorce.help.about', { name: nameIn(opened, props.party) })}</p>
        <dl class="kv help">
          <For each={ways}>
            {(way) => (
              <>
                <dt>{t(`divorce.help.${way}`)}</dt>
                <dd>{t(`divorce.help.${way}.how`)}</dd>
              </>
            )}
          </For>
        </dl>
        <p class="meta">{t('divorce.help.law')}</p>
        <div class="foot">
          <button type="button" class="b" onClick={() => props.onClose()}>
            {t('close')}
          </button>
          <button
            type="button"
            class="b main"
            onClick={() => {
              props.onAdvised()
              props.onClose()
            }}
          >
            {t('divorce.help.advised')}
          </button>
        </div>
      </Show>
    </Dialog>
  )
}

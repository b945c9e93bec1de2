import { createSignal, type JSX, Show } from 'solid-js'
import { useKeys } from '../../parts/keys.ts'
import type { RefusalShown } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { FieldsDialog } from '../case/fields-dialog.tsx'
import { RefuseAct } from './refuse-act.tsx'
import { noConsent } from './tables.ts'

/** The ways in which a second visit ends without a divorce: a party does not agree, or a ground speaks against it. */
export function NotToday(props: { suggested: readonly RefusalShown[] }): JSX.Element {
  const [open, setOpen] = createSignal<'no-consent' | 'decline' | null>(null)
  const close = () => void setOpen(null)
  useKeys({ 'Alt X': () => setOpen('no-consent'), 'Alt Q': () => setOpen('decline') })
  return (
    <>
      <button type="button" class="b plain" aria-keyshortcuts="Alt+Q" onClick={() => setOpen('decline')}>
        {t('divorce.decline')}…
      </button>
      <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setOpen('no-consent')}>
        {t('divorce.no-consent')}… <kbd aria-hidden="true">Alt X</kbd>
      </button>
      <Show when={open() === 'no-consent'}>
        <FieldsDialog screen={noConsent} onClose={close} />
      </Show>
      <RefuseAct open={open() === 'decline'} type="decline" suggested={props.suggested} onClose={close} />
    </>
  )
}

import { type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'

/** The foot of a dialog: the way out, and the one act, which does nothing before all is there for it. */
export function DialogFoot(props: {
  /** The words of the act. */
  act: string
  isReady: boolean
  isBusy?: boolean
  /** The key that does it too, where the dialog hears one. */
  kbd?: string
  onAct: () => void
  onClose: () => void
  /** What stands before the buttons. */
  children?: JSX.Element
}): JSX.Element {
  return (
    <div class="foot">
      {props.children}
      <button type="button" class="b" onClick={() => props.onClose()}>
        {t('cancel')}
      </button>
      <button
        type="button"
        class="b main"
        aria-disabled={!props.isReady}
        aria-busy={props.isBusy}
        onClick={() => props.isReady && props.onAct()}
      >
        {props.act}
        <Show when={props.kbd}>
          {' '}
          <kbd aria-hidden="true">{props.kbd}</kbd>
        </Show>
      </button>
    </div>
  )
}

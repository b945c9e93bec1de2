import { Dialog as Kobalte } from '@kobalte/core/dialog'
import type { JSX } from 'solid-js'
import { t } from '../text/text.ts'

/**
 * A question that must be answered before going on; Esc closes it and nothing is lost. The page behind is never locked:
 * under Kobalte's lock a menu's trigger looks for what scrolls it, finds the same again, and the page stands still for
 * good (@kobalte/utils 0.9.2, `scrollIntoViewport`).
 */
export function Dialog(props: {
  open: boolean
  title: string
  onClose: () => void
  children: JSX.Element
  wide?: boolean
}): JSX.Element {
  return (
    <Kobalte open={props.open} onOpenChange={(open) => open || props.onClose()} preventScroll={false}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <Kobalte.Content
          class="dialog"
          classList={{ wide: props.wide === true }}
          data-modal
          onOpenAutoFocus={toFirstAct}
        >
          <div class="sech">
            <Kobalte.Title as="h2">{props.title}</Kobalte.Title>
            <Kobalte.CloseButton class="b plain" aria-label={`${t('close')} Esc`}>
              <kbd aria-hidden="true">Esc</kbd>
            </Kobalte.CloseButton>
          </div>
          {props.children}
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** The focus begins where a dialog says so, else in its first field, else at its first button. */
function toFirstAct(event: Event): void {
  const dialog = event.currentTarget as HTMLElement
  const first =
    dialog.querySelector<HTMLElement>('[autofocus]') ??
    dialog.querySelector<HTMLElement>('input, select, textarea')
  if (!first) return
  event.preventDefault()
  first.focus()
}

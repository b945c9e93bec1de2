import { type JSX, Show } from 'solid-js'
import { Key } from './key.tsx'

/**
 * The bar with the screen's one act. While it cannot be done its words say what is missing; it stays
 * focusable, and pressing it goes to the first gap.
 */
export function ActBar(props: {
  where: JSX.Element
  act?: { words: string; ready: boolean; onPress: () => void; legal?: boolean; describedBy?: string }
  children?: JSX.Element
}): JSX.Element {
  return (
    <footer class="actbar">
      <p class="where">{props.where}</p>
      {props.children}
      <Show when={props.act}>
        {(act) => (
          <button
            type="button"
            class="b main"
            aria-disabled={!act().ready}
            aria-describedby={act().describedBy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => act().onPress()}
          >
            {act().words} <Key name="Ctrl Enter" />
          </button>
        )}
      </Show>
    </footer>
  )
}

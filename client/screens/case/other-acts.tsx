import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { kindOf } from '../../../domain/index.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FieldsDialog } from './fields-dialog.tsx'
import { allSteps } from './flow-steps.ts'

/**
 * The acts beside the step that are possible now: each is offered only where the flow table lets it begin, and never
 * the step's own.
 */
export function OtherActs(): JSX.Element {
  const { opened, screens, openBeside } = useCase()
  const ownAct = () => {
    const stage = screens.stageOn?.(opened) ?? opened.stage()
    return allSteps(screens).find(({ id }) => id === screens.next[stage])?.by
  }
  const possible = () => {
    const flow: Readonly<Record<string, { readonly from: readonly string[] }>> =
      kindOf(opened.kind())?.flow ?? {}
    return Object.entries(screens.beside).flatMap(([act, screen]) => {
      const isOffered = typeof screen === 'function' || screen?.isOffered?.(opened as never) !== false
      return isOffered && act !== ownAct() && flow[act]?.from.includes(opened.stage()) ? [act] : []
    })
  }
  return (
    <>
      <Show when={possible().length > 0}>
        <DropdownMenu preventScroll={false}>
          <DropdownMenu.Trigger class="b plain">{t('case.others')}</DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content class="menu">
              <For each={possible()}>
                {(act) => (
                  <DropdownMenu.Item class="item" onSelect={() => openBeside(act)}>
                    {actName(opened.kind(), act)}…
                  </DropdownMenu.Item>
                )}
              </For>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu>
      </Show>
      <BesideDialog />
    </>
  )
}

/** The dialog of the act beside the step that was asked for, from here or from a refusal; nothing while there is none. */
function BesideDialog(): JSX.Element {
  const { screens, beside, openBeside } = useCase()
  const asked = () => {
    const act = beside()
    return act === null ? undefined : screens.beside[act]
  }
  const close = () => openBeside(null)
  return (
    <Show when={asked()} keyed>
      {(screen) =>
        typeof screen === 'function' ? (
          <Dynamic component={screen} onClose={close} />
        ) : (
          <FieldsDialog screen={screen} onClose={close} />
        )
      }
    </Show>
  )
}

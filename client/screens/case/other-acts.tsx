import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type MarriageAct, marriageFlow } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { AbortAct } from './abort-act.tsx'
import { AnnotateAct } from './annotate-act.tsx'
import { ApproveAct } from './approve-act.tsx'
import { useCase } from './case-context.tsx'
import { CorrectAct } from './correct-act.tsx'

/** Acts beside the step: each is offered only where the flow table lets it begin. */
const beside = ['correct', 'approve', 'abort', 'annotate'] as const satisfies readonly MarriageAct['type'][]

const dialogs = { correct: CorrectAct, approve: ApproveAct, abort: AbortAct, annotate: AnnotateAct }

/** The acts that are possible now beside the step: correct, approve, abort, annotate. */
export function OtherActs(): JSX.Element {
  const { opened } = useCase()
  const [open, setOpen] = createSignal<(typeof beside)[number] | null>(null)
  const possible = () => beside.filter((act) => marriageFlow[act].from.includes(opened.stage()))
  return (
    <>
      <Show when={possible().length > 0}>
        <DropdownMenu>
          <DropdownMenu.Trigger class="b plain">{t('case.others')}</DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content class="menu">
              <For each={possible()}>
                {(act) => (
                  <DropdownMenu.Item class="item" onSelect={() => setOpen(act)}>
                    {t(`act.${act}`)}…
                  </DropdownMenu.Item>
                )}
              </For>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu>
      </Show>
      <For each={beside}>
        {(act) => (
          <Show when={open() === act}>
            {(() => {
              const Form = dialogs[act]
              return <Form onClose={() => setOpen(null)} />
            })()}
          </Show>
        )}
      </For>
    </>
  )
}

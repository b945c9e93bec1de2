import { A, useNavigate } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { needsDispute } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Mark } from '../../parts/mark.tsx'
import { caseNumberOf } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'

/** A check and a dispute are looked at where they belong, and have no screen of their own. */
const hasScreen = (kind: string): boolean => kind !== 'status-check' && kind !== 'dispute'

/** The bar of a conflict: where its acts are, the ways into its cases, a note, and the one act. */
export function ConflictBar(props: {
  act: { readonly words: string; readonly ready: boolean; readonly onPress: () => void } | null
  onNote: () => void
}): JSX.Element {
  const { desk, conflict, dispute, sides, isFiled } = useConflict()
  const navigate = useNavigate()
  /** What a document closes, the centre opens; the rest is settled within its case. */
  const unfiled = () =>
    needsDispute(conflict)
      ? t('dispute.not-filed')
      : t('shell.conflicts.count', { count: desk.conflicts().length })
  const here = () => sides().filter((side) => side.isHere() && hasScreen(side.kind()))
  const first = () => here()[0]?.case
  const press = () => {
    if (props.act) return props.act.onPress()
    const id = first()
    if (id) navigate(`/case/${id}`)
  }
  useKeys({ 'Ctrl Enter': press, 'Alt N': () => isFiled() && props.onNote() })
  const act = () =>
    props.act ?? {
      words: t('conflicts.open.which', { number: caseNumberOf(first() ?? '') }),
      ready: first() !== undefined,
      onPress: press,
    }
  return (
    <ActBar
      where={
        <Show when={isFiled()} fallback={<span>{unfiled()}</span>}>
          <Mark state={dispute.saved() > 0 ? 'saved' : 'at-centre'} />
          <span>
            {t(dispute.saved() > 0 ? 'dispute.acts.saved' : 'dispute.acts', {
              count: dispute.log().size,
              saved: dispute.saved(),
            })}
          </span>
        </Show>
      }
      act={act()}
    >
      <For each={props.act ? here() : here().slice(1)}>
        {(side) => (
          <A class="b" href={`/case/${side.case}`}>
            {t('conflicts.open.which', { number: caseNumberOf(side.case) })}
          </A>
        )}
      </For>
      <Show when={isFiled()}>
        <button type="button" class="b" aria-keyshortcuts="Alt+N" onClick={() => props.onNote()}>
          {t('notes.add')}… <kbd aria-hidden="true">Alt N</kbd>
        </button>
      </Show>
    </ActBar>
  )
}

import { createMemo, For, type JSX, Show } from 'solid-js'
import { type Decider, rowsOf } from '../../../domain/index.ts'
import { isHead } from '../../parts/head-hand.tsx'
import { conflictWords } from '../../text/conflict-words.ts'
import { t } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'

/** Who decides and who records; the office writes down another's decision and makes none of its own. */
export function WhoDecides(): JSX.Element {
  const { desk, conflict, code, dispute } = useConflict()
  const heads = createMemo(() => [
    ...new Set(
      rowsOf(desk.reference().values(), 'grant')
        .filter(({ body }) => body.office === desk.clerk.office && body.roles.includes('head'))
        .map(({ body }) => body.name),
    ),
  ])
  const closing = () => dispute.state().closing.at(-1)
  const has = (decider: Decider) => closing()?.value.by === decider || (decider === 'head' && closing())
  const note = (decider: Decider) => {
    const closed = closing()
    if (closed && has(decider)) return closed.at.slice(0, 10)
    if (decider !== 'head') return ''
    return isHead(desk.clerk) ? t('decider.you', { name: desk.clerk.name }) : heads().join('、')
  }
  return (
    <section>
      <div class="sech">
        <h2>{t('conflicts.who')}</h2>
      </div>
      <ul class="checks">
        <For each={code?.decides ?? []}>
          {(decider) => (
            <li>
              <span
                class={has(decider) ? 'ck y' : 'ck'}
                role="img"
                aria-label={t(has(decider) ? 'presence.present' : 'decider.open')}
              />
              <span>
                <b>{t(`decider.${decider}`)}</b>
                {'　'}
                {t(`decider.${decider}.what`)}
              </span>
              <span class="meta">{note(decider)}</span>
            </li>
          )}
        </For>
      </ul>
      <p class="meta said">
        <Show when={code?.decides.includes('court')}>
          {t('decider.office')}
          {'　'}
        </Show>
        <span lang="zh">{code?.cite ?? conflictWords(conflict, 'who')}</span>
      </p>
    </section>
  )
}

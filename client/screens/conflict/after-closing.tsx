import { For, type JSX } from 'solid-js'
import type { Outcome } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'
import { coupleOf, sideWords } from './side-words.ts'

/** What the signature does to each case, said before it is given; and what it never does. */
export function AfterClosing(props: { outcomeOf: (id: string) => Outcome | '' | undefined }): JSX.Element {
  const { desk, conflict, sides } = useConflict()
  const effect = (side: ReturnType<typeof sides>[number]) =>
    side.office() === desk.clerk.office ? t('after.freed') : t('after.elsewhere')
  return (
    <section aria-labelledby="after">
      <div class="sech">
        <h2 id="after">{t('after.title')}</h2>
      </div>
      <dl class="kv after">
        <For each={sides()}>
          {(side, index) => (
            <>
              <dt>{sideWords(conflict.code, index())}</dt>
              <dd>
                <b>{coupleOf(side)}</b>
                {'　'}
                {t(`after.${props.outcomeOf(side.case) || 'open'}`)}
                <span class="meta">{effect(side)}</span>
              </dd>
            </>
          )}
        </For>
      </dl>
    </section>
  )
}

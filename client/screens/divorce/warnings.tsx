import { createMemo, For, type JSX, Show } from 'solid-js'
import { type DivorceActOf, type Draft, warningsOf } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'

/** What the registrar says and writes down, and what never bars a divorce by consent: of a draft, else as accepted. */
export function Warnings(props: { draft?: Draft<DivorceActOf<'accept'>> }): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const warnings = createMemo(() => warningsOf(opened.state(), props.draft))
  return (
    <Show when={warnings().length > 0}>
      <section class="part" aria-labelledby="warnings">
        <div class="sech">
          <h2 id="warnings">{t('divorce.warnings')}</h2>
          <span class="meta">{t('divorce.warnings.about')}</span>
        </div>
        <ul class="said">
          <For each={warnings()}>
            {({ id, cite, party }) => (
              <li>
                {t(`divorce.warning.${id}`, { party: party ? t(`party.${party}`) : '' })}{' '}
                <cite lang="zh">{cite}</cite>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

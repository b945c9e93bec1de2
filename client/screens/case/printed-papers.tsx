import { createSignal, For, type JSX, Show } from 'solid-js'
import { agreed, hashText, marriagePapers, type Paper } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { type NotPrinted, press, print } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'
import { printingOf } from './printing.ts'

/** The papers of a case that has been printed, to be looked at or printed again. */
export function PrintedPapers(): JSX.Element {
  const { desk, opened } = useCase()
  const [refused, setRefused] = createSignal<NotPrinted | null>(null)
  const papers = () =>
    agreed(opened.state().print)
      ? marriagePapers(
          opened.state(),
          printingOf(opened.state(), opened.circumstances(), { certificate: null, blanks: null }),
        )
      : []
  const show = async (paper: Paper) => {
    setRefused(null)
    const at = opened.state().print[0]?.at ?? opened.circumstances().at
    const number = agreed(opened.state().print)?.certificate ?? ''
    const drawn = await press(desk, [paper], at, hashText(`${opened.id} ${number}`).slice(0, 32))
    if (!drawn.ok) return setRefused(drawn.error)
    for (const each of drawn.value) await print(each)
  }
  return (
    <section>
      <div class="sech">
        <h2>{t('record.papers')}</h2>
      </div>
      <PaperRefused refused={refused()} />
      <Show when={papers().length > 0} fallback={<p class="meta empty">{t('record.papers.none')}</p>}>
        <ul class="checks papers">
          <For each={papers()}>
            {(paper) => (
              <li>
                <span class="ck y" aria-hidden="true" />
                <span lang="zh">{paper.title}</span>
                <button type="button" class="b plain" onClick={() => void show(paper)}>
                  {t('record.reprint')}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

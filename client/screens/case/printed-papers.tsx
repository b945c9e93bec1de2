import { createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { marriagePapers, type Paper, type Printing } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { clearPrinted, type NotPressed, press, print } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'
import { PaperTitle } from './paper-title.tsx'
import { printedAs } from './printing.ts'

/** The papers of a case that has been printed, to be looked at or printed again. */
export function PrintedPapers(): JSX.Element {
  const { desk, opened } = useCase()
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const printing = createMemo(() => printedAs(opened, desk.reference()))
  onCleanup(clearPrinted)
  const show = async (paper: Paper, as: Printing) => {
    setRefused(null)
    const pressed = await press(desk, opened, as, [paper])
    if (!pressed.ok) return setRefused(pressed.error)
    for (const each of pressed.value) await print(each)
  }
  return (
    <section>
      <div class="sech">
        <h2>{t('record.papers')}</h2>
      </div>
      <PaperRefused refused={refused()} />
      <Show when={printing()} fallback={<p class="meta empty">{t('record.papers.none')}</p>}>
        {(as) => (
          <ul class="checks papers">
            <For each={marriagePapers(opened.state(), as())}>
              {(paper) => (
                <li>
                  <span class="ck y" aria-hidden="true" />
                  <span>
                    <PaperTitle paper={paper} />
                  </span>
                  <button type="button" class="b plain" onClick={() => void show(paper, as())}>
                    {t('record.reprint')}
                  </button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </section>
  )
}

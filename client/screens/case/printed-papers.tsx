import { createResource, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import type { Paper } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { clearPrinted, type NotPressed, press, print, type Sheets } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'
import { PaperTitle } from './paper-title.tsx'

/** The papers of a case that has been printed, to be looked at or printed again. */
export function PrintedPapers(): JSX.Element {
  const { desk, opened, screens } = useCase()
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const [sheets] = createResource(
    () => ({ found: screens.printed?.(opened, desk.reference(), desk) ?? null }),
    ({ found }) => found,
    { initialValue: null },
  )
  onCleanup(clearPrinted)
  const show = async (paper: Paper, of: Sheets) => {
    setRefused(null)
    const pressed = await press(desk, { ...of, papers: [paper] })
    if (!pressed.ok) return setRefused(pressed.error)
    for (const each of pressed.value) await print(each)
  }
  return (
    <section>
      <div class="sech">
        <h2>{t('record.papers')}</h2>
      </div>
      <PaperRefused refused={refused()} />
      <Show when={sheets.latest} fallback={<p class="meta empty">{t('record.papers.none')}</p>}>
        {(of) => (
          <ul class="checks papers">
            <For each={of().papers}>
              {(paper) => (
                <li>
                  <span class="ck y" aria-hidden="true" />
                  <span>
                    <PaperTitle paper={paper} />
                  </span>
                  <button type="button" class="b plain" onClick={() => void show(paper, of())}>
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

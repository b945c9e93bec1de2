import { createSignal, For, type JSX, onCleanup } from 'solid-js'
import type { Addressee } from '../../../domain/index.ts'
import { type TextKey, t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted, type Sheets } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'

/** The papers of an act, one for each who is served: printed and sealed before it is signed. */
export function PapersToServe(props: {
  title: TextKey
  to: readonly Addressee[]
  /** Whether what they say is filled in. */
  isReady: boolean
  sheetsTo: (to: Addressee) => Promise<Sheets>
}): JSX.Element {
  const { desk } = useCaseOf('revocation')
  const papers = createPapersToPrint(desk)
  const [handed, setHanded] = createSignal<ReadonlySet<Addressee>>(new Set())
  onCleanup(clearPrinted)
  const print = async (to: Addressee) => {
    if (!props.isReady) return
    if (await papers.print(await props.sheetsTo(to))) setHanded(new Set([...handed(), to]))
  }
  return (
    <section class="page" aria-label={t('print.papers')}>
      <div class="sech">
        <h2>{t('print.papers')}</h2>
        <span class="meta">{t('rv.papers.how')}</span>
      </div>
      <papers.Refused />
      <table class="rows">
        <caption class="vh">{t('print.papers')}</caption>
        <tbody>
          <For each={props.to}>
            {(to) => (
              <tr>
                <th scope="row">
                  {t(props.title)}
                  {'　'}
                  {t(`rv.to.${to}`)}
                </th>
                <td class="right">
                  <button
                    type="button"
                    class="b plain"
                    aria-disabled={!props.isReady}
                    aria-busy={papers.isDrawing()}
                    onClick={() => void print(to)}
                  >
                    {t(handed().has(to) ? 'print.again' : 'print.one')}
                  </button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

import { createSignal, For, type JSX, Show } from 'solid-js'
import {
  type ArchiveBoxState,
  agreed,
  boxCheck,
  boxCover,
  boxList,
  boxSpine,
  type CaseId,
  cataloguePaper,
  catalogues,
  type FilesOnList,
  hashText,
  type Paper,
  type PlainDate,
  transferList,
  volumesOf,
} from '../../../domain/index.ts'
import { fetchPaperFont } from '../../papers/font-url.ts'
import { createPaperDrawer, type PaperDrawer } from '../../papers/paper-drawer.ts'
import { createPaperPrinter, type PaperPrinter } from '../../papers/print.ts'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { t } from '../../text/text.ts'

let drawer: PaperDrawer | undefined
let printer: PaperPrinter | undefined

/** The papers of a box, each drawn and printed at a word: cover, spine, list, 备考表, catalogue, transfer list. */
export function BoxPapers(props: { id: CaseId; state: ArchiveBoxState; files: FilesOnList }): JSX.Element {
  const desk = useDesk()
  const nameOf = useClerkNames()
  const [busy, setBusy] = createSignal<string | null>(null)
  const [note, setNote] = createSignal('')
  const papers = (): readonly Paper[] => [
    boxCover(props.state),
    boxSpine(props.state),
    boxList(props.state, props.files),
    boxCheck(props.state, nameOf),
    catalogue(),
    transferList(props.state, props.files),
  ]
  const catalogue = (): Paper => {
    const entries = volumesOf(props.state).map((volume) => ({
      case: volume.case,
      number: volume.number,
      names: props.files.get(volume.case)?.names ?? [],
      certificate: props.files.get(volume.case)?.certificate ?? null,
      on: volume.eventOn as PlainDate,
      pages: volume.pages,
      archivesNumber: volume.archivesNumber,
      references: [],
    }))
    const box = agreed(props.state.opening)
    const [found] = catalogues(entries)
    const empty = box && {
      series: { fonds: box.fonds, year: box.year, class: box.class },
      entries,
      gaps: [],
      pages: 0,
    }
    const listed = found ?? empty
    return listed ? cataloguePaper(listed, box?.fondsName ?? '') : boxCover(props.state)
  }
  const print = async (paper: Paper) => {
    if (busy()) return
    setBusy(paper.id)
    setNote('')
    drawer ??= createPaperDrawer(fetchPaperFont)
    const stamp = {
      at: `${desk.now().slice(0, 10)}T00:00:00+08:00`,
      fileId: hashText(`${props.id} ${paper.id} ${volumesOf(props.state).length}`).slice(0, 32),
    }
    const drawn = await drawer.draw(paper, new Map(), stamp)
    setBusy(null)
    if (!drawn.ok) return setNote(t('box.not-drawn', { title: paper.title }))
    printer ??= createPaperPrinter(window)
    await printer.print(drawn.value.bytes)
    setNote(t('box.printed', { title: paper.title }))
  }
  return (
    <section class="gap" aria-labelledby="box-papers">
      <div class="sech">
        <h2 id="box-papers">{t('box.papers')}</h2>
      </div>
      <ul class="checks papers-of-box">
        <For each={papers()}>
          {(paper) => (
            <li>
              <span />
              <span>{paper.id === 'box-cover' ? t('box.cover') : paper.title}</span>
              <button
                type="button"
                class="b plain"
                aria-busy={busy() === paper.id}
                onClick={() => void print(paper)}
              >
                {t('box.print')}
              </button>
            </li>
          )}
        </For>
      </ul>
      <p class="meta" role="status">
        <Show when={note()}>{note()}</Show>
      </p>
    </section>
  )
}

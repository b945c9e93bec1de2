import '../style/office.css'
import '../text/kind-words.ts'
import { A, useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  agreed,
  archiveBox,
  type CaseId,
  fileClassTitles,
  filingDeadline,
  formatArchiveNumber,
  type PlainDate,
  volumesOf,
} from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { showKeys, useKeys } from '../parts/keys.ts'
import { createLoaded } from '../parts/loaded.ts'
import { useScreen } from '../parts/screen.ts'
import { stepIn } from '../parts/step-rows.ts'
import type { CaseSummary } from '../state/desk.ts'
import { namesOf } from '../text/case-words.ts'
import { stageName } from '../text/kind-words.ts'
import { t } from '../text/text.ts'
import { createArchiveDesk } from './archive-box/archive-desk.ts'
import { listedFile, numberIn } from './archive-box/file-of-case.ts'
import { ListedPapers } from './archive-box/listed-papers.tsx'
import { NumberNotices } from './archive-box/number-notices.tsx'
import { PackageDownload } from './archive-box/package-download.tsx'

/** 归档: what has still to be filed and by when, what lies in no box yet, the boxes, and one file with its papers. */
export default function Archive(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  const archive = createArchiveDesk(desk)
  useScreen('archive.title')
  const today = createMemo(() => desk.now().slice(0, 10) as PlainDate)
  const [picked, pick] = createSignal<CaseId>()
  const waiting = createMemo(() => archive.toBox().map((file) => file.case))
  const lying = createMemo(() =>
    archive
      .boxes()
      .flatMap(({ state }) => volumesOf(state))
      .map((volume) => volume.case),
  )
  const rowsOf = (ids: readonly CaseId[]) => ids.flatMap((id) => archive.rowOf(id) ?? [])
  const chosen = createMemo(
    () => picked() ?? archive.toFile()[0]?.id ?? waiting()[0] ?? lying().at(-1) ?? undefined,
  )
  const log = createLoaded(
    () => ({ id: chosen(), acts: archive.rowOf(chosen() ?? '')?.acts }),
    async ({ id }) => (id === undefined ? undefined : { id, log: await desk.logOf(id) }),
  )
  const listed = createMemo(() => {
    const read = log.value()
    return read && read.id === chosen() ? listedFile(read.id, read.log, archive.heldBoxes()) : null
  })
  const isToFile = () => archive.toFile().some(({ id }) => id === chosen())
  const newBox = () => navigate(`/case/${desk.newCase()}?kind=archive-box`)
  const openBox = () => archive.boxes().find(({ state }) => archiveBox.stageOf(state) === 'opened')
  const act = () => {
    const id = chosen()
    if (id && isToFile())
      return { words: t('archive.file'), ready: true, onPress: () => navigate(`/case/${id}`) }
    const box = openBox()
    if (box && waiting().length > 0)
      return { words: t('archive.put'), ready: true, onPress: () => navigate(`/case/${box.id}`) }
    return { words: t('archive.new-box'), ready: true, onPress: newBox }
  }
  useKeys({ 'Ctrl Enter': () => act().onPress(), 'Alt N': newBox })
  showKeys(['ArrowUp', 'ArrowDown'])
  const due = (row: CaseSummary) =>
    filingDeadline(row.registeredOn as PlainDate, row.office, desk.reference().values())
  return (
    <>
      <main class="page cols archive-screen" id="main" tabindex="-1">
        <h1 class="vh">{t('archive.title')}</h1>
        <section class="sec" aria-labelledby="boxes">
          <header>
            <h2 id="boxes">{t('archive.boxes')}</h2>
            <span class="meta">{t('archive.boxes.count', { count: archive.boxes().length })}</span>
          </header>
          <Show
            when={archive.boxes().length > 0}
            fallback={<p class="empty">{t(archive.isRead() ? 'archive.boxes.none' : 'archive.reading')}</p>}
          >
            <ul class="boxes">
              <For each={archive.boxes()}>
                {({ id, state }) => (
                  <li>
                    <A class="two" href={`/case/${id}`}>
                      <span>
                        {agreed(state.opening)?.year}{' '}
                        {agreed(state.opening) ? fileClassTitles[agreed(state.opening)?.class ?? 'JH'] : ''}
                        {'　'}
                        {t('archive.box', { box: agreed(state.opening)?.box ?? '' })}
                      </span>
                      <span class="meta">
                        {stageName('archive-box', archiveBox.stageOf(state))}
                        {'　'}
                        {t('box.volumes.count', { count: volumesOf(state).length })}
                      </span>
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
        <section class="sec" aria-labelledby="to-file">
          <NumberNotices archive={archive} />
          <FileRows
            id="to-file"
            title={t('archive.to-file')}
            rows={archive.toFile()}
            empty={t('archive.to-file.none')}
            chosen={chosen()}
            onChoose={pick}
            note={(row) =>
              due(row) < today()
                ? t('archive.overdue', { date: due(row) })
                : t('archive.by', { date: due(row) })
            }
            isDue={(row) => due(row) < today()}
          />
          <FileRows
            id="to-box"
            title={t('archive.to-box')}
            rows={rowsOf(waiting())}
            empty={t('archive.to-box.none')}
            chosen={chosen()}
            onChoose={pick}
            note={(row) => row.registeredOn ?? ''}
          />
          <FileRows
            id="in-boxes"
            title={t('archive.in-boxes')}
            rows={rowsOf(lying()).slice(-50)}
            empty={t('archive.in-boxes.none')}
            chosen={chosen()}
            onChoose={pick}
            note={(row) => {
              const number = numberIn(row.id, archive.heldBoxes())
              return number ? formatArchiveNumber(number) : ''
            }}
          />
        </section>
        <div>
          <Show when={listed()} fallback={<p class="meta">{t('archive.choose')}</p>}>
            {(file) => <ListedPapers listed={file()} />}
          </Show>
          {/* What is being packed goes on while other cases change. */}
          <Show when={listed() && chosen()} keyed>
            {(id) => (
              <Show when={listed()}>
                {(file) => <PackageDownload case={id} package={file().package} on={file().file.on} />}
              </Show>
            )}
          </Show>
        </div>
      </main>
      <ActBar where={<span>{t('archive.kept')}</span>} act={act()}>
        <Show when={act().words !== t('archive.new-box')}>
          <button type="button" class="b" aria-keyshortcuts="Alt+N" onClick={newBox}>
            {t('archive.new-box')} <kbd aria-hidden="true">Alt N</kbd>
          </button>
        </Show>
      </ActBar>
    </>
  )
}

/** Files under one heading; arrow keys choose one. */
function FileRows(props: {
  id: string
  title: string
  rows: readonly CaseSummary[]
  empty: string
  chosen: CaseId | undefined
  onChoose: (id: CaseId) => void
  note: (row: CaseSummary) => string
  isDue?: (row: CaseSummary) => boolean
}): JSX.Element {
  return (
    <>
      <header class="sech" classList={{ gap: props.id !== 'to-file' }}>
        <h2 id={props.id}>{props.title}</h2>
        <span class="meta">{t('archive.count', { count: props.rows.length })}</span>
      </header>
      <Show when={props.rows.length > 0} fallback={<p class="empty">{props.empty}</p>}>
        <table class="rows">
          <caption class="vh">{props.title}</caption>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr classList={{ on: row.id === props.chosen }}>
                  <td>
                    <button
                      type="button"
                      class="choose"
                      aria-pressed={row.id === props.chosen}
                      onClick={() => props.onChoose(row.id)}
                      onKeyDown={stepIn('tbody')}
                    >
                      {namesOf(row)}
                    </button>
                  </td>
                  <td class="num q">{row.certificate ?? ''}</td>
                  <td class="right num meta" classList={{ due: props.isDue?.(row) ?? false }}>
                    {props.note(row)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </>
  )
}

import { A, useNavigate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { PlainDate } from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { finishedOn, openCasesOf, openCasesOfOthers, queueOf } from '../parts/case-lists.ts'
import { CaseRows, FinishedRows } from '../parts/case-rows.tsx'
import { Deadlines } from '../parts/deadlines.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { showKeys, useKeys } from '../parts/keys.ts'
import { MatterDialog } from '../parts/matter-dialog.tsx'
import { NotAtCentre } from '../parts/not-at-centre.tsx'
import { Queue } from '../parts/queue.tsx'
import { useScreen } from '../parts/screen.ts'
import { namesOf } from '../text/case-words.ts'
import { weekdayOf, yearlessDate } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { CertificatesDue } from './e-certificate/certificates-due.tsx'

/** The day at the counter: who waits, what I am doing, what is finished, what is not at the centre yet. */
export default function Day(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  useScreen('nav.day')
  const today = createMemo(() => desk.now().slice(0, 10))
  const queue = createMemo(() => queueOf(desk, today()))
  const mine = createMemo(() => openCasesOf(desk))
  const others = createMemo(() => openCasesOfOthers(desk))
  const finished = createMemo(() => finishedOn(desk, today()))
  const [isChoosing, setChoosing] = createSignal(false)
  const [chosen, choose] = createSignal<string>()
  const called = () => queue().find(({ id }) => id === chosen()) ?? queue()[0]
  const walkIn = () => navigate(`/case/${desk.newCase()}`)
  const call = () => {
    const row = called()
    if (row) navigate(`/case/${row.id}`)
  }
  /** The one act: whoever waits is called; while nobody does, somebody who just comes in. */
  const act = () => {
    const row = called()
    return row
      ? { words: t('day.call', { who: row.ticket ?? namesOf(row) }), ready: true, onPress: call }
      : { words: t('day.walk-in.act'), ready: true, onPress: walkIn }
  }
  useKeys({
    'Ctrl Enter': () => act().onPress(),
    'Alt N': () => setChoosing(true),
    'Alt K': () => navigate('/status-check'),
  })
  showKeys(['ArrowUp', 'ArrowDown'])
  return (
    <>
      <main class="page cols day" id="main" tabindex="-1">
        <h1 class="vh">{t('nav.day')}</h1>
        <Queue rows={queue()} called={called()} onChoose={choose} onCall={call} />
        <section class="sec" aria-labelledby="day-mine">
          <header>
            <h2 id="day-mine">{t('day.mine')}</h2>
            <span class="meta">{t('day.mine.count', { count: mine().length })}</span>
          </header>
          <Show
            when={mine().length > 0}
            fallback={<p class="empty">{t(desk.cases().length === 0 ? 'day.first' : 'day.mine.empty')}</p>}
          >
            <CaseRows rows={mine()} today={today()} caption={t('day.mine')} />
          </Show>
          <header class="sech gap">
            <h2>{t('day.finished')}</h2>
            <span class="meta">{t('day.mine.count', { count: finished().length })}</span>
          </header>
          <Show when={finished().length > 0} fallback={<p class="empty">{t('day.finished.empty')}</p>}>
            <FinishedRows rows={finished()} />
          </Show>
          <Show when={others().length > 0}>
            <header class="sech gap">
              <h2>{t('day.colleagues')}</h2>
              <span class="meta">{t('day.mine.count', { count: others().length })}</span>
            </header>
            <CaseRows rows={others()} today={today()} caption={t('day.colleagues')} />
          </Show>
        </section>
        <div>
          <Deadlines today={today() as PlainDate} />
          <NotAtCentre />
          <CertificatesDue />
        </div>
      </main>
      <ActBar
        where={
          <span>
            {t('day.today', { date: yearlessDate(today()), weekday: weekdayOf(today()) })}
            {'　'}
            {t('day.done.count', {
              count: finished().filter((row) => row.kind === 'marriage' && row.registeredOn === today())
                .length,
            })}
          </span>
        }
        act={act()}
      >
        <A class="b" href="/status-check" aria-keyshortcuts="Alt+K">
          {t('check-for.open')} <kbd aria-hidden="true">Alt K</kbd>
        </A>
        <Show when={called()}>
          <button type="button" class="b" onClick={walkIn}>
            {t('day.walk-in.act')}
          </button>
        </Show>
        <button type="button" class="b" aria-keyshortcuts="Alt+N" onClick={() => setChoosing(true)}>
          {t('matter.open')}… <kbd aria-hidden="true">Alt N</kbd>
        </button>
      </ActBar>
      <MatterDialog open={isChoosing()} onClose={() => setChoosing(false)} />
    </>
  )
}

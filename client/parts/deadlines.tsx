import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { PlainDate } from '../../domain/index.ts'
import { namesOf } from '../text/case-words.ts'
import { shortDate } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { CoolingStrip } from './cooling-timeline.tsx'
import { type DueCase, dueCases } from './deadline-lists.ts'
import { useDesk } from './desk-context.tsx'

/** 今天的冷静期期限: whose period ends today, whose window opens or closes this week, what was deemed withdrawn. */
export function Deadlines(props: { today: PlainDate }): JSX.Element {
  const desk = useDesk()
  const due = createMemo(() => dueCases(desk.cases(), props.today))
  const isWaiting = () => desk.cases().some(({ period, isOpen }) => period !== null && isOpen)
  return (
    <Show when={due().length > 0 || isWaiting()}>
      <section class="sec" aria-labelledby="day-deadlines">
        <header>
          <h2 id="day-deadlines">{t('deadlines.title')}</h2>
          <span class="meta">{t('deadlines.count', { count: due().length })}</span>
        </header>
        <Show when={due().length > 0} fallback={<p class="empty">{t('deadlines.none')}</p>}>
          <ul class="deadlines">
            <For each={due()}>{(each) => <Deadline due={each} today={props.today} />}</For>
          </ul>
        </Show>
      </section>
    </Show>
  )
}

function Deadline(props: { due: DueCase; today: PlainDate }): JSX.Element {
  const isToday = () => props.due.due.endsWith('.today')
  const when = () => {
    const { due, on, period } = props.due
    if (due === 'deemed-withdrawn') return t('deadlines.since', { day: shortDate(on) })
    if (due.startsWith('withdrawal-ends'))
      return t('deadlines.from', { day: shortDate(period.firstWorkingDay) })
    return t('deadlines.by', { day: shortDate(period.closesOn) })
  }
  return (
    <li>
      <span class="what" classList={{ due: isToday() && props.due.due !== 'window-opens.today' }}>
        {t(`deadlines.${props.due.due}`)}
      </span>
      <span class="when meta">{when()}</span>
      <A href={`/case/${props.due.row.id}`}>
        {namesOf(props.due.row)}
        {'　'}
        <span class="meta">
          {t('deadlines.received', { day: shortDate(props.due.period.receivedOn) })}
          <Show when={props.due.due === 'window-closes.today'}>
            {'　'}
            {t('deadlines.else')}
          </Show>
        </span>
      </A>
      <CoolingStrip period={props.due.period} today={props.today} />
    </li>
  )
}

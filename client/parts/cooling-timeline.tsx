import '../style/cooling.css'
import '../text/cooling-words.ts'
import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js'
import { type Calendar, daysBetween, type PlainDate } from '../../domain/index.ts'
import { fullDate, monthOf, weekdayOf } from '../text/dates.ts'
import { type TextKey, t } from '../text/text.ts'
import { daysShown, feastsAmong, isAtWeekend, movedFrom, type ShownPeriod } from './cooling-days.ts'
import { besideLine, widthOf } from './timeline-words.ts'

const width = 760
/** The bar of the two periods. */
const bar = { top: 56, height: 26 }
const labelWidth = 124
const flagWidth = 86
/** Where the flag of today stands: beside the dates, or beneath everything that is written. */
const flagTop = { beside: 98, beneath: 142 }

/**
 * 冷静期: both periods of an application day by day, with rest days, make-up working days, the thirtieth day before it
 * was moved, and today. Every date comes from `coolingOff` and the calendar; the whole is said in one sentence too.
 */
export function CoolingTimeline(props: {
  period: ShownPeriod
  today: PlainDate
  calendar: Calendar
}): JSX.Element {
  const id = createUniqueId()
  const days = createMemo(() => daysShown(props.period, props.calendar))
  const feasts = createMemo(() => feastsAmong(days()))
  const step = () => width / days().length
  const indexOf = (day: PlainDate) => daysBetween(props.period.receivedOn, day)
  const left = (day: PlainDate) => indexOf(day) * step()
  const right = (day: PlainDate) => (indexOf(day) + 1) * step()
  const moved = createMemo(() => movedFrom(props.period))
  const names = createMemo(() => new Map(feasts().map(({ on, feast }) => [on, feast])))
  /** Why a period does not end on its thirtieth day. */
  const whyMoved = (day: PlainDate | null): string => {
    if (day === null) return ''
    const feast = names().get(day)
    const why = feast ? t(`feast.${feast}`) : isAtWeekend(day) ? weekdayOf(day) : t('timeline.rest')
    return t('timeline.moved', { day: shortDay(day), why })
  }
  const isInside = () => indexOf(props.today) > 0 && indexOf(props.today) < days().length
  const lineOfToday = () => (isInside() ? left(props.today) + step() / 2 : null)
  const endSide = () => Math.max(right(props.period.endsOn), labelWidth * 2)
  const dates = () => ({
    received: t('timeline.received', { day: shortDay(props.period.receivedOn) }),
    ends: t('timeline.ends', { day: shortDay(props.period.endsOn) }),
    closes: t('timeline.closes', { day: shortDay(props.period.closesOn) }),
  })
  /** Where the name of a period begins in its bar. */
  const nameAt = (words: string, from: number, to: number) =>
    besideLine(lineOfToday(), { at: from + 10, width: widthOf(words, 13) }, [from + 4, to - 4])
  /** The flag stands at the side where nothing else is written, else beneath. */
  const flag = createMemo(() => {
    const at = left(props.today) + step() / 2
    const before = (words: string, end: number) => [end - widthOf(words, 13) - 6, end + 2] as const
    const { received, ends, closes } = dates()
    const taken: readonly (readonly [number, number])[] = [
      [0, widthOf(received, 13) + 6],
      before(ends, endSide()),
      before(closes, right(props.period.closesOn)),
    ]
    const isFree = (from: number) =>
      from >= 0 &&
      from + flagWidth <= width &&
      taken.every(([begins, ends]) => from + flagWidth <= begins || from >= ends)
    if (isFree(at - 1)) return { from: at - 1, top: flagTop.beside }
    if (isFree(at - flagWidth + 1)) return { from: at - flagWidth + 1, top: flagTop.beside }
    return { from: Math.min(Math.max(at - flagWidth / 2, 0), width - flagWidth), top: flagTop.beneath }
  })
  /** Leaves out what is written between the bar and a flag beneath. */
  const todayLine = () => {
    const at = left(props.today) + step() / 2
    return flag().top === flagTop.beneath ? `M${at} 30V97M${at} 138V142` : `M${at} 30V98`
  }
  const height = () => (isInside() && flag().top === flagTop.beneath ? 166 : 140)
  return (
    <section class="tl" aria-label={t('timeline.aria')}>
      <svg viewBox={`0 0 ${width} ${height()}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{t('timeline.title')}</title>
        <desc id={`${id}-desc`}>{periodInWords(props.period, props.today)}</desc>
        <For each={days()}>
          {(day) => (
            <>
              <Show when={day.rest}>
                {(rest) => (
                  <rect class={`rest ${rest()}`} x={day.at * step()} y="44" width={step()} height="50" />
                )}
              </Show>
              <Show when={day.isMakeUp}>
                <text class="tick second" x={(day.at + 0.5) * step()} y="52" text-anchor="middle">
                  {t('timeline.make-up')}
                </text>
              </Show>
              <Show when={dayOfMonth(day.on) === 1 || day.at === 0}>
                <text class="tick" x={day.at * step()} y="14">
                  {monthOf(day.on)}
                </text>
                <path class="mark-of-month" d={`M${day.at * step()} 20v8`} />
              </Show>
              <Show when={dayOfMonth(day.on) % 5 === 0 && day.at > 3 && dayOfMonth(day.on) < 30}>
                <text class="tick" x={(day.at + 0.5) * step()} y="14" text-anchor="middle">
                  {dayOfMonth(day.on)}
                </text>
              </Show>
            </>
          )}
        </For>
        <path class="axis" d={`M0 28.5H${width}`} />
        <For each={feasts()}>
          {({ on, feast }) => (
            <text class="tick" x={left(on) + step() / 2} y="40" text-anchor="middle">
              {t(`feast.${feast}`)}
            </text>
          )}
        </For>
        <rect
          class="first"
          x={step()}
          y={bar.top}
          width={right(props.period.endsOn) - step()}
          height={bar.height}
          rx="3"
        />
        <text class="in-bar" x={nameAt(t('timeline.first'), step(), right(props.period.endsOn))} y="74">
          {t('timeline.first')}
        </text>
        <Show when={moved().first}>
          {(day) => <path class="raw" d={`M${right(day())} ${bar.top + 1}v${bar.height - 2}`} />}
        </Show>
        <rect
          class="second-period"
          x={left(props.period.opensOn) + 1}
          y={bar.top}
          width={right(props.period.closesOn) - left(props.period.opensOn) - 1}
          height={bar.height}
          rx="3"
        />
        <text
          class="in-bar on-work"
          x={nameAt(t('timeline.second'), left(props.period.opensOn), right(props.period.closesOn))}
          y="74"
        >
          {t('timeline.second')}
        </text>
        <Show when={moved().second}>
          {(day) => <path class="raw on-work" d={`M${right(day())} ${bar.top + 1}v${bar.height - 2}`} />}
        </Show>
        <circle class="received" cx={step() / 2} cy="69" r="5" />
        <Label at={1} anchor="start" words={dates().received}>
          {t('timeline.legend')}
        </Label>
        <Label at={endSide()} mark={right(props.period.endsOn)} anchor="end" words={dates().ends}>
          {whyMoved(moved().first)}
        </Label>
        <Label at={right(props.period.closesOn)} anchor="end" words={dates().closes}>
          {whyMoved(moved().second)}
        </Label>
        <Show when={isInside()}>
          <path class="today" d={todayLine()} />
          <rect class="flag" x={flag().from} y={flag().top} width={flagWidth} height="22" rx="3" />
          <text class="on-flag" x={flag().from + flagWidth / 2} y={flag().top + 15} text-anchor="middle">
            {t('timeline.today', { day: shortDay(props.today) })}
          </text>
        </Show>
      </svg>
      <Show when={props.period.provisional}>
        <p class="meta provisional">{t('timeline.provisional')}</p>
      </Show>
    </section>
  )
}

/** A date under the bar and what is to be said of it. */
function Label(props: {
  at: number
  mark?: number
  anchor: 'start' | 'end'
  words: string
  children: string
}): JSX.Element {
  return (
    <>
      <path class="label-mark" d={`M${props.mark ?? props.at} 82v14`} />
      <text class="date" x={props.at} y="110" text-anchor={props.anchor}>
        {props.words}
      </text>
      <text class="tick" x={props.at} y="133" text-anchor={props.anchor}>
        {props.children}
      </text>
    </>
  )
}

/** Both periods in little, for a row of a list; the sentence is said to those who do not see it. */
export function CoolingStrip(props: { period: ShownPeriod; today: PlainDate }): JSX.Element {
  const id = createUniqueId()
  const all = () => daysBetween(props.period.receivedOn, props.period.closesOn) + 1
  const at = (day: PlainDate) => (daysBetween(props.period.receivedOn, day) / all()) * 120
  const isInside = () => props.today >= props.period.receivedOn && props.today <= props.period.closesOn
  return (
    <svg class="cooling-strip" viewBox="0 0 120 12" role="img" aria-labelledby={id}>
      <title id={id}>{periodInWords(props.period, props.today)}</title>
      <rect class="first" x="0.5" y="3" width={at(props.period.opensOn) - 1} height="6" rx="1.5" />
      <rect
        class="second-period"
        x={at(props.period.opensOn)}
        y="2.5"
        width={120 - at(props.period.opensOn)}
        height="7"
        rx="1.5"
      />
      <Show when={isInside()}>
        <path class="today" d={`M${Math.min(at(props.today) + 1, 119)} 0v12`} />
      </Show>
    </svg>
  )
}

/** The whole timeline in one sentence. */
export const periodInWords = (period: ShownPeriod, today: PlainDate): string =>
  [
    t('timeline.sentence', {
      received: fullDate(period.receivedOn),
      ends: fullDate(period.endsOn),
      opens: fullDate(period.opensOn),
      closes: fullDate(period.closesOn),
      today: fullDate(today),
    }),
    ...(period.provisional ? [t('timeline.provisional' as TextKey)] : []),
  ].join('')

/** A date in a drawing: 10-08 without the leading zero of its month. */
const shortDay = (day: string): string => `${Number(day.slice(5, 7))}-${day.slice(8, 10)}`

const dayOfMonth = (day: string): number => Number(day.slice(8, 10))

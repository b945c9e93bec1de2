import { createMemo, type JSX } from 'solid-js'
import { ChoiceField } from '../../parts/field.tsx'
import { type RefusalShown, RefusalsAt } from '../../parts/refusal.tsx'
import { timeOf, weekdayOf, yearlessDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import type { OfficeBoard } from './board-of-office.ts'
import { boardOf, daysListed, openDays } from './slot-board.ts'

/** A day and a slot of it in which the office has room; both lists go down with the arrow keys. */
export function SlotPicker(props: {
  board: OfficeBoard
  slot: string
  now: string
  refusals: readonly RefusalShown[]
  onPick: (slot: string | undefined) => void
  /** The day whose slots are listed, until a slot of another is chosen. */
  day: string
  onDay: (day: string) => void
}): JSX.Element {
  const { timetable, booked, today } = props.board
  const days = createMemo(() => openDays(today(), timetable(), booked(), props.now, daysListed))
  const slots = createMemo(() =>
    boardOf(props.day as never, timetable(), booked(), props.now).filter(
      ({ isFree, slot }) => isFree || slot === props.slot,
    ),
  )
  return (
    <div class="form plain-fields act-fields slot-picker" data-at="slot">
      <span class="label">{t('book.day')}</span>
      <ChoiceField
        label={t('book.day')}
        value={props.day}
        options={days().map(({ day, free }) => ({
          value: day,
          words: t('book.day.option', { date: yearlessDate(day), weekday: weekdayOf(day), count: free }),
        }))}
        onInput={(day) => {
          props.onDay(day)
          props.onPick(undefined)
        }}
      />
      <span class="label">{t('book.time')}</span>
      <ChoiceField
        label={t('book.time')}
        ask={slots().length > 0 ? t('book.time.ask') : t('book.time.none')}
        value={props.slot}
        isBad={props.refusals.some(({ at }) => at === 'slot')}
        describedBy="refusal-slot"
        options={slots().map(({ slot, capacity, taken }) => ({
          value: slot,
          words: t('book.time.option', { time: timeOf(slot), count: Math.max(0, capacity - taken) }),
        }))}
        onInput={(slot) => props.onPick(slot || undefined)}
      />
      <div class="span">
        <RefusalsAt at="slot" refusals={props.refusals} />
      </div>
    </div>
  )
}

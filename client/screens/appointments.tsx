import '../style/office.css'
import '../text/kind-words.ts'
import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { ActBar } from '../parts/act-bar.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { showKeys, useKeys } from '../parts/keys.ts'
import { useScreen } from '../parts/screen.ts'
import { timeOf, weekdayOf, yearlessDate } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { AppointmentGlance } from './appointment/appointment-glance.tsx'
import { createOfficeBoard } from './appointment/board-of-office.ts'
import { ClashNotices } from './appointment/clash-notices.tsx'
import { DayList } from './appointment/day-list.tsx'
import { type Booked, boardOf, daysListed, openDays } from './appointment/slot-board.ts'
import { type Chosen, SlotTable } from './appointment/slot-table.tsx'
import { ToRemind } from './appointment/to-remind.tsx'

/** The office's appointments: the days, the slots of one of them, and who comes; everything held here, offline too. */
export default function Appointments(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  const board = createOfficeBoard(desk)
  useScreen('board.title')
  const minute = createMemo(() => `${desk.now().slice(0, 16)}:00+08:00`)
  const days = createMemo(() =>
    openDays(board.today(), board.timetable(), board.booked(), minute(), daysListed),
  )
  const [pickedDay, pickDay] = createSignal<string>()
  const day = createMemo(
    () => pickedDay() ?? days().find(({ day }) => day >= board.today())?.day ?? board.today(),
  )
  const slots = createMemo(() => boardOf(day() as never, board.timetable(), board.booked(), minute()))
  const [picked, pick] = createSignal<Chosen>()
  const chosen = createMemo((): Chosen | undefined => {
    const now = picked()
    if (now?.what === 'appointment' && board.booked().some(({ id }) => id === now.id)) return now
    if (now?.what === 'slot' && now.slot.startsWith(day())) return now
    const free = slots().find(({ isFree }) => isFree)
    return free && { what: 'slot', slot: free.slot }
  })
  const booked = createMemo(() => {
    const now = chosen()
    return now?.what === 'appointment' ? board.booked().find(({ id }) => id === now.id) : undefined
  })
  const toRemind = createMemo(() => remindersDue(board.booked(), days(), board.today()))
  const choose = (next: string) => {
    pickDay(next)
    pick(undefined)
  }
  const book = () => {
    const now = chosen()
    const id = desk.newCase()
    if (now?.what === 'slot')
      desk.draftOf(id, 'submit').save({ ...newBooking(desk.clerk.office), slot: now.slot })
    navigate(`/case/${id}?kind=appointment`)
  }
  const act = () => {
    const one = booked()
    if (one)
      return {
        words: t(`board.act.${nextActOf(one)}`),
        ready: true,
        onPress: () => navigate(`/case/${one.id}`),
      }
    const now = chosen()
    return {
      words: now?.what === 'slot' ? t('board.book', { time: timeOf(now.slot) }) : t('board.book.any'),
      ready: true,
      onPress: book,
    }
  }
  useKeys({ 'Ctrl Enter': () => act().onPress(), 'Alt N': book })
  showKeys(['ArrowUp', 'ArrowDown'])
  return (
    <>
      <main class="page cols board-screen" id="main" tabindex="-1">
        <DayList days={days()} chosen={day()} onChoose={choose} />
        <section class="sec" aria-labelledby="board-day">
          <header>
            <h1 id="board-day">
              {yearlessDate(day())} {weekdayOf(day())}
            </h1>
            <span class="meta">
              {t('board.day', {
                booked: slots().reduce((sum, { taken }) => sum + taken, 0),
                free: slots().reduce(
                  (sum, { isFree, capacity, taken }) => sum + (isFree ? capacity - taken : 0),
                  0,
                ),
              })}
            </span>
          </header>
          <ClashNotices board={board} />
          <Show
            when={slots().length > 0}
            fallback={
              <div class="empty">
                <p>{t('board.closed')}</p>
                <p class="meta">{t('board.closed.how')}</p>
              </div>
            }
          >
            <SlotTable
              slots={slots()}
              chosen={chosen()}
              onChoose={pick}
              onOpen={(id) => navigate(`/case/${id}`)}
            />
          </Show>
        </section>
        <div>
          <Show when={booked()} fallback={<p class="meta">{t('board.choose')}</p>}>
            {(one) => <AppointmentGlance booked={one()} />}
          </Show>
          <ToRemind booked={toRemind()} />
        </div>
      </main>
      <ActBar where={<span>{t(board.isRead() ? 'board.known' : 'board.reading')}</span>} act={act()}>
        <Show when={booked()}>
          <button type="button" class="b" aria-keyshortcuts="Alt+N" onClick={book}>
            {t('board.book.any')} <kbd aria-hidden="true">Alt N</kbd>
          </button>
        </Show>
      </ActBar>
    </>
  )
}

/** What stands in the form when a slot was chosen first. */
const newBooking = (office: string): object => {
  const visitor = { type: 'mainland', document: { type: 'CN_ID' } }
  return {
    channel: 'telephone',
    office,
    parties: { man: visitor, woman: visitor },
    uploads: [],
    receipt: null,
  }
}

/** What is done next with an appointment, as the bar says it. */
function nextActOf({ stage }: Booked): 'confirm' | 'check-in' | 'convert' | 'correct' | 'open' {
  if (stage === 'submitted' || stage === 'under-review') return 'confirm'
  if (stage === 'returned-for-correction') return 'correct'
  if (stage === 'checked-in') return 'convert'
  return stage === 'approved' || stage === 'rescheduled' || stage === 'reminded' ? 'check-in' : 'open'
}

/** Who comes on the next open day and has not been told of it. */
function remindersDue(
  booked: readonly Booked[],
  days: readonly { readonly day: string }[],
  today: string,
): readonly Booked[] {
  const next = days.find(({ day }) => day > today)?.day
  const isDue = ({ slot, stage }: Booked) =>
    next !== undefined && slot.startsWith(next) && (stage === 'approved' || stage === 'rescheduled')
  return booked.filter(isDue).toSorted((one, other) => (one.slot < other.slot ? -1 : 1))
}

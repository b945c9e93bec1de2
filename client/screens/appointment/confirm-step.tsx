import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type AppointmentActOf,
  appointmentRequestOf,
  bookingsIn,
  nextFreeSlot,
  type PlainDate,
} from '../../../domain/index.ts'
import { createDerivedForm } from '../../parts/derived-form.ts'
import { timeOf, weekdayOf, yearlessDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { createOfficeBoard } from './board-of-office.ts'
import { lookUpFor } from './look-up.ts'
import { ReviewedUploads } from './reviewed-uploads.tsx'

/** Before somebody has begun to look, nothing has to be there. */
const nothingYet = { inPlace: true, evidence: [], refusals: [] } as const

const nothingKnown = { taken: undefined, open: undefined }

/** 预审与确认: the documents are looked at where they were uploaded, and the slot is theirs, if there is room. */
export function ConfirmStep(): JSX.Element {
  const { desk, opened } = useCaseOf('appointment')
  const board = createOfficeBoard(desk)
  const request = createMemo(() => appointmentRequestOf(opened.state()))
  const lookUp = createMemo(() => {
    const asked = request()
    return asked && board.isRead()
      ? lookUpFor(opened.id, asked, asked.slot, board.held(), board.today() as PlainDate)
      : nothingKnown
  })
  const form = createDerivedForm(opened, 'confirm', () => ({ lookUp: lookUp() }))
  const isFull = () => form.review().refusals.some(({ at }) => at === 'slot')
  const isToReview = () => opened.stage() === 'submitted' && (request()?.uploads.length ?? 0) > 0
  return (
    <StepFrame
      form={{
        ...form,
        review: () => (isToReview() ? nothingYet : form.review()),
        gaps: () => (isToReview() ? 0 : form.gaps()),
      }}
      act={isToReview() ? 'book.review' : 'book.confirm'}
      onAct={() => void (isToReview() ? opened.sign({ type: 'review' }) : form.sign())}
    >
      <Show when={request()}>
        {(asked) => (
          <>
            <p class="page">
              {t('book.asked', {
                date: yearlessDate(asked().slot.slice(0, 10)),
                weekday: weekdayOf(asked().slot.slice(0, 10)),
                time: timeOf(asked().slot),
                matter: t(`book.matter.${asked().matter}`),
              })}
            </p>
            <Show when={isFull()}>
              <OtherSlots
                request={asked()}
                free={freeAfter(asked().slot)}
                onTake={(slot) => void take(asked(), slot)}
              />
            </Show>
            <ReviewedUploads request={asked()} />
          </>
        )}
      </Show>
    </StepFrame>
  )

  /** The next slots with room, three of them. */
  function freeAfter(slot: string): readonly string[] {
    const taken = bookingsIn(board.held())
    const after = slot > desk.now() ? slot : desk.now()
    return [0, 1, 2].reduce<string[]>((found) => {
      const next = nextFreeSlot(found.at(-1) ?? after, board.timetable(), taken)
      return next ? [...found, next] : found
    }, [])
  }

  /** The request is made once more for another slot, and confirmed with it. */
  async function take(asked: AppointmentActOf<'submit'>, slot: string): Promise<void> {
    const again = await opened.sign({ ...asked, slot })
    if (!again.ok) return
    const found = lookUpFor(opened.id, asked, slot, board.held(), board.today() as PlainDate)
    await opened.sign({ type: 'confirm', lookUp: found })
  }
}

/** The slot has gone: what is free after it, each with one key. */
function OtherSlots(props: {
  request: AppointmentActOf<'submit'>
  free: readonly string[]
  onTake: (slot: string) => void
}): JSX.Element {
  const [taking, take] = createSignal<string>()
  return (
    <section class="page" aria-labelledby="other-slots">
      <div class="sech">
        <h2 id="other-slots">{t('book.full.others')}</h2>
      </div>
      <p class="meta">{t('book.full.kept')}</p>
      <div class="ways">
        <For each={props.free} fallback={<span class="meta">{t('book.full.none')}</span>}>
          {(slot) => (
            <button
              type="button"
              class="b"
              aria-busy={taking() === slot}
              onClick={() => {
                take(slot)
                props.onTake(slot)
              }}
            >
              {yearlessDate(slot.slice(0, 10))} {weekdayOf(slot.slice(0, 10))} {timeOf(slot)}
            </button>
          )}
        </For>
      </div>
    </section>
  )
}

import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { appointmentRequestOf, channels, type PlainDate, partyIds } from '../../../domain/index.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { contactBlob } from '../../parts/contact.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { createOfficeBoard } from './board-of-office.ts'
import { bookingFields } from './booking-fields.ts'
import { lookUpFor } from './look-up.ts'
import { type BookingDraft, requestOfDraft } from './request-of-draft.ts'
import { Returned } from './returned.tsx'
import { SlotPicker } from './slot-picker.tsx'

const visitor = { type: 'mainland', document: { type: 'CN_ID' } }

/** 预约: who comes, for what and when; by telephone and on the spot the slot is confirmed with the same key. */
export function BookStep(): JSX.Element {
  const { desk, opened } = useCaseOf('appointment')
  const board = createOfficeBoard(desk)
  /** What was returned is put right, not typed once more. */
  const form = createActForm(
    opened,
    'submit',
    appointmentRequestOf(opened.state()) ?? {
      channel: 'telephone',
      office: desk.clerk.office,
      parties: { man: visitor, woman: visitor },
      uploads: [],
      receipt: null,
    },
  )
  const slot = () => (form.get('slot') as string | undefined) ?? ''
  const [listed, list] = createSignal<string>()
  const day = createMemo(() => listed() ?? (slot().slice(0, 10) || board.today()))
  const draft = () => form.draft() as BookingDraft
  /** The checklist looks at what will be signed: a place that stays empty is nobody who comes. */
  const asSigned = createMemo(() => opened.review(requestOfDraft(draft()) as never))
  const gaps = () =>
    asSigned().refusals.length + asSigned().evidence.filter(({ presence }) => presence !== 'present').length
  const sign = async () => {
    for (const party of partyIds) {
      const typed = draft().telephone?.[party]?.trim()
      if (typed) await desk.keepBlob(contactBlob(typed), 'application/json')
    }
    const asked = draft()
    if (!(await form.sign((values) => requestOfDraft(values as BookingDraft)))) return
    const { channel, slot } = asked
    if (!channel || !slot || channels[channel].preReviewed || !board.isRead()) return
    // Where there is no room any more, the next step says so and offers another slot.
    await opened.sign({
      type: 'confirm',
      lookUp: lookUpFor(
        opened.id,
        requestOfDraft(asked) as never,
        slot,
        board.held(),
        board.today() as PlainDate,
      ),
    })
  }
  return (
    <StepFrame
      form={{ ...form, review: asSigned, gaps }}
      act={isConfirmedAtOnce(draft()) ? 'book.act' : 'book.act.submit'}
      onAct={() => void sign()}
      shownAt={[...placesOf(bookingFields), 'slot']}
      side={<p class="meta">{t('book.without-effect')}</p>}
    >
      <Show when={opened.stage() === 'returned-for-correction'}>
        <Returned state={opened.state()} />
      </Show>
      <SlotPicker
        board={board}
        slot={slot()}
        day={day()}
        now={desk.now()}
        refusals={asSigned().refusals}
        onDay={list}
        onPick={(picked) => form.put('slot', picked)}
      />
      <ActFields fields={bookingFields} form={{ ...form, review: asSigned }} opened={opened as never} />
    </StepFrame>
  )
}

const isConfirmedAtOnce = ({ channel }: BookingDraft): boolean => !channel || !channels[channel].preReviewed

import { createMemo, createSignal, type JSX } from 'solid-js'
import { appointmentRequestOf, appointmentSlotOf, type PlainDate } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { ActDialog } from '../case/act-dialog.tsx'
import { useCaseOf } from '../case/case-context.tsx'
import { createOfficeBoard } from './board-of-office.ts'
import { lookUpFor } from './look-up.ts'
import { SlotPicker } from './slot-picker.tsx'

/** 改期: another slot of the same office, confirmed at once. */
export function RescheduleAct(props: { onClose: () => void }): JSX.Element {
  const { desk, opened } = useCaseOf('appointment')
  const board = createOfficeBoard(desk)
  const form = createActForm(opened, 'reschedule', { by: 'party' })
  const slot = () => (form.get('slot') as string | undefined) ?? ''
  const [listed, list] = createSignal<string>()
  const day = createMemo(
    () => listed() ?? (slot() || (appointmentSlotOf(opened.state()) ?? board.today())).slice(0, 10),
  )
  /** What is known of the others is looked up when it is shown, not typed. */
  const known = () => {
    const request = appointmentRequestOf(opened.state())
    return request && slot() && board.isRead()
      ? lookUpFor(opened.id, request, slot(), board.held(), board.today() as PlainDate)
      : undefined
  }
  const whole = createMemo(() => ({ ...form.draft(), lookUp: known() }))
  const review = createMemo(() => opened.review(whole() as never))
  const gaps = () =>
    review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length
  return (
    <ActDialog
      form={{ ...form, review, gaps }}
      onClose={props.onClose}
      about={t('book.reschedule.about')}
      prepare={(values) => ({ ...(values as object), lookUp: known() })}
    >
      <SlotPicker
        board={board}
        slot={slot()}
        day={day()}
        now={desk.now()}
        refusals={[]}
        onDay={list}
        onPick={(picked) => form.put('slot', picked)}
      />
      <div class="form plain-fields">
        <span class="label">{t('book.by')}</span>
        <ChoiceField
          label={t('book.by')}
          value={(form.get('by') as string | undefined) ?? ''}
          options={optionsOf('book.by', ['party', 'office', 'clash'])()}
          onInput={(by) => form.put('by', by || undefined)}
        />
        <span class="label">{t('book.reason')}</span>
        <TextField
          label={t('book.reason')}
          value={(form.get('reason') as string | undefined) ?? ''}
          onInput={(reason) => form.put('reason', reason)}
        />
      </div>
    </ActDialog>
  )
}

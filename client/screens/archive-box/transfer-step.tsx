import { createMemo, For, type JSX } from 'solid-js'
import { formatArchiveNumber, volumesOf } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { TextField } from '../../parts/field.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { createArchiveDesk } from './archive-desk.ts'
import { BoxPapers } from './box-papers.tsx'

const fields: readonly ActField[] = [
  { as: 'text', at: 'to', words: 'box.transfer.to' },
  { as: 'text', at: 'agreement.title', words: 'box.transfer.agreement', namedAt: 'agreement' },
  { as: 'date', at: 'agreement.from', words: 'box.transfer.from' },
  { as: 'text', at: 'list', words: 'box.transfer.list' },
  { as: 'text', at: 'receivedBy', words: 'box.transfer.received-by' },
  { as: 'scans', at: 'scans', words: 'box.transfer.scans' },
]

/** 移交: to the state archive, each file with the number that the archive gives. */
export function TransferStep(): JSX.Element {
  const { desk, opened } = useCaseOf('archive-box')
  const archive = createArchiveDesk(desk)
  const form = createActForm(opened, 'transfer', { scans: [] })
  const given = (id: string) => (form.get(`given.${id}`) as string | undefined) ?? ''
  const whole = createMemo(() => {
    const { given: _typed, ...act } = form.draft() as { given?: unknown; type: 'transfer' }
    const numbers = volumesOf(opened.state()).flatMap((volume) =>
      given(volume.case).trim() === '' ? [] : [{ case: volume.case, number: given(volume.case).trim() }],
    )
    return numbers.length > 0 ? { ...act, numbers } : act
  })
  const review = createMemo(() => opened.review(whole() as never))
  const gaps = () =>
    review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length
  return (
    <StepFrame
      form={{ ...form, review, gaps }}
      onAct={() => void form.sign(() => whole())}
      shownAt={[...placesOf(fields), 'numbers']}
      side={<BoxPapers id={opened.id} state={opened.state()} files={archive.onList()} />}
    >
      <p class="page meta">{t('box.transfer.about')}</p>
      <ActFields fields={fields} form={{ ...form, review }} opened={opened as never} />
      <div class="form plain-fields act-fields" data-at="numbers">
        <For each={volumesOf(opened.state())}>
          {(volume) => (
            <>
              <span class="label num">{formatArchiveNumber(volume.number)}</span>
              <TextField
                label={`${t('box.transfer.number')} ${formatArchiveNumber(volume.number)}`}
                ask={t('box.transfer.number')}
                value={given(volume.case)}
                onInput={(typed) => form.put(`given.${volume.case}`, typed)}
              />
            </>
          )}
        </For>
        <div class="span">
          <RefusalsAt at="numbers" refusals={review().refusals} />
        </div>
      </div>
    </StepFrame>
  )
}

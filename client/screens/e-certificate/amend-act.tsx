import { createMemo, type JSX } from 'solid-js'
import { certificateOf, comparedFields } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { ActDialog } from '../case/act-dialog.tsx'
import { useCaseOf } from '../case/case-context.tsx'
import { createHolder } from './holder.ts'
import { inForceHere } from './in-force-here.ts'

/** 6.4.4 修改: the registration was put right before, under its account; here it is noted which version it has now. */
export function AmendAct(props: { onClose: () => void }): JSX.Element {
  const { desk, opened } = useCaseOf('e-certificate')
  const holder = createHolder(desk, opened)
  const form = createActForm(opened, 'amend', { account: desk.clerk.id, scans: [] })
  const fields: readonly ActField[] = [
    {
      as: 'choice',
      at: 'made',
      words: 'e-certificate.void.one',
      namedAt: 'certificate',
      options: () => inForceHere(opened.state()),
    },
    {
      as: 'ticks',
      at: 'fields',
      words: 'e-certificate.amend.fields',
      options: optionsOf('e-certificate.field', comparedFields),
    },
    { as: 'text', at: 'account', words: 'e-certificate.account' },
    { as: 'long-text', at: 'reason', words: 'book.reason' },
    { as: 'scans', at: 'scans', words: 'annotate.scans' },
  ]
  const whole = createMemo(() => {
    const { made, ...act } = form.draft() as { readonly type: 'amend'; readonly made?: string }
    const one = certificateOf(opened.state(), made)
    return {
      ...act,
      certificate: made ? { in: 'case', case: opened.id, made } : undefined,
      record: one && holder.recordOf(one.make)?.record,
    }
  })
  const review = createMemo(() => opened.review(whole() as never))
  const gaps = () =>
    review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length
  return (
    <ActDialog
      form={{ ...form, review, gaps }}
      onClose={props.onClose}
      about={t('e-certificate.amend.about')}
      shownAt={placesOf(fields)}
      prepare={() => whole()}
    >
      <ActFields fields={fields} form={{ ...form, review }} opened={opened as never} />
    </ActDialog>
  )
}

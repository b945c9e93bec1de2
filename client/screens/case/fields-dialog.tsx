import type { JSX } from 'solid-js'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { FieldsBeside } from '../../parts/fields-beside.tsx'
import { t } from '../../text/text.ts'
import type { AnyActScreen } from '../kind-screens.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.tsx'
import { finisher } from './finisher.ts'

/** An act beside the step that is written as a table of fields. */
export function FieldsDialog(props: { screen: AnyActScreen; onClose: () => void }): JSX.Element {
  const { desk, opened } = useCase()
  const { screen } = props
  const form = createActForm(opened, screen.act, screen.initial?.(opened as never, desk) ?? {})
  return (
    <ActDialog
      form={form}
      about={screen.about ? t(screen.about) : ''}
      shownAt={placesOf(screen.fields)}
      prepare={finisher(screen, { desk, opened })}
      onClose={props.onClose}
    >
      <FieldsBeside fields={screen.fields} form={form} />
      <ActFields fields={screen.fields} form={form} opened={opened} />
    </ActDialog>
  )
}

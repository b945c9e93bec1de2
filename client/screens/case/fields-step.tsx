import type { JSX } from 'solid-js'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { FieldsBeside } from '../../parts/fields-beside.tsx'
import { t } from '../../text/text.ts'
import type { AnyActScreen } from '../kind-screens.ts'
import { useCase } from './case-context.tsx'
import { finisher } from './finisher.ts'
import { StepFrame } from './step-frame.tsx'

/** A step that is written as a table of fields. */
export function FieldsStep(props: { screen: AnyActScreen }): JSX.Element {
  const { desk, opened } = useCase()
  const { screen } = props
  const form = createActForm(opened, screen.act, screen.initial?.(opened as never, desk) ?? {})
  return (
    <StepFrame
      form={form}
      {...(screen.words ? { act: screen.words } : {})}
      onAct={() => void form.sign(finisher(screen, { desk, opened }))}
      shownAt={placesOf(screen.fields)}
      before={<FieldsBeside fields={screen.fields} form={form} />}
    >
      {screen.about && <p class="about meta">{t(screen.about)}</p>}
      <ActFields fields={screen.fields} form={form} opened={opened} />
    </StepFrame>
  )
}

import type { JSX } from 'solid-js'
import { createActForm } from '../../parts/act-form.ts'
import { Answer } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A2: the couple is called and comes in together. */
export function CallStep(): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'call', { variant: 'marriage', ticket: null })
  return (
    <StepFrame form={form} act="act.call" onAct={() => void form.sign()}>
      <div class="form narrow">
        <span class="label">{t('call.matter')}</span>
        <Answer
          label={t('call.matter')}
          value={form.get('variant') as string}
          options={[
            { value: 'marriage', words: t('case.kind.marriage') },
            { value: 'make-up', words: t('case.kind.make-up') },
          ]}
          onChange={(value) => form.put('variant', value)}
        />
        <label for="ticket">{t('call.ticket')}</label>
        <input
          id="ticket"
          class="input num"
          autocomplete="off"
          maxlength={16}
          placeholder={t('call.ticket.hint')}
          value={(form.get('ticket') as string | null) ?? ''}
          onInput={(event) => form.put('ticket', event.currentTarget.value.trim() || null)}
        />
      </div>
      <p class="page meta">{t('call.together')}</p>
    </StepFrame>
  )
}

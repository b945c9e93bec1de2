import type { JSX } from 'solid-js'
import { revocationGroundsShown, revocationRefusalCodes } from '../../../domain/index.ts'
import { ChoiceField } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { RefuseAct as Refusal } from '../case/refuse-act.tsx'

const receivers = ['court', 'procuratorate', 'police', 'registry'] as const
const receiverWords = (to: (typeof receivers)[number]): string =>
  to === 'registry' ? t('rv.registry') : t(`rv.to.${to}`)

/** 不予受理、不予办理: the grounds, the notice, and to whom a lead was passed on. */
export function RefuseAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCaseOf('revocation')
  return (
    <Refusal
      open
      type="refuse"
      grounds={revocationRefusalCodes}
      suggested={revocationGroundsShown(opened.state(), opened.circumstances()).map((rule) => ({ rule }))}
      initial={{ passedOnTo: null }}
      more={(form) => (
        <div class="form plain-fields" data-at="passedOnTo">
          <span class="label">{t('rv.passed-on')}</span>
          <ChoiceField
            label={t('rv.passed-on')}
            value={(form.get('passedOnTo') as string | null) ?? ''}
            options={receivers.map((value) => ({ value, words: receiverWords(value) }))}
            onInput={(value) => form.put('passedOnTo', value || null)}
          />
        </div>
      )}
      onClose={props.onClose}
    />
  )
}

import { For, type JSX } from 'solid-js'
import { agreed, factOf, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A11: one booklet to each, both present. */
export function DeliverStep(): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'deliver')
  return (
    <StepFrame form={form} act="act.deliver" onAct={() => void form.sign()}>
      <div class="page delivered">
        <p class="big">
          {factOf(opened.state(), 'man', 'name')}
          {'　'}
          {factOf(opened.state(), 'woman', 'name')}
        </p>
        <p class="num strong">{agreed(opened.state().registration)?.certificate}</p>
        <p class="q">
          {t('deliver.registered', {
            at: opened.state().registration[0]?.at.slice(0, 16).replace('T', ' ') ?? '',
          })}
        </p>
        <table class="rows">
          <caption class="vh">{t('act.deliver')}</caption>
          <tbody>
            <For each={partyIds}>
              {(party) => (
                <tr data-at={`present.${party}`}>
                  <th scope="row">{factOf(opened.state(), party, 'name')}</th>
                  <td class="num">{agreed(opened.state().blanks[party])}</td>
                  <td class="right">
                    <label class="tick">
                      <input
                        type="checkbox"
                        checked={form.get(`present.${party}`) === true}
                        onChange={(event) => form.put(`present.${party}`, event.currentTarget.checked)}
                      />
                      {t('deliver.handed')}
                    </label>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </StepFrame>
  )
}

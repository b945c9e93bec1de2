import { For, type JSX } from 'solid-js'
import { agreed } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn, forApplicants, nameIn } from './applicants.ts'

/** E10: the booklets are handed to who applied, or to the representative. */
export function DeliverStep(): JSX.Element {
  const { opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'deliver')
  const applicants = () => applicantsIn(opened.state())
  const deliver = () =>
    form.sign((values) => ({
      ...(values as object),
      present: forApplicants(applicants(), (party) => form.get(`present.${party}`)),
    }))
  return (
    <StepFrame form={form} onAct={() => void deliver()}>
      <div class="page delivered">
        <p class="big">
          {applicants()
            .map((party) => nameIn(opened.state(), party))
            .join('　')}
        </p>
        <p class="num strong">{agreed(opened.state().registration)?.certificate}</p>
        <p class="q">
          {t('reissue.reissued-at', {
            at: opened.state().registration[0]?.at.slice(0, 16).replace('T', ' ') ?? '',
          })}
        </p>
        <table class="rows">
          <caption class="vh">{actName('reissue', 'deliver')}</caption>
          <tbody>
            <For each={applicants()}>
              {(party) => (
                <tr data-at={`present.${party}`}>
                  <th scope="row">{nameIn(opened.state(), party)}</th>
                  <td class="num">{agreed(opened.state().blanks[party])}</td>
                  <td class="right">
                    <label class="tick">
                      <input
                        type="checkbox"
                        checked={form.get(`present.${party}`) === true}
                        onChange={(event) => form.put(`present.${party}`, event.currentTarget.checked)}
                      />
                      {t('reissue.handed')}
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

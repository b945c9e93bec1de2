import { For, type JSX } from 'solid-js'
import { type CounterState, factOf, type PartyId } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/**
 * After an interruption between signing and registration (K12): nothing is registered; all who take part are shown
 * what they signed and asked again, and the time of this answer counts.
 */
export function Reconfirm(props: {
  parties: readonly PartyId[]
  /** The law's words on the moment that did not come. */
  cite: string
  /** Says of who does not take part that it was not asked. */
  prepare?: (act: { present?: object; confirmed?: object }) => object
}): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'reconfirm', { sitting: desk.sitting })
  const name = (party: PartyId) => factOf(opened.state() as CounterState, party, 'name') ?? ''
  return (
    <section class="refusal reconfirm" role="alert" aria-labelledby="reconfirm">
      <strong id="reconfirm">{t('reconfirm.title')}</strong>
      <p>{t('reconfirm.how')}</p>
      <cite lang="zh">
        规则 K12{'　'}
        {props.cite}
      </cite>
      <FaultNotice fault={form.fault()} />
      <For each={props.parties}>
        {(party) => (
          <p>
            <b>{name(party)}</b>
            <For each={['present', 'confirmed'] as const}>
              {(question) => (
                <label class="tick" data-at={`${question}.${party}`}>
                  <input
                    type="checkbox"
                    checked={form.get(`${question}.${party}`) === true}
                    onChange={(event) => form.put(`${question}.${party}`, event.currentTarget.checked)}
                  />
                  {t(`reconfirm.${question}`)}
                </label>
              )}
            </For>
          </p>
        )}
      </For>
      <div class="ways">
        <button
          type="button"
          class="b"
          aria-disabled={form.gaps() > 0}
          onClick={() =>
            form.gaps() === 0 &&
            void form.sign((values) => ({
              ...(props.prepare?.(values as object) ?? (values as object)),
              sitting: desk.sitting,
            }))
          }
        >
          {t('act.reconfirm')}
        </button>
      </div>
    </section>
  )
}

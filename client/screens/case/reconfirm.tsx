import { For, type JSX } from 'solid-js'
import { factOf, partyIds } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/**
 * After an interruption between signing and registration (K12): nothing is registered; both are shown
 * what they signed and asked again, and the time of this answer counts.
 */
export function Reconfirm(): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'reconfirm', { sitting: desk.sitting })
  const name = (party: 'man' | 'woman') => factOf(opened.state(), party, 'name') ?? ''
  return (
    <section class="refusal reconfirm" role="alert" aria-labelledby="reconfirm">
      <strong id="reconfirm">{t('reconfirm.title')}</strong>
      <p>{t('reconfirm.how')}</p>
      <cite lang="zh">规则 K12{'　'}民法典第一千零四十九条：完成结婚登记，即确立婚姻关系</cite>
      <FaultNotice fault={form.fault()} />
      <For each={partyIds}>
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
            void form.sign((values) => ({ ...(values as object), sitting: desk.sitting }))
          }
        >
          {t('act.reconfirm')}
        </button>
      </div>
    </section>
  )
}

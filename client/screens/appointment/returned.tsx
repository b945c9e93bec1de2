import { For, type JSX } from 'solid-js'
import type { AppointmentState } from '../../../domain/index.ts'
import { type TextKey, t, tOr } from '../../text/text.ts'

/** 退回补正: what had to be put right, each by name, as the reviewer wrote it. */
export function Returned(props: { state: AppointmentState }): JSX.Element {
  const reasons = () => props.state.returns.at(-1)?.value.reasons ?? []
  return (
    <section class="page" aria-labelledby="returned">
      <div class="sech">
        <h2 id="returned">{t('book.returned')}</h2>
        <span class="meta">{t('book.returned.count', { count: reasons().length })}</span>
      </div>
      <ul class="checks">
        <For each={reasons()}>
          {({ party, item, reason, remark }) => (
            <li>
              <span class="ck w" aria-hidden="true" />
              <span>
                {party ? t(`party.${party}`) : ''}
                {itemWords(item)}：{t(`book.return.${reason}` as TextKey)}
              </span>
              <span class="meta">{remark ?? ''}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** A document, the details or the slot, by its name. */
export const itemWords = (item: string): string => tOr(`book.item.${item}`, tOr(`document.${item}`, item))

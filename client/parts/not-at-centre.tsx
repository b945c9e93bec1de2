import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { span } from '../text/measures.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Mark } from './mark.tsx'

/** What of ours is not at the centre yet, in total, and what is there without effect. */
export function NotAtCentre(): JSX.Element {
  const desk = useDesk()
  const sync = desk.sync
  const count = () => sync().savedActs + sync().savedBlobs + sync().parked + sync().refused
  const untilNext = () => {
    const next = sync().nextTryAt
    return next === null ? '' : t('day.going.next', { left: span(next - Date.parse(desk.now())) })
  }
  return (
    <section class="sec" aria-labelledby="day-going">
      <header>
        <h2 id="day-going">{t('day.going')}</h2>
        <span class="meta">{t('day.going.count', { count: count() })}</span>
      </header>
      <Show when={count() + sync().held > 0} fallback={<p class="empty">{t('day.going.none')}</p>}>
        <ul class="checks going">
          <Show when={sync().savedActs + sync().savedBlobs > 0}>
            <li>
              <Mark state="saved" />
              <A href="/sync">{t('day.going.acts', { acts: sync().savedActs, blobs: sync().savedBlobs })}</A>
              <span class="meta">{untilNext()}</span>
            </li>
          </Show>
          <Show when={sync().parked > 0}>
            <li>
              <Mark state="parked" />
              <A href="/sync">{t('day.going.parked', { count: sync().parked })}</A>
              <span />
            </li>
          </Show>
          <Show when={sync().held > 0}>
            <li>
              <Mark state="held" />
              <A href="/sync">{t('day.going.held', { count: sync().held })}</A>
              <span />
            </li>
          </Show>
          <Show when={sync().refused > 0}>
            <li>
              <Mark state="refused" />
              <A href="/sync">{t('day.going.refused', { count: sync().refused })}</A>
              <span />
            </li>
          </Show>
        </ul>
      </Show>
    </section>
  )
}

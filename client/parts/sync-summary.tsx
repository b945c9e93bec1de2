import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { whenOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Mark } from './mark.tsx'

/** How the machine stands with the centre, always glyph and word; “all at the centre” only when it is true. */
export function SyncSummary(): JSX.Element {
  const desk = useDesk()
  const sync = desk.sync
  const waiting = () => sync().savedActs + sync().savedBlobs
  const isConnected = () => sync().line === 'connected'
  return (
    <div role="status" aria-label={t('sync.aria')}>
      <A class="sync" href="/sync">
        <span>
          <Mark state={isConnected() ? 'at-centre' : 'off'} />
          {lineWords()}
        </span>
        <Show when={waiting() > 0}>
          <span>
            <Mark state="saved" />
            {t(sync().parked > 0 ? 'sync.waiting.short' : 'sync.waiting', { count: waiting() })}
          </span>
        </Show>
        <Show when={sync().parked > 0}>
          <span>
            <Mark state="parked" />
            {t('sync.parked', { count: sync().parked })}
          </span>
        </Show>
        <Show when={sync().held > 0}>
          <span>
            <Mark state="held" />
            {t('sync.held', { count: sync().held })}
          </span>
        </Show>
        <Show when={sync().refused > 0}>
          <span>
            <Mark state="refused" />
            {t('sync.refused', { count: sync().refused })}
          </span>
        </Show>
        <Show when={isConnected() && sync().isEverythingAtCentre}>
          <span>{t('sync.all')}</span>
        </Show>
      </A>
    </div>
  )

  function lineWords(): string {
    const { line, since } = sync()
    if (line === 'offline') return t('sync.disconnected', { since: whenOf(since, desk.now().slice(0, 10)) })
    return t(line === 'connected' ? 'sync.connected' : `sync.line.${line}`)
  }
}

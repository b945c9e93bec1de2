import { type JSX, Show } from 'solid-js'
import { whenOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Mark } from './mark.tsx'
import { centreFaultWords } from './sign-in-fault.tsx'

/** The totals in large figures, and since when the line is as it is. */
export function SyncTotals(): JSX.Element {
  const desk = useDesk()
  const sync = desk.sync
  const today = () => desk.now().slice(0, 10)
  const atCentre = () =>
    desk.cases().reduce((sum, { acts, saved, parked, refused }) => sum + acts - saved - parked - refused, 0)
  return (
    <div class="sum" role="status">
      <span>
        <b class="num">{sync().savedActs + sync().savedBlobs}</b>
        <Mark state="saved" />
        {t('sync.total.waiting')}
      </span>
      <span>
        <b class="num">{atCentre()}</b>
        <Mark state="at-centre" />
        {t('sync.total.at-centre')}
      </span>
      <Show when={sync().parked > 0}>
        <span>
          <b class="num">{sync().parked}</b>
          <Mark state="parked" />
          {t('sync.total.parked')}
        </span>
      </Show>
      <Show when={sync().held > 0}>
        <span>
          <b class="num">{sync().held}</b>
          <Mark state="held" />
          {t('sync.total.held')}
        </span>
      </Show>
      <span>
        <b class="num">{sync().refused}</b>
        <Mark state="refused" />
        {t('sync.total.refused')}
      </span>
      <span class="meta">
        {t('sync.since', { at: whenOf(sync().since, today()), state: t(`sync.line.${sync().line}`) })}
        {'　'}
        {clearedWords()}
        <Show when={faultBeside()}>
          {(fault) => (
            <>
              {'　'}
              {centreFaultWords(fault())}
            </>
          )}
        </Show>
      </span>
    </div>
  )

  /** That the centre cannot be reached is said already. */
  function faultBeside() {
    const { line, lastFault } = sync()
    return line !== 'connected' && lastFault?.code !== 'unreachable' && lastFault
  }

  function clearedWords(): string {
    const { clearedAt } = sync()
    return clearedAt === null
      ? t('sync.cleared.never')
      : t('sync.cleared', { at: `${clearedAt.slice(5, 10)} ${clearedAt.slice(11, 16)}` })
  }
}

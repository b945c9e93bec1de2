import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { ActBar } from '../parts/act-bar.tsx'
import { BlanksAccount } from '../parts/blanks-account.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { useKeys } from '../parts/keys.ts'
import { MachineFacts } from '../parts/machine-facts.tsx'
import { NumbersAccount } from '../parts/numbers-account.tsx'
import { useScreen } from '../parts/screen.ts'
import { StorageMeter } from '../parts/storage-meter.tsx'
import { SyncByCase } from '../parts/sync-by-case.tsx'
import { SyncChain } from '../parts/sync-chain.tsx'
import { SyncTotals } from '../parts/sync-totals.tsx'
import { Returned, WaitingRows } from '../parts/waiting-rows.tsx'
import { clockFace } from '../text/clock-face.ts'
import { span } from '../text/measures.ts'
import { t } from '../text/text.ts'

/** What is saved, at the centre, parked, held or refused; and what this machine holds: room, numbers, blanks. */
export default function Sync(): JSX.Element {
  const desk = useDesk()
  useScreen('nav.sync')
  useKeys({ 'Ctrl Enter': () => desk.tryNow() })
  const nextTry = () => {
    const next = desk.sync().nextTryAt
    if (!desk.sync().isThisTabSyncing) return t('sync.other-tab')
    if (next === null) return desk.sync().line === 'connected' ? t('sync.no-next') : ''
    return t('sync.next-try', { at: clockFace(next), left: span(next - Date.parse(desk.now())) })
  }
  return (
    <>
      <main class="page cols syncing" id="main" tabindex="-1">
        <div>
          <h1 class="vh">{t('nav.sync')}</h1>
          <SyncTotals />
          <SyncChain />
          <SyncByCase />
          <Returned />
          <WaitingRows />
          <Show when={desk.sync().unverified > 0}>
            <p class="meta gap">{t('sync.unverified', { count: desk.sync().unverified })}</p>
          </Show>
        </div>
        <div>
          <NumbersAccount />
          <BlanksAccount />
          <StorageMeter />
          <MachineFacts />
        </div>
      </main>
      <ActBar
        where={<span>{nextTry()}</span>}
        act={{ words: t('sync.now'), ready: desk.sync().line !== 'connecting', onPress: () => desk.tryNow() }}
      >
        <A class="b" href="/statistics">
          {t('case.kind.statistics-report')}
        </A>
        <A class="b" href="/devices">
          {t('devices.open')}
        </A>
      </ActBar>
    </>
  )
}

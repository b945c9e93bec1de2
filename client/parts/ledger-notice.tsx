import { type JSX, Show } from 'solid-js'
import type { LedgerNews } from '../state/desk.ts'
import { t } from '../text/text.ts'
import { useDoor } from './desk-context.tsx'

type Rebuilt = Extract<LedgerNews, { state: 'rebuilt' }>

/** What went wrong with this machine's database: what happened, what was kept, what to do. */
export function LedgerNotice(): JSX.Element {
  const door = useDoor()
  const rebuilt = () => {
    const news = door.ledgerNews()
    return news?.state === 'rebuilt' ? news : undefined
  }
  const stuck = () => {
    const news = door.ledgerNews()
    return news && news.state !== 'rebuilt' ? news.state : undefined
  }
  return (
    <>
      <Show when={rebuilt()}>
        {(news) => (
          <Told fact={factOf(news())} words={t('ledger.read')} onPress={() => door.dismissLedgerNews()}>
            {keptOf(news())} {lostOf(news())} {thenOf(news(), door.desk() !== undefined)}
          </Told>
        )}
      </Show>
      <Show when={stuck()}>
        {(state) => (
          <Told fact={t(`ledger.${state()}`)} words={t('ledger.again')} onPress={() => location.reload()}>
            {t(`ledger.${state()}.then`)}
          </Told>
        )}
      </Show>
    </>
  )
}

function Told(props: {
  fact: string
  words: string
  onPress: () => void
  children: JSX.Element
}): JSX.Element {
  return (
    <div class="note" role="alert">
      <i class="d off" aria-hidden="true" />
      <span>
        <b>{props.fact}</b> {props.children}
      </span>
      <span class="go">
        <button type="button" class="b plain" onClick={() => props.onPress()}>
          {props.words}
        </button>
      </span>
    </div>
  )
}

function factOf({ fault }: Rebuilt): string {
  switch (fault.code) {
    case 'vanished':
    case 'incomplete':
    case 'seal':
      return t(`ledger.${fault.code}`)
    case 'unusable':
    case 'newer':
      return t('ledger.interrupted')
  }
}

/** That nothing is missing is said only where that is known. */
function keptOf({ fault, acts, blobs, damaged, blobsLost }: Rebuilt): string {
  if (acts + blobs > 0) return t('ledger.kept', { acts, blobs })
  return t(fault.code === 'vanished' || damaged + blobsLost > 0 ? 'ledger.kept.empty' : 'ledger.kept.none')
}

const lostOf = ({ fault, damaged, blobsLost }: Rebuilt): string =>
  [
    damaged + blobsLost > 0 ? t('ledger.lost', { acts: damaged, blobs: blobsLost }) : '',
    fault.code === 'vanished' ? t('ledger.lost.typed') : '',
  ].join(' ')

function thenOf({ fault, clerks }: Rebuilt, isSignedIn: boolean): string {
  if (isSignedIn) return t('ledger.then.in')
  return t(fault.code === 'vanished' && clerks === 0 ? 'ledger.then.new' : 'ledger.then')
}

import { A, useLocation } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { clockTolerance } from '../../domain/index.ts'
import { whenOf } from '../text/dates.ts'
import { size, span } from '../text/measures.ts'
import { t } from '../text/text.ts'
import { useDesk, useDoor } from './desk-context.tsx'
import { LedgerNotice } from './ledger-notice.tsx'
import { useNumberLedger } from './number-ledger.ts'

/** What must be known now, one line each: since when, what still works, what comes later. */
export function Notices(props: {
  isOnCase: boolean
  onSignIn: () => void
  onClock: () => void
}): JSX.Element {
  return (
    <div class="notices">
      <LedgerNotice />
      <UpdateNotice isOnCase={props.isOnCase} />
      <ClockNotice onClock={props.onClock} />
      <LineNotice onSignIn={props.onSignIn} />
      <GrantNotice onSignIn={props.onSignIn} />
      <StorageNotice />
      <NumbersNotice />
    </div>
  )
}

function Notice(props: { fact: string; then: string; go?: JSX.Element }): JSX.Element {
  return (
    <div class="note" role="status">
      <i class="d off" aria-hidden="true" />
      <span>
        <b>{props.fact}</b> {props.then}
      </span>
      <Show when={props.go}>
        <span class="go">{props.go}</span>
      </Show>
    </div>
  )
}

const Go = (props: { words: string; onPress: () => void }): JSX.Element => (
  <button type="button" class="b plain" onClick={() => props.onPress()}>
    {props.words}
  </button>
)

/** A new version waits for the clerk's word; it never reloads an open case by itself. */
function UpdateNotice(props: { isOnCase: boolean }): JSX.Element {
  const { updates } = useDoor()
  return (
    <Show when={updates.isReady()}>
      <Notice
        fact={t('updated.ready')}
        then={props.isOnCase ? t('updated.later') : ''}
        go={<Go words={t('updated.apply')} onPress={() => void updates.apply()} />}
      />
    </Show>
  )
}

function ClockNotice(props: { onClock: () => void }): JSX.Element {
  const desk = useDesk()
  const fact = () => {
    const { drift } = desk.clock()
    return drift !== null && Math.abs(drift) > clockTolerance
      ? t('notice.clock', { difference: span(drift) })
      : t('notice.clock.unknown')
  }
  return (
    <Show when={desk.clock().trust !== 'good'}>
      <Notice
        fact={fact()}
        then={t('notice.clock.more')}
        go={<Go words={t('notice.clock.confirm')} onPress={props.onClock} />}
      />
    </Show>
  )
}

function LineNotice(props: { onSignIn: () => void }): JSX.Element {
  const desk = useDesk()
  const line = () => desk.sync().line
  const waiting = () => desk.sync().savedActs + desk.sync().savedBlobs
  return (
    <>
      <Show when={line() === 'offline'}>
        <Notice
          fact={t('notice.offline', { since: whenOf(desk.sync().since, desk.now().slice(0, 10)) })}
          then={
            (waiting() > 0 ? t('notice.offline.count', { count: waiting() }) : '') + t('notice.offline.more')
          }
        />
      </Show>
      <Show when={line() === 'sign-in-again'}>
        <Notice
          fact={t('notice.signed-out')}
          then={t('notice.signed-out.more')}
          go={<Go words={t('notice.again')} onPress={props.onSignIn} />}
        />
      </Show>
    </>
  )
}

const twoHours = 2 * 3_600_000

function GrantNotice(props: { onSignIn: () => void }): JSX.Element {
  const desk = useDesk()
  const left = createMemo(() => Date.parse(desk.clerk.grantUntil) - Date.parse(desk.now()))
  const isOver = () => left() <= 0
  return (
    <Show when={left() < twoHours}>
      <Notice
        fact={isOver() ? t('notice.lease.over') : t('notice.lease', { left: span(left()) })}
        then={t(isOver() ? 'notice.lease.over.more' : 'notice.lease.more')}
        go={<Go words={t('notice.again')} onPress={props.onSignIn} />}
      />
    </Show>
  )
}

/** Room and safety of what is kept here; that the browser may evict is said where there is no couple waiting. */
function StorageNotice(): JSX.Element {
  const door = useDoor()
  const location = useLocation()
  const [asked, setAsked] = createSignal(false)
  const room = door.storage
  const isCalm = () => location.pathname === '/' || location.pathname === '/sync'
  const fact = () => {
    if (room().isHeldBack) return t('notice.storage.held-back')
    if (room().isFull) return t('notice.storage.full')
    return t('notice.storage.low', { used: size(room().usedBytes), quota: size(room().quotaBytes) })
  }
  const then = () => {
    if (room().isHeldBack) return 'notice.storage.held-back.more'
    return room().isFull ? 'notice.storage.full.more' : 'notice.storage.low.more'
  }
  const again = async () => {
    await door.askToPersist()
    setAsked(true)
  }
  return (
    <Show
      when={!room().isFull && !room().isLow && !room().isHeldBack}
      fallback={<Notice fact={fact()} then={t(then())} />}
    >
      <Show when={room().isPersistent === false && isCalm()}>
        <Notice
          fact={t('notice.storage')}
          then={t('notice.storage.more')}
          go={asked() ? null : <Go words={t('notice.storage.ask')} onPress={() => void again()} />}
        />
      </Show>
    </Show>
  )
}

function NumbersNotice(): JSX.Element {
  const ledger = useNumberLedger()
  return (
    <Show when={ledger().isLow}>
      <Notice
        fact={ledger().free === 0 ? t('notice.numbers.none') : t('notice.numbers', { count: ledger().free })}
        then={t('notice.numbers.more')}
        go={<A href="/sync">{t('notice.look')}</A>}
      />
    </Show>
  )
}

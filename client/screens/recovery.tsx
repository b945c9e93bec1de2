import '../text/at-desk.ts'
import '../style/recovery.css'
import {
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from 'solid-js'
import { readShare, type ShareHolder, shareHolders, typedGroups } from '../../domain/index.ts'
import { useDoor } from '../parts/desk-context.tsx'
import { useScreen } from '../parts/screen.ts'
import { ShareField, shareFieldId, type TypedShare } from '../parts/share-field.tsx'
import type { OpenedByShares, ShareRecovery } from '../state/way-in-by-shares.ts'
import { t } from '../text/text.ts'
import { RecoverySending } from './recovery-sending.tsx'

/** When nobody can sign in here any more: both shares of the recovery key open what is kept on this machine. */
export default function Recovery(props: { onBack: () => void }): JSX.Element {
  const door = useDoor()
  useScreen('recover.title')
  const [recovery] = createResource(door.recovery)
  const [opened, setOpened] = createSignal<OpenedByShares>()
  onCleanup(() => opened()?.close())
  return (
    <main id="main" class="recovery" tabindex="-1">
      <p class="q">{t('signin.machine')}</p>
      <h1 class="big">{t(opened() ? 'recover.opened' : 'recover.title')}</h1>
      <Switch>
        <Match when={opened()}>{(open) => <RecoverySending opened={open()} onBack={props.onBack} />}</Match>
        <Match when={recovery()?.of === null}>
          <p class="signin-how">{t('recover.none')}</p>
          <div class="signin-acts">
            <Back onBack={props.onBack} />
          </div>
        </Match>
        <Match when={recovery()}>
          {(found) => <Shares recovery={found()} onOpened={setOpened} onBack={props.onBack} />}
        </Match>
      </Switch>
    </main>
  )
}

function Shares(props: {
  recovery: ShareRecovery
  onOpened: (opened: OpenedByShares) => void
  onBack: () => void
}): JSX.Element {
  const [typed, setTyped] = createSignal<Readonly<Record<ShareHolder, string>>>({ head: '', bureau: '' })
  const [doesNotOpen, setDoesNotOpen] = createSignal(false)
  const of = () => props.recovery.of ?? { office: '', key: '' }
  const read = (holder: ShareHolder) => readShare(typed()[holder], { holder, of: of() })
  const shares = createMemo((): Readonly<Record<ShareHolder, TypedShare>> => {
    const share = (holder: ShareHolder): TypedShare => {
      const result = read(holder)
      const groups = typedGroups(typed()[holder])
      return { holder, typed: typed()[holder], groups, fault: result.ok ? null : result.error }
    }
    return { head: share('head'), bureau: share('bureau') }
  })
  const missing = () => shareHolders.find((holder) => shares()[holder].fault !== null)
  const focusOn = (holder: ShareHolder): void => document.getElementById(shareFieldId(holder))?.focus()
  onMount(() => focusOn('head'))
  const actWords = () => {
    const gap = missing()
    return gap ? t('recover.act.missing', { what: t(`recover.share.${gap}`) }) : t('recover.act')
  }
  const press = async () => {
    const gap = missing()
    if (gap) return focusOn(gap)
    const [head, bureau] = [read('head'), read('bureau')]
    if (!head.ok || !bureau.ok) return
    const opened = await props.recovery.open(head.value, bureau.value)
    setDoesNotOpen(!opened.ok)
    if (opened.ok) props.onOpened(opened.value)
  }
  return (
    <>
      <p class="q signin-how">{t('recover.about')}</p>
      <ol class="factors">
        <For each={shareHolders}>
          {(holder) => (
            <ShareField
              share={shares()[holder]}
              isCurrent={missing() === holder}
              onInput={(text) => setTyped({ ...typed(), [holder]: text })}
              onEnter={() => void press()}
            />
          )}
        </For>
      </ol>
      <Show when={doesNotOpen()}>
        <div class="refusal" role="alert">
          {t('recover.fault.does-not-open')}
        </div>
      </Show>
      <div class="signin-acts">
        <button
          type="button"
          class="b main"
          aria-disabled={missing() !== undefined}
          onClick={() => void press()}
        >
          {actWords()} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <Back onBack={props.onBack} />
      </div>
    </>
  )
}

function Back(props: { onBack: () => void }): JSX.Element {
  return (
    <button type="button" class="b plain" onClick={() => props.onBack()}>
      {t('recover.back')}
    </button>
  )
}

import { A, useLocation } from '@solidjs/router'
import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { timeOf } from '../text/dates.ts'
import { language, setLanguage, t } from '../text/text.ts'
import { openCasesOf } from './case-lists.ts'
import { useDesk } from './desk-context.tsx'
import { useOfficeName } from './office-name.ts'
import { SyncSummary } from './sync-summary.tsx'
import { setTheme, theme } from './theme.ts'

/** The bar: whose office, the main pages, how the machine stands with the centre, who is signed in. */
export function Bar(props: { onKeys: () => void }): JSX.Element {
  const desk = useDesk()
  const office = useOfficeName()
  return (
    <header class="bar">
      <A class="brand" href="/" aria-label={`连理 ${office()}`}>
        <span class="mark" aria-hidden="true">
          连
          <br />理
        </span>
        <b>{office()}</b>
      </A>
      <Tabs />
      <div class="end">
        <SyncSummary />
        <span class="who">
          {desk.clerk.name} <time datetime={desk.now()}>{timeOf(desk.now())}</time>
        </span>
        <span class="tools">
          <button
            type="button"
            class="b plain"
            lang={language() === 'zh' ? 'en' : 'zh'}
            aria-label={`${t('language.other.short')} ${t('language.other')}`}
            onClick={() => void setLanguage(language() === 'zh' ? 'en' : 'zh')}
          >
            {t('language.other.short')}
          </button>
          <button
            type="button"
            class="b plain"
            aria-label={t(theme() === 'dark' ? 'theme.light' : 'theme.dark')}
            onClick={() => setTheme(theme() === 'dark' ? 'light' : 'dark')}
          >
            {t(theme() === 'dark' ? 'theme.light.short' : 'theme.dark.short')}
          </button>
          <button
            type="button"
            class="b plain"
            aria-label={`F1 ${t('keys.title')}`}
            aria-keyshortcuts="F1"
            onClick={() => props.onKeys()}
          >
            <kbd aria-hidden="true">F1</kbd>
          </button>
          <button type="button" class="b plain" aria-keyshortcuts="Alt+L" onClick={() => void desk.lock()}>
            {t('lock')} <kbd aria-hidden="true">Alt L</kbd>
          </button>
        </span>
      </div>
    </header>
  )
}

/** A case that has no act yet is opened again as the kind it was begun as. */
const begun = (search: string): string => {
  const kind = new URLSearchParams(search).get('kind')
  return kind === null ? '' : `?kind=${kind}`
}

/** The main pages; the case page is the one last open, or the newest that is. */
function Tabs(): JSX.Element {
  const desk = useDesk()
  const location = useLocation()
  const [lastCase, setLastCase] = createSignal<string>()
  createEffect(() => {
    if (location.pathname.startsWith('/case/')) setLastCase(`${location.pathname}${begun(location.search)}`)
  })
  const mine = createMemo(() => openCasesOf(desk))
  const caseHref = () => lastCase() ?? (mine()[0] && `/case/${mine()[0]?.id}`)
  const current = (here: boolean) => (here ? ('page' as const) : undefined)
  return (
    <nav class="tabs" aria-label={t('nav.main')}>
      <A href="/" end>
        {t('nav.day')}
      </A>
      <Show when={caseHref()}>
        {(href) => (
          <a href={href()} aria-current={current(location.pathname.startsWith('/case/'))}>
            {t('nav.case')}
            <span class="n">{mine().length}</span>
          </a>
        )}
      </Show>
      <A href="/appointments">{t('nav.appointments')}</A>
      <A href="/find">{t('nav.find')}</A>
      <A href="/archive">{t('nav.archive')}</A>
      <A href="/conflicts">
        {t('nav.conflicts')}
        <Show when={desk.conflicts().length > 0}>
          <span class="n heed">
            <span aria-hidden="true">{desk.conflicts().length}</span>
            <span class="vh">{t('shell.conflicts.count', { count: desk.conflicts().length })}</span>
          </span>
        </Show>
      </A>
      <a href="/sync" aria-current={current(['/sync', '/devices'].includes(location.pathname))}>
        {t('nav.sync')}
      </a>
    </nav>
  )
}

import '../style/statistics.css'
import { createMemo, createResource, createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import {
  brokenIdentities,
  closingAct,
  measuresOf,
  measuresOutside,
  outsideOf,
  periodsAround,
  publishedWhole,
  type Report,
  reportOf,
  reportPeriod,
  rowsOf,
  statisticsBookOf,
  tablesWithin,
} from '../../domain/index.ts'
import { download } from '../papers/file-packer.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { useKeys } from '../parts/keys.ts'
import { useOfficeName } from '../parts/office-name.ts'
import { useScreen } from '../parts/screen.ts'
import { SigningFaultWords } from '../parts/signing-fault.tsx'
import type { SigningFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { AdjustmentRows } from './statistics/adjustment-rows.tsx'
import { LeavingWords } from './statistics/leaving-words.tsx'
import { PeriodChoice, type View } from './statistics/period-choice.tsx'
import { reportCsv } from './statistics/report-csv.ts'
import { ReportTables } from './statistics/report-tables.tsx'

/** What the office reports of a month, a quarter or a year, counted on this machine from the acts it holds. */
export default function Statistics(): JSX.Element {
  const desk = useDesk()
  const officeName = useOfficeName()
  useScreen('case.kind.statistics-report')
  const today = () => desk.now().slice(0, 10) as `${number}-${number}-${number}`
  const [asked, ask] = createSignal(periodsAround(today())[0] ?? '')
  const [view, setView] = createSignal<View>('within')
  const [done, setDone] = createSignal(0)
  const all = () => desk.cases().reduce((sum, { acts }) => sum + acts, 0)
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const isAllowed = () => desk.clerk.roles.some((role) => role === 'statistician' || role === 'head')
  const leaving = new AbortController()
  onCleanup(() => leaving.abort())
  const [counted, { refetch }] = createResource(
    isAllowed,
    () => desk.countForReports(setDone, leaving.signal),
    { initialValue: undefined },
  )
  const period = createMemo(() => {
    const read = reportPeriod(asked().trim())
    return read.ok ? read.value : null
  })
  const closed = createMemo(() =>
    counted.latest?.closed.find((report) => report.period.name === period()?.name),
  )
  const report = createMemo((): (Report & { readonly closedAt?: string }) | null => {
    const [of, here] = [period(), counted.latest]
    if (!of || !here) return null
    const office = desk.clerk.office
    return { office, ...(closed() ?? reportOf(here.facts, office, of, here.closed)) }
  })
  const published = () => counted.latest?.closed ?? []
  const outside = createMemo(() => {
    const now = view() === 'outside' || closed() ? report() : null
    return now && outsideOf(now, published())
  })
  const whole = createMemo(() => {
    const now = report()
    return (now && publishedWhole(now, published())?.period.name) ?? null
  })
  /** Counted twice, an open period would differ by the few that came between. */
  const mayLeave = () => closed() !== undefined && outside() !== null
  const told = () => outside()?.tables ?? []
  const tables = () => (view() === 'outside' ? told() : tablesWithin(report()?.figures ?? new Map()))
  const measures = createMemo(() => measuresOf(report()?.figures ?? new Map()))
  const measuresTold = () => measuresOutside(measures(), told())
  /** Who reads only their own cases would report only those. */
  const isWholeOffice = createMemo(() =>
    rowsOf(desk.reference().values(), 'grant').some(
      ({ body }) =>
        body.clerk === desk.clerk.id &&
        body.scope === 'desk' &&
        body.from <= desk.now() &&
        desk.now() <= body.until,
    ),
  )
  const whyNot = (): string | null => {
    const [of, now] = [period(), report()]
    if (!of || !now) return ''
    if (closed()) return t('statistics.close.done')
    if (!isWholeOffice()) return t('statistics.kit')
    if (of.to >= today()) return t('statistics.close.not-ended', { period: of.name })
    const broken = brokenIdentities(now.figures).map(({ id }) => id)
    return broken.length > 0 ? t('statistics.close.sums', { identities: broken.join('、') }) : null
  }
  const close = async () => {
    const now = report()
    if (isBusy() || !now || whyNot() !== null) return
    setBusy(true)
    setFault(null)
    const book = statisticsBookOf(now.office, now.period.name)
    const act = closingAct(now, counted.latest?.acts ?? 0)
    const answer = await desk.sign(book, 'statistics-report', act)
    if (answer.ok) await refetch()
    else setFault(answer.error)
    setBusy(false)
  }
  const exportCsv = () => {
    const now = report()
    if (!now || !mayLeave()) return void setView('outside')
    const file = reportCsv({
      period: now.period.name,
      office: officeName(),
      tables: told(),
      measures: measuresTold(),
    })
    download(file, `${t('statistics.title')}-${now.period.name}.csv`)
  }
  const print = () => {
    setView('outside')
    if (mayLeave()) queueMicrotask(() => window.print())
  }
  useKeys({ 'Ctrl Enter': () => void close() })
  return (
    <>
      <main class={`page statistics ${view()}`} classList={{ stays: !mayLeave() }} id="main" tabindex="-1">
        <header class="sech bare">
          <h1>
            {t('statistics.title')}
            <Show when={report()}>{(now) => <span class="num">{`　${now().period.name}`}</span>}</Show>
          </h1>
        </header>
        <Show when={isAllowed()} fallback={<p class="empty">{t('statistics.not-allowed')}</p>}>
          <PeriodChoice
            asked={asked()}
            isBad={period() === null}
            offered={periodsAround(today())}
            view={view()}
            onAsk={ask}
            onView={setView}
          />
          <Switch>
            <Match when={counted.loading && !counted.latest}>
              <p class="empty" role="status">
                {t('statistics.counting', { done: done(), all: all() })}
              </p>
            </Match>
            <Match when={report()}>
              {(now) => (
                <>
                  <p class="meta">
                    {closed()
                      ? t('statistics.closed', { period: now().period.name })
                      : t('statistics.from', {
                          acts: counted.latest?.acts ?? 0,
                          from: now().period.from,
                          to: now().period.to,
                        })}{' '}
                    <Show when={desk.sync().savedActs > 0}>
                      {t('statistics.not-synced', { count: desk.sync().savedActs })}
                    </Show>
                  </p>
                  <Show when={view() === 'outside'}>
                    <LeavingWords
                      period={now().period.name}
                      isClosed={closed() !== undefined}
                      whole={whole()}
                      outside={outside()}
                    />
                  </Show>
                  <Show
                    when={now().figures.size > 0}
                    fallback={
                      <div class="empty">
                        <p>{t('statistics.nothing', { period: now().period.name })}</p>
                        <p class="meta">{t('statistics.nothing.how')}</p>
                      </div>
                    }
                  >
                    <Show when={view() === 'within' || outside()}>
                      <ReportTables
                        tables={tables()}
                        measures={view() === 'outside' ? measuresTold() : measures()}
                      />
                    </Show>
                  </Show>
                  <Show when={view() === 'within'}>
                    <AdjustmentRows adjustments={now().adjustments} />
                  </Show>
                  <p class="print-only">{t('statistics.only-outside')}</p>
                </>
              )}
            </Match>
          </Switch>
          <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
        </Show>
      </main>
      <ActBar
        where={<span>{isAllowed() ? whyNot() : ''}</span>}
        {...(isAllowed()
          ? {
              act: {
                words: t('statistics.close', { period: period()?.name ?? '' }),
                ready: whyNot() === null && !isBusy(),
                onPress: () => void close(),
              },
            }
          : {})}
      >
        <Show when={isAllowed() && report()}>
          <button type="button" class="b" aria-disabled={!mayLeave()} onClick={print}>
            {t('statistics.print')}
          </button>
          <button type="button" class="b" aria-disabled={!mayLeave()} onClick={exportCsv}>
            {t('statistics.export')}
          </button>
        </Show>
      </ActBar>
    </>
  )
}

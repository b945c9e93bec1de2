import { useNavigate } from '@solidjs/router'
import { createMemo, createResource, createSignal, type JSX, onMount, Show } from 'solid-js'
import { ActBar } from '../parts/act-bar.tsx'
import { CaseGlance } from '../parts/case-glance.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { type Filter, FindFilters, passes } from '../parts/find-filters.tsx'
import { HitRows } from '../parts/hit-rows.tsx'
import { showKeys, useKeys } from '../parts/keys.ts'
import { useScreen } from '../parts/screen.ts'
import type { Hit } from '../state/desk.ts'
import { caseNumberOf } from '../text/case-words.ts'
import { t } from '../text/text.ts'

const mostHits = 200

/** Finds a case by name, initials or number among what this machine holds. */
export default function Find(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  useScreen('nav.find')
  const [query, setQuery] = createSignal('')
  const [filter, setFilter] = createSignal<Filter>('all')
  const [isRevealed, reveal] = createSignal(false)
  const [index, setIndex] = createSignal(0)
  const [answer] = createResource(
    query,
    async (asked) => (asked.trim() === '' ? [] : await desk.find(asked)),
    { initialValue: [] },
  )
  const found = (): readonly Hit[] => answer.latest
  const hits = createMemo(() => found().filter(({ summary }) => passes(filter(), summary, desk.clerk.id)))
  const chosen = () => hits()[Math.min(index(), hits().length - 1)]
  const open = () => {
    const hit = chosen()
    if (hit) navigate(`/case/${hit.summary.id}`)
  }
  const ask = (text: string) => {
    setQuery(text)
    setIndex(0)
  }
  const step = (by: number) => setIndex((at) => Math.max(0, Math.min(hits().length - 1, at + by)))
  let box: HTMLInputElement | undefined
  onMount(() => box?.focus())
  useKeys({ 'Alt I': () => reveal((shown) => !shown), 'Ctrl Enter': open })
  showKeys(['ArrowUp', 'ArrowDown', 'Enter'])
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key === 'Enter' && !event.ctrlKey) open()
    if (event.key === 'Escape') ask('')
  }
  return (
    <>
      <main class="finding" id="main" tabindex="-1">
        <search class="find">
          <h1 class="vh">{t('nav.find')}</h1>
          <label class="vh" for="find-box">
            {t('find.label')}
          </label>
          <input
            id="find-box"
            ref={box}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxlength={60}
            aria-describedby="find-how"
            aria-controls="find-hits"
            value={query()}
            onInput={(event) => ask(event.currentTarget.value)}
            onKeyDown={onKey}
          />
          <div class="filters">
            <span id="find-how">{t('find.how')}</span>
            <FindFilters
              filter={filter()}
              rows={found().map(({ summary }) => summary)}
              onChoose={(next) => {
                setFilter(next)
                setIndex(0)
              }}
            />
          </div>
        </search>
        <div class="found">
          <section class="page" id="find-hits" aria-labelledby="find-count">
            <div class="sech bare">
              <h2 id="find-count">
                <span role="status">
                  {query().trim() === ''
                    ? t('find.results')
                    : t('find.count', { query: query(), count: hits().length })}
                </span>
              </h2>
              <span class="meta">{t(found().length >= mostHits ? 'find.limit' : 'find.here')}</span>
            </div>
            <Show
              when={hits().length > 0}
              fallback={<Nothing query={query().trim()} isAsking={answer.loading} />}
            >
              <HitRows
                hits={hits()}
                query={query().trim()}
                chosen={chosen()?.summary.id}
                isRevealed={isRevealed()}
                onChoose={setIndex}
                onOpen={open}
              />
            </Show>
          </section>
          <aside class="side" aria-label={t('find.selected')}>
            <Show when={chosen()} fallback={<p class="meta">{t('find.nothing')}</p>}>
              {(hit) => <CaseGlance row={hit().summary} isRevealed={isRevealed()} />}
            </Show>
            <p class="meta gap">
              <button
                type="button"
                class="b"
                aria-pressed={isRevealed()}
                onClick={() => reveal(!isRevealed())}
              >
                {t(isRevealed() ? 'find.mask' : 'find.reveal')} <kbd aria-hidden="true">Alt I</kbd>
              </button>
            </p>
            <p class="meta">{t('find.masked')}</p>
          </aside>
        </div>
      </main>
      <ActBar
        where={
          <span aria-hidden="true">
            <kbd>↑</kbd> <kbd>↓</kbd> {t('find.keys')}
            {'　'}
            <kbd>Esc</kbd> {t('find.clear')}
          </span>
        }
        act={{
          words: chosen()
            ? t('find.open', { number: caseNumberOf(chosen()?.summary.id ?? '') })
            : t('find.nothing'),
          ready: chosen() !== undefined,
          onPress: open,
        }}
      />
    </>
  )
}

function Nothing(props: { query: string; isAsking: boolean }): JSX.Element {
  return (
    <Show when={!props.isAsking}>
      <div class="empty">
        <p>{props.query === '' ? t('find.begin') : t('find.none', { query: props.query })}</p>
        <Show when={props.query !== ''}>
          <p class="meta">{t('find.none.how')}</p>
        </Show>
      </div>
    </Show>
  )
}

import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Conflict } from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { ConflictSides } from '../parts/conflict-sides.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { showKeys, useKeys } from '../parts/keys.ts'
import { useScreen } from '../parts/screen.ts'
import { caseNumberOf, namesOf } from '../text/case-words.ts'
import { conflictWords, placeWords } from '../text/conflict-words.ts'
import { t } from '../text/text.ts'

/** What clashes, in plain words: what happened, the acts side by side, who decides, what to do now. */
export default function Conflicts(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  useScreen('nav.conflicts')
  const [key, setKey] = createSignal<string>()
  const chosen = createMemo(() => desk.conflicts().find((each) => each.key === key()) ?? desk.conflicts()[0])
  const peopleIn = (conflict: Conflict) =>
    conflict.cases
      .flatMap((id) => desk.cases().find((row) => row.id === id) ?? [])
      .filter(({ kind }) => kind === 'marriage')
      .map(namesOf)
      .join('；')
  const open = () => {
    const id = chosen()?.cases[0]
    if (id) navigate(`/case/${id}`)
  }
  const step = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const all = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.choose') ?? [])]
    event.preventDefault()
    const next = all[all.indexOf(event.currentTarget) + by]
    next?.focus()
    next?.click()
  }
  useKeys({ 'Ctrl Enter': open })
  showKeys(['ArrowUp', 'ArrowDown'])
  return (
    <>
      <Show when={chosen()} fallback={<NoConflicts />}>
        {(conflict) => (
          <div class="case conflict">
            <nav class="steps" aria-label={t('conflicts.list')}>
              <h2>{t('conflicts.list')}</h2>
              <ul>
                <For each={desk.conflicts()}>
                  {(each) => (
                    <li classList={{ on: each.key === conflict().key }}>
                      <button
                        type="button"
                        class="choose two"
                        aria-pressed={each.key === conflict().key}
                        onClick={() => setKey(each.key)}
                        onKeyDown={step}
                      >
                        <span>{conflictWords(each, 'title')}</span>
                        <span class="meta">{peopleIn(each) || each.cases.map(caseNumberOf).join('、')}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </nav>
            <main class="work" id="main" tabindex="-1">
              <header class="casehead">
                <h1>{conflictWords(conflict(), 'title')}</h1>
                <span class="q">
                  {peopleIn(conflict())}
                  <Show when={conflict().at}>
                    {(at) => (
                      <>
                        {'　'}
                        {placeWords(at())}
                      </>
                    )}
                  </Show>
                </span>
                <span class="meta">{conflict().code}</span>
              </header>
              <div class="conflict-body">
                <p class="happened">{conflictWords(conflict(), 'happened')}</p>
                <For each={[conflict()]}>{(each) => <ConflictSides conflict={each} />}</For>
              </div>
            </main>
            <aside class="side" aria-label={t('conflicts.what')}>
              <section>
                <div class="sech">
                  <h2>{t('conflicts.who')}</h2>
                </div>
                <p class="said">{conflictWords(conflict(), 'who')}</p>
              </section>
              <section>
                <div class="sech">
                  <h2>{t('conflicts.what')}</h2>
                </div>
                <p class="said">{conflictWords(conflict(), 'what')}</p>
                <p class="meta">{t('conflicts.kept')}</p>
              </section>
            </aside>
          </div>
        )}
      </Show>
      <ActBar
        where={<span>{t('shell.conflicts.count', { count: desk.conflicts().length })}</span>}
        {...(chosen()
          ? {
              act: {
                words: t('conflicts.open.which', { number: caseNumberOf(chosen()?.cases[0] ?? '') }),
                ready: true,
                onPress: open,
              },
            }
          : {})}
      >
        <For each={chosen()?.cases.slice(1) ?? []}>
          {(id) => (
            <button type="button" class="b" onClick={() => navigate(`/case/${id}`)}>
              {t('conflicts.open.which', { number: caseNumberOf(id) })}
            </button>
          )}
        </For>
      </ActBar>
    </>
  )
}

const NoConflicts = (): JSX.Element => (
  <main class="page" id="main" tabindex="-1">
    <h1 class="vh">{t('nav.conflicts')}</h1>
    <div class="empty">
      <p>{t('conflicts.none')}</p>
      <p class="meta">{t('conflicts.none.how')}</p>
    </div>
  </main>
)

import '../style/conflict.css'
import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js'
import { type Conflict, disputeCaseId } from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { showKeys } from '../parts/keys.ts'
import { useScreen } from '../parts/screen.ts'
import { t } from '../text/text.ts'
import { ConflictList, severityOf } from './conflict/conflict-list.tsx'
import { OneConflict } from './conflict/one-conflict.tsx'

/** The conflict desk: everything that clashes, the gravest first, and one of them with all there is to know of it. */
export default function Conflicts(): JSX.Element {
  const desk = useDesk()
  const [asked] = useSearchParams<{ case?: string }>()
  useScreen('nav.conflicts')
  const [key, setKey] = createSignal<string>()
  const open = createMemo(() =>
    desk.conflicts().toSorted((one, other) => (severityOf(one) < severityOf(other) ? -1 : 1)),
  )
  const all = createMemo(() => [...open(), ...desk.settledConflicts()])
  /** What was chosen stays on the screen, also once it is settled. */
  const chosen = createMemo(
    () =>
      all().find((each) => each.key === key()) ?? all().find((each) => isAbout(each, asked.case)) ?? all()[0],
  )
  const shown = createMemo(() => chosen()?.key)
  const isSettled = () => !open().some((each) => each.key === shown())
  showKeys(['ArrowUp', 'ArrowDown'])
  return (
    <Show when={shown()} fallback={<NoConflicts />}>
      <div class="case conflict">
        <ConflictList open={open()} settled={desk.settledConflicts()} chosen={shown()} onChoose={setKey} />
        <Show when={shown()} keyed>
          {(_key) => {
            const conflict = untrack(chosen)
            return conflict && <OneConflict conflict={conflict} isSettled={isSettled()} />
          }}
        </Show>
      </div>
    </Show>
  )
}

/** Whether a conflict is about a case; the case of its dispute is one of them. */
const isAbout = ({ key, cases }: Conflict, id: string | undefined): boolean =>
  id !== undefined && (cases.includes(id) || disputeCaseId(key) === id)

const NoConflicts = (): JSX.Element => (
  <>
    <main class="page" id="main" tabindex="-1">
      <h1 class="vh">{t('nav.conflicts')}</h1>
      <div class="empty">
        <p>{t('conflicts.none')}</p>
        <p class="meta">{t('conflicts.none.how')}</p>
      </div>
    </main>
    <ActBar where={<span>{t('shell.conflicts.count', { count: 0 })}</span>} />
  </>
)

import { createMemo, For, type JSX, Show } from 'solid-js'
import { type Conflict, conflictCode, type Severity } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { stepIn } from '../../parts/step-rows.ts'
import { caseNumberOf, namesOf } from '../../text/case-words.ts'
import { conflictWords } from '../../text/conflict-words.ts'
import { t } from '../../text/text.ts'

/** The gravest first; a code that a newer program knows is not made light of. */
export const severityOf = ({ code }: Conflict): Severity => conflictCode(code)?.severity ?? 'S2'

const severities = ['S1', 'S2', 'S3'] as const satisfies readonly Severity[]

/** All open conflicts under how grave they are, and below them those that are settled. */
export function ConflictList(props: {
  open: readonly Conflict[]
  settled: readonly Conflict[]
  chosen: string | undefined
  onChoose: (key: string) => void
}): JSX.Element {
  const of = (severity: Severity) => props.open.filter((each) => severityOf(each) === severity)
  return (
    <nav class="steps" aria-label={t('conflicts.list')}>
      <For each={severities}>
        {(severity) => (
          <Group
            title={t(`severity.${severity}`)}
            conflicts={of(severity)}
            chosen={props.chosen}
            onChoose={props.onChoose}
          />
        )}
      </For>
      <Group
        title={t('conflicts.settled')}
        conflicts={props.settled}
        chosen={props.chosen}
        onChoose={props.onChoose}
      />
    </nav>
  )
}

/** A line has room for so many; all of them the conflict itself names. */
const mostNamed = 4

function Group(props: {
  title: string
  conflicts: readonly Conflict[]
  chosen: string | undefined
  onChoose: (key: string) => void
}): JSX.Element {
  const desk = useDesk()
  const rows = createMemo(() => new Map(desk.cases().map((row) => [row.id, row])))
  const peopleIn = ({ cases }: Conflict) =>
    cases
      .flatMap((id) => rows().get(id) ?? [])
      .filter(({ names }) => names.man !== '' || names.woman !== '')
      .map(namesOf)
      .slice(0, mostNamed)
      .join('；')
  const about = (each: Conflict) =>
    peopleIn(each) ||
    each.cases.slice(0, mostNamed).map(caseNumberOf).join('、') ||
    String(each.facts.device ?? '')
  return (
    <Show when={props.conflicts.length > 0}>
      <h2>{props.title}</h2>
      <ul>
        <For each={props.conflicts}>
          {(each) => (
            <li classList={{ on: each.key === props.chosen }}>
              <button
                type="button"
                class="choose two"
                aria-pressed={each.key === props.chosen}
                onClick={() => props.onChoose(each.key)}
                onKeyDown={stepIn('nav')}
              >
                <span>{conflictWords(each, 'title')}</span>
                <span class="meta">{about(each)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Conflict } from '../../../domain/index.ts'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { Mark, type MarkState } from '../../parts/mark.tsx'
import { useOfficeNames } from '../../parts/office-name.ts'
import type { TimelineEntry, Whereabouts } from '../../state/desk.ts'
import { type ValueOfAct, valuesOfAct } from '../../text/act-values.ts'
import { actWords, caseNumberOf } from '../../text/case-words.ts'
import { type TextKey, t } from '../../text/text.ts'
import { fieldsOfAct } from './fields-of-act.ts'

/** The acts that clash, of whatever kind, side by side, word for word; what differs is marked. */
export function ConflictSides(props: { conflict: Conflict }): JSX.Element {
  const desk = useDesk()
  const opened = props.conflict.acts.length > 0 ? props.conflict.cases.map((id) => desk.openCase(id)) : []
  const entries = createMemo(
    () =>
      new Map(opened.flatMap((each) => each.timeline()).map((entry) => [entry.action.id, entry] as const)),
  )
  const saidBy = createMemo(
    () =>
      new Map(
        [...entries()].flatMap(([id, { action }]) => {
          const own = opened.find((each) => each.id === action.body.case)
          if (!own || !props.conflict.acts.includes(id)) return []
          const fields = fieldsOfAct(action.body.act.type, own, desk)
          return [[id, valuesOfAct(action.body, props.conflict.at, fields)] as const]
        }),
      ),
  )
  /** Another of them says something else at the same place. */
  const isDifferent = ({ words, value }: ValueOfAct) =>
    [...saidBy().values()].some((said) => said.some((one) => one.words === words && one.value !== value))
  const shownOf = (said: readonly ValueOfAct[]) => {
    const different = said.filter(isDifferent)
    return (different.length > 0 ? different : said).slice(0, mostShown)
  }
  return (
    <Show when={props.conflict.acts.length > 0}>
      <section class="acts" aria-label={t('conflicts.sides')}>
        <For each={props.conflict.acts}>
          {(id, index) => (
            <Side
              number={index() + 1}
              entry={entries().get(id)}
              said={shownOf(saidBy().get(id) ?? [])}
              isDifferent={isDifferent}
            />
          )}
        </For>
      </section>
    </Show>
  )
}

/** Whole acts are long; what makes the difference stands first, and the rest in the record of the case. */
const mostShown = 16

interface Said {
  readonly said: readonly ValueOfAct[]
  readonly isDifferent: (value: ValueOfAct) => boolean
}

function Side(props: Said & { number: number; entry: TimelineEntry | undefined }): JSX.Element {
  return (
    <article class="act">
      <Show
        when={props.entry}
        fallback={
          <>
            <h2>{t('conflicts.act', { number: props.number, act: '' })}</h2>
            <p class="meta">{t('conflicts.unread')}</p>
          </>
        }
      >
        {(entry) => (
          <>
            <h2>
              {t('conflicts.act', {
                number: props.number,
                act: actWords(entry().action.body.act.type, entry().action.body.kind),
              })}
            </h2>
            <Told entry={entry()} said={props.said} isDifferent={props.isDifferent} />
          </>
        )}
      </Show>
    </article>
  )
}

function Told(props: Said & { entry: TimelineEntry }): JSX.Element {
  const clerkName = useClerkNames()
  const officeName = useOfficeNames()
  const body = () => props.entry.action.body
  const at = () => props.entry.whereabouts.at
  return (
    <dl class="kv">
      <For each={props.said}>
        {(each) => (
          <>
            <dt>{each.words}</dt>
            <dd classList={{ diff: props.isDifferent(each) }}>{each.value}</dd>
          </>
        )}
      </For>
      <dt>{t('conflicts.time')}</dt>
      <dd class="num">{body().at.slice(0, 19).replace('T', ' ')}</dd>
      <dt>{t('conflicts.clerk')}</dt>
      <dd>{clerkName(body().by.clerk)}</dd>
      <dt>{t('conflicts.office')}</dt>
      <dd>{officeName(body().by.office)}</dd>
      <dt>{t('conflicts.device')}</dt>
      <dd class="num">
        {body().by.device}
        {'　'}
        {t('conflicts.seq')} {body().by.seq}
      </dd>
      <dt>{t('day.number')}</dt>
      <dd class="num">{caseNumberOf(body().case)}</dd>
      <dt>{t('conflicts.where')}</dt>
      <dd>
        <Mark state={markOf[at()]} /> {t(whereWords[at()])}
      </dd>
    </dl>
  )
}

const markOf: Record<Whereabouts['at'], MarkState> = {
  here: 'saved',
  centre: 'at-centre',
  parked: 'parked',
  held: 'held',
  refused: 'refused',
}

const whereWords: Record<Whereabouts['at'], TextKey> = {
  here: 'sync.saved',
  centre: 'sync.at-centre',
  parked: 'sync.parked.one',
  held: 'sync.held.one',
  refused: 'sync.refused.one',
}

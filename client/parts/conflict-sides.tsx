import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Action, ActionId, Conflict, MarriageAct } from '../../domain/index.ts'
import type { TimelineEntry, Whereabouts } from '../state/desk.ts'
import { actWords, caseNumberOf } from '../text/case-words.ts'
import { writtenAt } from '../text/conflict-values.ts'
import { placeWords } from '../text/conflict-words.ts'
import { type TextKey, t } from '../text/text.ts'
import { useClerkNames } from './clerk-name.ts'
import { useDesk } from './desk-context.tsx'
import { Mark, type MarkState } from './mark.tsx'
import { useOfficeNames } from './office-name.ts'

/** The acts that clash, side by side, word for word; what differs is marked. */
export function ConflictSides(props: { conflict: Conflict }): JSX.Element {
  const desk = useDesk()
  const opened = props.conflict.cases.map((id) => desk.openCase(id))
  const entries = createMemo(
    () =>
      new Map(opened.flatMap((each) => each.timeline()).map((entry) => [entry.action.id, entry] as const)),
  )
  return (
    <section class="acts" aria-label={t('conflicts.sides')}>
      <For each={props.conflict.acts}>
        {(id, index) => (
          <Side id={id} number={index() + 1} entry={entries().get(id)} conflict={props.conflict} />
        )}
      </For>
    </section>
  )
}

function Side(props: {
  id: ActionId
  number: number
  entry: TimelineEntry | undefined
  conflict: Conflict
}): JSX.Element {
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
              {t('conflicts.act', { number: props.number, act: actWords(entry().action.body.act.type) })}
            </h2>
            <Told entry={entry()} conflict={props.conflict} />
          </>
        )}
      </Show>
    </article>
  )
}

function Told(props: { entry: TimelineEntry; conflict: Conflict }): JSX.Element {
  const clerkName = useClerkNames()
  const officeName = useOfficeNames()
  const body = () => props.entry.action.body
  const differences = () => written(props.entry.action, props.conflict)
  const at = () => props.entry.whereabouts.at
  return (
    <dl class="kv">
      <For each={differences()}>
        {([place, value]) => (
          <>
            <dt>{placeWords(place)}</dt>
            <dd class="diff">{value}</dd>
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
  refused: 'refused',
}

const whereWords: Record<Whereabouts['at'], TextKey> = {
  here: 'sync.saved',
  centre: 'sync.at-centre',
  parked: 'sync.parked.one',
  refused: 'sync.refused.one',
}

const written = (action: Action<MarriageAct>, { at }: Conflict): readonly (readonly [string, string])[] =>
  writtenAt(action.body.act, at)

import { createMemo, type JSX, Show } from 'solid-js'
import { Mark, type MarkState } from '../../parts/mark.tsx'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** Where this case's acts are, counted honestly: here, at the centre, parked or held there, refused; pictures apart. */
export function CaseWhereabouts(props: { savedAt: string | null }): JSX.Element {
  const { opened } = useCase()
  const count = createMemo(() => {
    const acts = opened.timeline().map(({ whereabouts }) => whereabouts.at)
    const of = (at: string) => acts.filter((where) => where === at).length
    const held = of('held')
    return {
      all: acts.length,
      centre: of('centre') + held,
      held,
      parked: of('parked'),
      refused: of('refused'),
    }
  })
  const state = (): MarkState => {
    const { all, centre, held, refused, parked } = count()
    if (refused > 0) return 'refused'
    if (held > 0) return 'held'
    if (parked > 0) return 'parked'
    return all > 0 && centre === all && opened.blobsToGo() === 0 ? 'at-centre' : 'saved'
  }
  return (
    <>
      <Mark state={state()} />
      <span>
        {t('case.acts', { all: count().all, centre: count().centre })}
        <Show when={opened.blobsToGo() > 0}>
          {'　'}
          {t('case.blobs', { count: opened.blobsToGo() })}
        </Show>
        <Show when={count().parked > 0}>
          {'　'}
          {t('sync.parked', { count: count().parked })}
        </Show>
        <Show when={count().held > 0}>
          {'　'}
          {t('sync.held', { count: count().held })}
        </Show>
        <Show when={count().refused > 0}>
          {'　'}
          {t('sync.refused', { count: count().refused })}
        </Show>
      </span>
      <Show when={props.savedAt}>
        {(at) => <span class="q">{t('case.saved', { at: at().slice(11, 19) })}</span>}
      </Show>
    </>
  )
}

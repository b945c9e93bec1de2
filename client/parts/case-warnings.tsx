import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { type CaseWarning, type Person, type PlainDate, personKey, warningsFor } from '../../domain/index.ts'
import { createHeldCases } from '../state/held-cases.ts'
import { caseNumberOf } from '../text/case-words.ts'
import { t } from '../text/text.ts'
import '../text/conflict-words.ts'
import { useDesk } from './desk-context.tsx'
import { useOfficeNames } from './office-name.ts'

type Document = Pick<Person['document'], 'type' | 'number'>

/**
 * What other cases on this machine already show of the people at the counter, with the case, the office, the day and
 * how certain it is. It is said and never refuses; without a line it is all there is.
 */
export function CaseWarnings(props: {
  documents: readonly Partial<Document>[]
  /** The case at hand, which says nothing about itself. */
  but: string
}): JSX.Element {
  const desk = useDesk()
  const officeName = useOfficeNames()
  const shown = createMemo(() =>
    props.documents.flatMap(({ type, number }) => (type && number ? [{ type, number }] : [])),
  )
  const numbers = createMemo(() => new Set(shown().map(({ number }) => number)))
  /** A revocation names no people: whose it is, the registration says that it is about. */
  const held = createHeldCases(
    desk,
    (row) =>
      numbers().size > 0 &&
      (row.kind === 'revocation' || numbers().has(row.numbers.man) || numbers().has(row.numbers.woman)),
  )
  const warnings = createMemo(() => {
    const cases = held()
    if (!cases) return []
    const found = warningsFor(shown().map(personKey), cases, desk.now().slice(0, 10) as PlainDate, props.but)
    return [...new Map(found.map((warning) => [`${warning.id} ${warning.case}`, warning])).values()]
  })
  const words = ({ id, office, on, certainty }: CaseWarning) =>
    t(`case-warning.${id}`, { office: officeName(office), on, certainty: t(`case-warning.${certainty}`) })
  return (
    <Show when={warnings().length > 0}>
      <ul class="case-warnings" aria-label={t('case-warning.title')}>
        <For each={warnings()}>
          {(warning) => (
            <li>
              {words(warning)}{' '}
              <A href={`/case/${warning.case}`}>
                {t('conflicts.open.which', { number: caseNumberOf(warning.case) })}
              </A>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { maritalStatusOn, type PartyId, type Person, type PlainDate, personKey } from '../../domain/index.ts'
import { createHeldCases } from '../state/held-cases.ts'
import { caseNumberOf } from '../text/case-words.ts'
import { fullDate } from '../text/dates.ts'
import { t, tOr } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

type Document = Pick<Person['document'], 'type' | 'number'>

/** Somebody at the counter, by the number of the identity document. */
export interface PersonAtCounter {
  readonly party: PartyId
  readonly document:
    | { readonly type?: Document['type'] | null | undefined; readonly number?: string | null | undefined }
    | null
    | undefined
}

/**
 * What the cases on this machine say of the status of the people at the counter today, and from which case it
 * follows. It is said and never refuses; what the machine does not hold it does not know.
 */
export function KnownStatus(props: { people: readonly PersonAtCounter[] }): JSX.Element {
  const desk = useDesk()
  const people = createMemo(() =>
    props.people.flatMap(({ party, document }) =>
      document?.type && document.number
        ? [{ party, document: { type: document.type, number: document.number } }]
        : [],
    ),
  )
  const numbers = createMemo(() => new Set(people().map(({ document }) => document.number)))
  const held = createHeldCases(
    desk,
    (row) =>
      numbers().size > 0 &&
      (row.kind === 'revocation' || numbers().has(row.numbers.man) || numbers().has(row.numbers.woman)),
  )
  const known = createMemo(() => {
    const cases = held()
    const today = desk.now().slice(0, 10) as PlainDate
    return cases
      ? people()
          .map(({ party, document }) => ({ party, ...maritalStatusOn(cases, personKey(document), today) }))
          .filter(({ status }) => status !== 'no-marriage-here')
      : []
  })
  return (
    <Show when={known().length > 0}>
      <section>
        <div class="sech">
          <h2>{t('known-status')}</h2>
        </div>
        <ul class="checks" aria-label={t('known-status')}>
          <For each={known()}>
            {({ party, status, since, cases }) => (
              <li>
                <span>
                  {t(`party.${party}.short`)}
                  {'　'}
                  <b>{tOr(`known-status.${status}`, '')}</b>
                </span>
                <span class="meta">
                  {since ? t('known-status.since', { on: fullDate(since) }) : ''}{' '}
                  <For each={cases}>{(id) => <A href={`/case/${id}`}>{caseNumberOf(id)}</A>}</For>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

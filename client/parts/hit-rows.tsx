import { For, type JSX, Show } from 'solid-js'
import { maskNumber, partyIds } from '../../domain/index.ts'
import type { CaseSummary, Hit } from '../state/desk.ts'
import { caseNumberOf, standingOf } from '../text/case-words.ts'
import { t } from '../text/text.ts'
import { CaseMark } from './case-mark.tsx'
import { useOfficeNames } from './office-name.ts'

/** The rows found; what was looked for is underlined, numbers are masked until they are asked for. */
export function HitRows(props: {
  hits: readonly Hit[]
  query: string
  chosen: string | undefined
  isRevealed: boolean
  onChoose: (index: number) => void
  onOpen: () => void
}): JSX.Element {
  const officeName = useOfficeNames()
  return (
    <table class="rows res">
      <caption class="vh">{t('find.results')}</caption>
      <thead>
        <tr>
          <th scope="col" class="glyph">
            <span class="vh">{t('day.where')}</span>
          </th>
          <th scope="col">{t('party.man')}</th>
          <th scope="col">{t('party.woman')}</th>
          <th scope="col">{t('find.numbers')}</th>
          <th scope="col">{t('find.certificate')}</th>
          <th scope="col">{t('find.date')}</th>
          <th scope="col">{t('find.office')}</th>
          <th scope="col">{t('find.in')}</th>
          <th scope="col" class="right">
            {t('find.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.hits}>
          {({ summary, in: where }, index) => (
            <tr
              classList={{ on: summary.id === props.chosen }}
              onClick={() => props.onChoose(index())}
              onDblClick={() => props.onOpen()}
            >
              <td>
                <CaseMark row={summary} />
              </td>
              <th scope="row" class="name">
                <Marked text={summary.names.man} query={where === 'name' ? props.query : ''} />
              </th>
              <td class="name">
                <Marked text={summary.names.woman} query={where === 'name' ? props.query : ''} />
              </td>
              <td class="num">
                <Numbers row={summary} isRevealed={props.isRevealed} />
              </td>
              <td class="num">
                <Show when={summary.certificate} fallback={<span class="q">{caseNumberOf(summary.id)}</span>}>
                  {(certificate) => (
                    <Marked text={certificate()} query={where === 'certificate' ? props.query : ''} />
                  )}
                </Show>
              </td>
              <td class="num">{summary.registeredOn ?? summary.openedAt.slice(0, 10)}</td>
              <td>{officeName(summary.office)}</td>
              <td class="q">{t(`find.in.${where}`)}</td>
              <td class="right">
                <span class={`tag ${standingOf(summary).tone}`}>{standingOf(summary).words}</span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Numbers(props: { row: CaseSummary; isRevealed: boolean }): JSX.Element {
  return (
    <span class="two">
      <For each={partyIds}>
        {(party) => {
          const number = () => props.row.numbers[party]
          return <span class="id">{props.isRevealed ? number() : maskNumber(number())}</span>
        }}
      </For>
    </span>
  )
}

/** A text with what was looked for underlined; `?` stands for one character. */
function Marked(props: { text: string; query: string }): JSX.Element {
  const at = () => {
    const asked = [...props.query.toUpperCase().replaceAll('？', '?')]
    const letters = [...props.text]
    if (asked.length === 0) return null
    const begins = letters.findIndex((_, start) =>
      asked.every((sign, offset) => {
        const letter = letters[start + offset]
        return letter !== undefined && (sign === '?' || sign === letter.toUpperCase())
      }),
    )
    if (begins < 0) return null
    return {
      before: letters.slice(0, begins).join(''),
      hit: letters.slice(begins, begins + asked.length).join(''),
      after: letters.slice(begins + asked.length).join(''),
    }
  }
  return (
    <Show when={at()} fallback={props.text}>
      {(parts) => (
        <>
          {parts().before}
          <mark>{parts().hit}</mark>
          {parts().after}
        </>
      )}
    </Show>
  )
}

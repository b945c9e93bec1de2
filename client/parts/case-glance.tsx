import { type JSX, Show } from 'solid-js'
import { maskNumber } from '../../domain/index.ts'
import type { CaseSummary } from '../state/desk.ts'
import { caseNumberOf, kindNameOf, namesOf, nextWords, troubleWords } from '../text/case-words.ts'
import { timeOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { useClerkNames } from './clerk-name.ts'

/** What can be said of a case without opening it. */
export function CaseGlance(props: { row: CaseSummary; isRevealed: boolean }): JSX.Element {
  const clerkName = useClerkNames()
  const number = (party: 'man' | 'woman') => {
    const text = props.row.numbers[party]
    if (text === '') return t('none')
    return props.isRevealed ? text : maskNumber(text)
  }
  return (
    <>
      <div class="sech">
        <h2>{namesOf(props.row)}</h2>
        <span class="meta num">{caseNumberOf(props.row.id)}</span>
      </div>
      <dl class="kv">
        <dt>{t('party.man')}</dt>
        <dd class="num">{number('man')}</dd>
        <dt>{t('party.woman')}</dt>
        <dd class="num">{number('woman')}</dd>
        <dt>{t('find.matter')}</dt>
        <dd>{kindNameOf(props.row)}</dd>
        <dt>{t('find.state')}</dt>
        <dd>{nextWords(props.row)}</dd>
        <Show when={props.row.certificate}>
          {(certificate) => (
            <>
              <dt>{t('find.certificate')}</dt>
              <dd class="num">{certificate()}</dd>
            </>
          )}
        </Show>
        <Show when={props.row.ticket}>
          {(ticket) => (
            <>
              <dt>{t('find.ticket')}</dt>
              <dd class="num">{ticket()}</dd>
            </>
          )}
        </Show>
        <dt>{t('find.opened')}</dt>
        <dd class="num">
          {props.row.openedAt.slice(0, 10)} {timeOf(props.row.openedAt)}
        </dd>
        <dt>{t('find.clerk')}</dt>
        <dd>{clerkName(props.row.clerk)}</dd>
        <dt>{t('find.acts')}</dt>
        <dd class="num">{props.row.acts}</dd>
      </dl>
      <Show when={troubleWords(props.row)}>{(words) => <p class="due">{words()}</p>}</Show>
    </>
  )
}

import { For, type JSX, Show } from 'solid-js'
import { agreed, agreementSections, type PartyId, partyIds } from '../../../domain/index.ts'
import type { Places } from '../../parts/act-form.ts'
import { Answer } from '../../parts/field.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { timeOf } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { nameIn } from './day-of-case.ts'
import { type Question, questions } from './inquiry-questions.ts'
import type { InquiryTurn } from './inquiry-turn.ts'

/**
 * Both records side by side, one of them being written. What one says of violence is shown to nobody else: not in the
 * other's turn, and not on the other's display.
 */
export function InquiryTable(props: { form: Places; turn: InquiryTurn }): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const { turn } = props
  const written = () => agreed(opened.state().agreement)?.agreement
  const clause = (section: number | undefined) => {
    const agreement = written()
    if (section === undefined || !agreement) return ''
    return agreementSections(agreement)[section]?.lines.join(' ') ?? ''
  }
  return (
    <table class="rows">
      <caption class="vh">{t('divorce.inquiry')}</caption>
      <thead>
        <tr>
          <th id="inquiry">{t('divorce.inquiry')}</th>
          <For each={partyIds}>
            {(each) => (
              <th scope="col" classList={{ now: turn.party() === each }}>
                <b>{nameIn(opened, each)}</b>
                <span class="meta">
                  {turn.of(each)
                    ? t('divorce.inquiry.signed', { at: timeOf(turn.of(each)?.ended ?? '') })
                    : turn.party() === each
                      ? t('divorce.inquiry.since', { at: timeOf(String(props.form.get('began') ?? '')) })
                      : ''}
                </span>
                <Show when={!turn.of(each) && turn.party() !== each && !turn.isBegun()}>
                  <button type="button" class="b" onClick={() => turn.begin(each)}>
                    {t('divorce.inquiry.begin')}
                  </button>
                </Show>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={questions}>
          {(question) => (
            <tr>
              <th scope="row">
                {t(question.words)}
                <Show when={clause(question.section)}>
                  {(said) => <span class="meta clause">{said()}</span>}
                </Show>
              </th>
              <For each={partyIds}>
                {(each) => (
                  <td data-at={turn.party() === each ? question.at : undefined}>{cell(question, each)}</td>
                )}
              </For>
            </tr>
          )}
        </For>
        <tr>
          <th scope="row">{t('divorce.ask.violence')}</th>
          <For each={partyIds}>
            {(each) => (
              <td data-at={turn.party() === each ? 'violence' : undefined}>
                <Show
                  when={turn.party() === each}
                  fallback={<span class="q">{turn.of(each) ? t('divorce.inquiry.own') : ''}</span>}
                >
                  <Answer
                    label={t('divorce.ask.violence')}
                    value={yesOrNo(props.form.get('violence.found'))}
                    options={[
                      { value: 'no', words: t('divorce.violence.no') },
                      { value: 'yes', words: t('divorce.violence.yes') },
                    ]}
                    onChange={(value) =>
                      turn.answer(
                        'violence',
                        value === 'yes' ? { found: true, advised: false } : { found: false },
                      )
                    }
                  />
                </Show>
              </td>
            )}
          </For>
        </tr>
      </tbody>
    </table>
  )

  function cell(question: Question, each: PartyId): JSX.Element {
    const kept = () => {
      const said = turn.of(each)
      if (!said) return undefined
      const place = question.at.split('.').slice(1)
      const value = place.reduce<unknown>((now, key) => (now as Record<string, unknown>)[key], said.answers)
      return t(value ? question.yes : question.no)
    }
    return (
      <Show
        when={turn.party() === each}
        fallback={
          <span classList={{ q: kept() === undefined }}>{kept() ?? t('divorce.inquiry.not-asked')}</span>
        }
      >
        <Answer
          label={t(question.words)}
          value={yesOrNo(props.form.get(question.at))}
          options={[
            { value: 'yes', words: t(question.yes) },
            { value: 'no', words: t(question.no) },
          ]}
          onChange={(value) => turn.answer(question.at, value === 'yes')}
        />
      </Show>
    )
  }
}

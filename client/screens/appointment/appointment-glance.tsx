import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { appointmentRequestOf, maskNumber, partyIds } from '../../../domain/index.ts'
import { timeOf, weekdayOf, yearlessDate } from '../../text/dates.ts'
import { stageName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { Returned } from './returned.tsx'
import type { Booked } from './slot-board.ts'

/** One appointment beside the board: who comes, for what, what was uploaded; numbers masked. */
export function AppointmentGlance(props: { booked: Booked }): JSX.Element {
  const request = () => appointmentRequestOf(props.booked.state)
  const day = () => props.booked.slot.slice(0, 10)
  return (
    <section aria-labelledby="glance">
      <div class="sech">
        <h2 id="glance">
          {yearlessDate(day())} {weekdayOf(day())} {timeOf(props.booked.slot)}
        </h2>
        <span class="meta">{stageName('appointment', props.booked.stage)}</span>
      </div>
      <Show when={request()}>
        {(asked) => (
          <dl class="kv">
            <dt>{t('book.matter')}</dt>
            <dd>{t(`book.matter.${asked().matter}`)}</dd>
            <dt>{t('book.channel')}</dt>
            <dd>{t(`book.channel.${asked().channel}`)}</dd>
            <For each={partyIds.filter((party) => asked().parties[party])}>
              {(party) => (
                <>
                  <dt>{t(`party.${party}`)}</dt>
                  <dd>
                    {asked().parties[party]?.name}{' '}
                    <span class="num meta">{maskNumber(asked().parties[party]?.document.number ?? '')}</span>
                  </dd>
                </>
              )}
            </For>
            <Show when={asked().uploads.length > 0}>
              <dt>{t('book.uploads')}</dt>
              <dd>{t('book.uploads.count', { count: asked().uploads.length })}</dd>
            </Show>
          </dl>
        )}
      </Show>
      <Show when={props.booked.stage === 'returned-for-correction'}>
        <Returned state={props.booked.state} />
      </Show>
      <p class="gap">
        <A class="b" href={`/case/${props.booked.id}`}>
          {t('board.open')}
        </A>
      </p>
    </section>
  )
}

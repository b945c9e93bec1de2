import { useNavigate } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { counterCase, factOf, type PartyId, type PlainDate } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { createLoaded } from '../../parts/loaded.ts'
import { namesOf } from '../../text/case-words.ts'
import { shortDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { type PromiseDue, promisesDue } from './promises-due.ts'

/** 电子证照 that were promised: the overdue first; one key opens the certificates of whoever waits. */
export function CertificatesDue(): JSX.Element {
  const desk = useDesk()
  const navigate = useNavigate()
  const promised = createLoaded(
    () => desk.cases().filter(({ registeredOn }) => registeredOn !== null).length,
    async () =>
      (
        await Promise.all([
          desk.actsOfType('marriage', 'promise-e-certificate'),
          desk.actsOfType('divorce', 'promise-e-certificate'),
          desk.actsOfType('reissue', 'promise-e-certificate'),
        ])
      ).flat(),
  )
  const due = createMemo(() =>
    promisesDue(promised.value() ?? [], desk.cases(), desk.now().slice(0, 10) as PlainDate),
  )
  const open = async (
    { registration }: PromiseDue,
    { party, case: known }: PromiseDue['waiting'][number],
  ) => {
    if (known) return navigate(`/case/${known}`)
    const id = desk.newCase()
    const found = counterCase(registration.id, await desk.logOf(registration.id))
    desk.draftOf(id, 'identify').save({
      type: 'identify',
      side: party,
      person: {
        name: registration.names[party],
        document: found ? factOf(found.state, party, 'document') : { number: registration.numbers[party] },
      },
    })
    navigate(`/case/${id}?kind=e-certificate`)
  }
  const nameOf = ({ registration }: PromiseDue, party: PartyId) => registration.names[party]
  return (
    <Show when={due().length > 0}>
      <section class="gap" aria-labelledby="certificates-due">
        <div class="sech">
          <h2 id="certificates-due">{t('certificates-due')}</h2>
          <span class="meta">{t('certificates-due.count', { count: due().length })}</span>
        </div>
        <ul class="boxes">
          <For each={due()}>
            {(one) => (
              <li class="two">
                <span classList={{ due: one.late >= 0 }}>{lateWords(one)}</span>
                <span class="meta">
                  {namesOf(one.registration)}{' '}
                  <For each={one.waiting}>
                    {(waiting) => (
                      <button type="button" class="b plain" onClick={() => void open(one, waiting)}>
                        {t('certificates-due.make', { name: nameOf(one, waiting.party) })}
                      </button>
                    )}
                  </For>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

/** How a promise stands today. */
function lateWords({ late, by }: PromiseDue): string {
  if (late > 0) return t('certificates-due.overdue', { days: late, date: shortDate(by) })
  return late === 0 ? t('certificates-due.today') : t('certificates-due.by', { date: shortDate(by) })
}

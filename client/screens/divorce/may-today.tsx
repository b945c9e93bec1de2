import { createMemo, For, type JSX } from 'solid-js'
import { agreed, daysBetween, type Presence } from '../../../domain/index.ts'
import { shortDate } from '../../text/dates.ts'
import { type TextKey, t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { periodOfCase, today } from './day-of-case.ts'

interface Line {
  readonly words: TextKey
  readonly presence: Presence
  readonly note: string
}

/** 今天能不能办: what the rules of the window say of today, each with its fact. */
export function MayToday(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const broken = createMemo(() => {
    const { refusals } = opened.review({ type: 'call-again' })
    return new Set(refusals.map(({ rule }) => rule))
  })
  const seen = (...rules: readonly string[]): Presence =>
    rules.some((rule) => broken().has(rule)) ? 'contradicts' : 'present'
  const inWindow = () => {
    const period = periodOfCase(opened)
    if (!period) return ''
    const day = daysBetween(period.opensOn, today(opened)) + 1
    const all = daysBetween(period.opensOn, period.closesOn) + 1
    if (day < 1) return t('deadlines.from', { day: shortDate(period.firstWorkingDay) })
    return day > all
      ? t('deadlines.by', { day: shortDate(period.closesOn) })
      : t('divorce.today.day', { day, all })
  }
  const withdrawn = () => {
    const [first] = opened.state().withdrawal
    return first ? `${t(`party.${first.value.by}`)} ${shortDate(first.at)}` : ''
  }
  const terminated = () => {
    const [first] = opened.state().termination
    if (!first) return ''
    return `${t(`divorce.terminate.ground.${first.value.ground}`)} ${shortDate(first.at)}`
  }
  const lines = (): readonly Line[] => [
    { words: 'divorce.today.window', presence: seen('DR09', 'DR10'), note: inWindow() },
    { words: 'divorce.today.withdrawn', presence: seen('DR11'), note: withdrawn() },
    { words: 'divorce.today.terminated', presence: seen('not-terminated'), note: terminated() },
    {
      words: 'divorce.today.office',
      presence: seen('DR13'),
      note: agreed(opened.state().receipt)?.authority ?? '',
    },
  ]
  return (
    <section>
      <div class="sech">
        <h2>{t('divorce.today')}</h2>
      </div>
      <ul class="checks">
        <For each={lines()}>
          {(line) => (
            <li>
              <span
                class="ck"
                classList={{ y: line.presence === 'present', n: line.presence !== 'present' }}
                role="img"
                aria-label={t(`presence.${line.presence}`)}
              />
              <span>{t(line.words)}</span>
              <span class="meta">{line.note}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

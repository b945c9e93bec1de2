import { createSignal, type JSX, Show } from 'solid-js'
import { isHead } from '../../parts/head-hand.tsx'
import type { TimelineEntry } from '../../state/desk.ts'
import { actName } from '../../text/kind-words.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { SettleHold } from './settle-hold.tsx'

type Without = NonNullable<TimelineEntry['withoutEffect']>

/** Why an act of the record has no effect, in the words of its rule, and how a head decides. */
export function WithoutEffectRow(props: { entry: TimelineEntry; without: Without }): JSX.Element {
  const { desk, opened } = useCase()
  const [isDeciding, setDeciding] = createSignal(false)
  const isRoot = () => props.without.because === props.entry.action.id
  const root = () => opened.log().get(props.without.because)?.body.act.type
  const finding = () =>
    isRoot()
      ? props.without.findings.map((found) => refusalWords(found, opened.kind())).join(' ')
      : t('held.heir', { act: actName(opened.kind(), root() ?? 'hold') })
  return (
    <tr class="without">
      <td />
      <td />
      <td colSpan={3}>
        <span class="due">{t(`held.decision.${props.without.decision}`)}</span> {finding()}{' '}
        <Show when={isRoot()}>
          <cite lang="zh">{[...new Set(props.without.findings.map(({ cite }) => cite))].join('；')}</cite>
        </Show>
        <Show when={props.without.decision !== 'void'}>
          <span class="ways">
            <button type="button" class="b" onClick={() => setDeciding(true)}>
              {t(isHead(desk.clerk) ? 'held.decide' : 'held.decide.here')}
            </button>
          </span>
        </Show>
        <Show when={isDeciding()}>
          <SettleHold of={props.entry.action.id} finding={finding()} onClose={() => setDeciding(false)} />
        </Show>
      </td>
    </tr>
  )
}

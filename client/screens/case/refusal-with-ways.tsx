import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { Refusal, type RefusalShown } from '../../parts/refusal.tsx'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** A refusal; where a conflict is behind it, or an act leads out of it, with the way there. */
export function RefusalWithWays(props: {
  refusal: RefusalShown
  /** Other ways, that the step knows itself. */
  children?: JSX.Element
}): JSX.Element {
  const { opened, screens, openBeside } = useCase()
  const way = () => screens.ways?.[props.refusal.rule]
  const conflict = () => caseBehind(props.refusal)
  return (
    <Refusal refusal={props.refusal}>
      <Show when={conflict()}>
        {(at) => (
          <A class="b" href={`/conflicts?case=${at()}`}>
            {t('case.conflict.go')}
          </A>
        )}
      </Show>
      <Show when={way()}>
        {(act) => (
          <button type="button" class="b" onClick={() => openBeside(act())}>
            {actName(opened.kind(), act())}…
          </button>
        )}
      </Show>
      {props.children}
    </Refusal>
  )
}

/** A case that is in the conflict; the dispute's own stands for the case itself. */
function caseBehind({ rule, facts }: RefusalShown): string | undefined {
  if (rule === 'disputed') return String(facts.dispute)
  if (rule !== 'disputed-person' || !Array.isArray(facts.cases)) return undefined
  return String(facts.cases[0])
}

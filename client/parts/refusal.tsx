import { For, type JSX, Show, useContext } from 'solid-js'
import type { Facts } from '../../domain/index.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { t } from '../text/text.ts'
import { KindAtHand } from './kind-at-hand.ts'

/** A refusal by law as `domain/` gives it. */
export interface RefusalShown {
  readonly rule: string
  readonly cite: string
  readonly at?: string
  readonly facts: Facts
}

/**
 * A refusal with its finding, its rule and law, and the ways forward. It stands at its field and stays
 * until the fact changes.
 */
export function Refusal(props: { refusal: RefusalShown; id?: string; children?: JSX.Element }): JSX.Element {
  const kindAtHand = useContext(KindAtHand)
  return (
    <div class="refusal" role="alert" id={props.id}>
      <strong>{refusalWords(props.refusal, kindAtHand())}</strong>
      <cite>
        <Show when={isNumbered(props.refusal.rule)}>
          {t('rule', { rule: props.refusal.rule })}
          {'　'}
        </Show>
        <span lang="zh">{props.refusal.cite}</span>
      </cite>
      <Show when={props.children}>
        <div class="ways">{props.children}</div>
      </Show>
    </div>
  )
}

/** Rules that people know by their number; the others are known by their law. */
const isNumbered = (rule: string): boolean => /^[A-Z]+\d/.test(rule)

/** All refusals that stand at one place of the form. */
export function RefusalsAt(props: { at: string; refusals: readonly RefusalShown[] }): JSX.Element {
  return (
    <For each={props.refusals.filter(({ at }) => at === props.at)}>
      {(refusal) => <Refusal refusal={refusal} id={`refusal-${props.at.replaceAll('.', '-')}`} />}
    </For>
  )
}

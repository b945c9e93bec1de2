import { For, type JSX, Show } from 'solid-js'
import { t, tOr } from '../text/text.ts'
import { evidenceWords } from './evidence-words.ts'

/** A refusal by law as `domain/` gives it. */
export interface RefusalShown {
  readonly rule: string
  readonly cite: string
  readonly at?: string
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * A refusal with its finding, its rule and law, and the ways forward. It stands at its field and stays
 * until the fact changes.
 */
export function Refusal(props: { refusal: RefusalShown; id?: string; children?: JSX.Element }): JSX.Element {
  const words = () => {
    const { rule, facts } = props.refusal
    const detail = facts.ground ?? facts.problem ?? facts.fault
    return tOr(
      `rule.${rule}.${String(detail)}`,
      tOr(`rule.${rule}`, t('rule', { rule }), spoken(facts)),
      spoken(facts),
    )
  }
  return (
    <div class="refusal" role="alert" id={props.id}>
      <strong>{words()}</strong>
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

/** Facts are values; those that are codes are said in words. */
function spoken(facts: RefusalShown['facts']): Record<string, unknown> {
  const status = (code: unknown) => tOr(`status.${String(code)}`, String(code))
  const words: Record<string, (value: unknown) => string> = {
    party: (value) => tOr(`party.${String(value)}`, ''),
    document: (value) => tOr(`document.${String(value)}`, String(value)),
    evidence: (value) => evidenceWords(String(value)),
    presence: (value) => tOr(`presence.${String(value)}`, ''),
    stage: (value) => tOr(`stage.${String(value)}`, String(value)),
    act: (value) => tOr(`act.${String(value)}`, String(value)),
    declared: status,
    found: status,
    answered: status,
  }
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, value === null ? '' : (words[key]?.(value) ?? value)]),
  )
}

/** All refusals that stand at one place of the form. */
export function RefusalsAt(props: { at: string; refusals: readonly RefusalShown[] }): JSX.Element {
  return (
    <For each={props.refusals.filter(({ at }) => at === props.at)}>
      {(refusal) => <Refusal refusal={refusal} id={`refusal-${props.at.replaceAll('.', '-')}`} />}
    </For>
  )
}

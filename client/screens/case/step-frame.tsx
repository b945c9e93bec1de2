import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { ActBar } from '../../parts/act-bar.tsx'
import type { ActForm } from '../../parts/act-form.ts'
import { type Check, Checklist } from '../../parts/checklist.tsx'
import { evidenceWords } from '../../parts/evidence-words.ts'
import { useKeys } from '../../parts/keys.ts'
import { Phrase } from '../../parts/phrase.tsx'
import { actName } from '../../text/kind-words.ts'
import { type TextKey, t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CaseWhereabouts } from './case-whereabouts.tsx'
import { FaultNotice } from './fault-notice.tsx'
import { spokenAt } from './phrases.ts'
import { RefusalWithWays } from './refusal-with-ways.tsx'

/**
 * One step of a case: the phrase above, the form in the middle, what proves it at the right, the one act
 * below. Everything it says comes from the flow table through the form's review.
 */
export function StepFrame(props: {
  form: ActForm
  /** The act by its name in law, where it is not the one it has in the record: 受理, 准予登记. */
  act?: TextKey
  onAct: () => void
  children: JSX.Element
  side?: JSX.Element
  /** Other acts, at the left of the main one. */
  others?: JSX.Element
  /** Above the checklist. */
  before?: JSX.Element
  sideClass?: string
  /** Places that show their own refusals at their fields. */
  shownAt?: readonly string[]
}): JSX.Element {
  const { opened, screens } = useCase()
  const [spoken, setSpoken] = createSignal(0)
  const phrases = createMemo(() => spokenAt(screens.script ?? [], props.form.draft().type))
  const next = () => setSpoken((index) => Math.min(index + 1, Math.max(phrases().length - 1, 0)))
  const checks = createMemo((): Check[] =>
    props.form.review().evidence.map(({ id, at, presence }) => ({
      id: at,
      presence,
      words: evidenceWords(id, { kind: opened.kind(), act: props.form.draft().type }),
    })),
  )
  const loose = createMemo(() =>
    props.form.review().refusals.filter(({ at }) => at === undefined || !(props.shownAt ?? []).includes(at)),
  )
  const gaps = () => props.form.gaps()
  const act = () => (props.act ? t(props.act) : actName(opened.kind(), props.form.draft().type))
  const press = () => {
    if (gaps() === 0) return props.onAct()
    const first =
      props.form.review().evidence.find(({ presence }) => presence !== 'present')?.at ??
      props.form.review().refusals.find(({ at }) => at !== undefined)?.at
    if (first !== undefined) goTo(first)
  }
  useKeys({ 'Ctrl Enter': press, F9: next })
  return (
    <CaseFrame
      phrase={<Phrase now={phrases()[spoken()]} next={phrases()[spoken() + 1]} onNext={next} />}
      sideLabel={t('evidence.aria')}
      sideClass={props.sideClass ?? 'side'}
      side={
        <>
          {props.before}
          <section>
            <div class="sech">
              <h2>{t('evidence.title')}</h2>
              <span class="meta">
                {checks().filter(({ presence }) => presence === 'present').length} / {checks().length}
              </span>
            </div>
            <Checklist checks={checks()} onGo={goTo} />
          </section>
          {props.side}
        </>
      }
      bar={
        <ActBar
          where={<CaseWhereabouts savedAt={props.form.savedAt()} />}
          act={{
            words: gaps() === 0 ? act() : t('act.gaps', { act: act(), count: gaps() }),
            ready: gaps() === 0 && !props.form.isSigning(),
            onPress: press,
          }}
        >
          {props.others}
        </ActBar>
      }
    >
      <FaultNotice fault={props.form.fault()} />
      <For each={loose()}>{(refusal) => <RefusalWithWays refusal={refusal} />}</For>
      <Show when={props.form.isReady()} fallback={<p class="page meta">{t('case.reading')}</p>}>
        {props.children}
      </Show>
    </CaseFrame>
  )
}

/** Puts the cursor where something is missing: at the very place, inside it, or at the part it belongs to. */
export function goTo(at: string): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-at]')]
  const named = (test: (place: string) => boolean) => places.find((each) => test(each.dataset.at ?? ''))
  const place =
    named((each) => each === at) ??
    named((each) => each.startsWith(`${at}.`)) ??
    named((each) => at.startsWith(each))
  if (!place) return
  const inside = place.querySelector<HTMLElement>(
    'input:not(:disabled),select,textarea,button:not(:disabled)',
  )
  const target = inside ?? place
  target.focus()
  place.scrollIntoView({ block: 'nearest' })
}

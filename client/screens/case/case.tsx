import '../../style/act-fields.css'
import { useParams, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type CaseId, type CaseKind, kindOf } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { useKeys } from '../../parts/keys.ts'
import { changeParty } from '../../parts/pair.tsx'
import { Stepper } from '../../parts/stepper.tsx'
import { t } from '../../text/text.ts'
import { kindScreens } from '../kinds.ts'
import { type CaseOnScreen, CaseProvider } from './case-context.tsx'
import { CaseRecord } from './case-record.tsx'
import { ContestedStep } from './contested-step.tsx'
import { FieldsStep } from './fields-step.tsx'
import { allSteps, stepsOf } from './flow-steps.ts'
import { noScreens } from './no-screens.ts'

/** One case of any kind: where we are, what we do, what proves it, the one act. */
export default function Case(): JSX.Element {
  const params = useParams<{ id: CaseId }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <OpenedCase id={id} />}
    </Show>
  )
}

function OpenedCase(props: { id: CaseId }): JSX.Element {
  const desk = useDesk()
  const [asked] = useSearchParams<{ record?: string; kind?: string }>()
  const begins = asked.kind !== undefined && kindOf(asked.kind) ? (asked.kind as CaseKind) : 'marriage'
  const opened = desk.openCase(props.id, begins)
  const [isRecordShown, showRecord] = createSignal(asked.record !== undefined)
  const toggleRecord = () => void showRecord((shown) => !shown)
  const [wanted, goBackTo] = createSignal<string | null>(null)
  const [beside, openBeside] = createSignal<string | null>(null)
  const screens = createMemo(() => kindScreens[opened.kind()] ?? noScreens)
  useKeys({ F6: changeParty, 'Alt T': toggleRecord })
  return (
    <Show when={opened.isReady()} fallback={<Reading />}>
      <Show when={screens()} keyed>
        {(screens) => (
          <OnScreen
            value={{ desk, opened, screens, isRecordShown, toggleRecord, goBackTo, beside, openBeside }}
            wanted={wanted()}
          />
        )}
      </Show>
    </Show>
  )
}

function OnScreen(props: { value: CaseOnScreen; wanted: string | null }): JSX.Element {
  const { opened, screens, isRecordShown } = props.value
  const stage = createMemo(() => screens.stageOn?.(opened) ?? opened.stage())
  const step = createMemo(() => {
    const id = props.wanted ?? screens.next[stage()] ?? null
    return isRecordShown() ? undefined : allSteps(screens).find((each) => each.id === id)
  })
  const isContested = () => stage() === 'contested' && !isRecordShown() && props.wanted === null
  return (
    <CaseProvider value={props.value}>
      <div class="case" classList={{ moment: step()?.moment === true }}>
        <Stepper
          phases={stepsOf(
            screens,
            stage(),
            opened.timeline(),
            opened.circumstances().on,
            ({ isOfCase }) => isOfCase?.(opened) ?? true,
          )}
        />
        <Switch fallback={<CaseRecord />}>
          <Match when={isContested()}>
            <ContestedStep />
          </Match>
          <Match when={step()} keyed>
            {({ screen }) =>
              typeof screen === 'function' ? <Dynamic component={screen} /> : <FieldsStep screen={screen} />
            }
          </Match>
        </Switch>
      </div>
    </CaseProvider>
  )
}

const Reading = (): JSX.Element => (
  <div class="case">
    <nav class="steps" aria-label={t('steps.aria')} />
    <main class="work" id="main">
      <p class="page meta" role="status">
        {t('case.reading')}
      </p>
    </main>
  </div>
)

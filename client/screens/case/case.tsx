import { useParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type CaseId, isEnded } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { useKeys } from '../../parts/keys.ts'
import { changeParty } from '../../parts/pair.tsx'
import { Stepper } from '../../parts/stepper.tsx'
import { t } from '../../text/text.ts'
import { AcceptStep } from './accept-step.tsx'
import { AfterStep } from './after-step.tsx'
import { CallStep } from './call-step.tsx'
import { CaptureStep } from './capture-step.tsx'
import { type CaseOnScreen, CaseProvider } from './case-context.tsx'
import { CaseRecord } from './case-record.tsx'
import { ContestedStep } from './contested-step.tsx'
import { DeclareStep } from './declare-step.tsx'
import { DeliverStep } from './deliver-step.tsx'
import { ExamineStep } from './examine-step.tsx'
import { nextStep, type StepId, stepsOf } from './flow-steps.ts'
import { PrintStep } from './print-step.tsx'
import { RegisterStep } from './register-step.tsx'
import { SignStep } from './sign-step.tsx'

/** One marriage case: where we are, what we do, what proves it, the one act. */
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
  const opened = desk.openCase(props.id)
  const [isRecordShown, showRecord] = createSignal(false)
  const toggleRecord = () => void showRecord((shown) => !shown)
  const [isReprinting, reprint] = createSignal(false)
  const step = createMemo(() => {
    const stage = opened.stage()
    if (!opened.isReady()) return 'reading'
    if (isRecordShown() || isEnded(stage)) return 'record'
    if (isReprinting()) return 'print'
    return stage === 'contested' ? 'contested' : (nextStep[stage] ?? 'record')
  })
  const value: CaseOnScreen = { desk, opened, isRecordShown, toggleRecord, reprint }
  useKeys({ F6: changeParty, 'Alt T': toggleRecord })
  return (
    <CaseProvider value={value}>
      <div class="case" classList={{ moment: step() === 'register' }}>
        <Stepper phases={stepsOf(opened.stage(), opened.timeline())} />
        <Dynamic component={screens[step()]} />
      </div>
    </CaseProvider>
  )
}

const Reading = (): JSX.Element => (
  <main class="work" id="main">
    <p class="page meta" role="status">
      {t('case.reading')}
    </p>
  </main>
)

const screens: Record<StepId | 'reading' | 'record' | 'contested', () => JSX.Element> = {
  reading: Reading,
  record: CaseRecord,
  contested: ContestedStep,
  call: CallStep,
  accept: AcceptStep,
  capture: CaptureStep,
  declare: DeclareStep,
  examine: ExamineStep,
  print: PrintStep,
  sign: SignStep,
  register: RegisterStep,
  deliver: DeliverStep,
  after: AfterStep,
}

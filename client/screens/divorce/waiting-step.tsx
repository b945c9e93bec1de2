import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ActBar } from '../../parts/act-bar.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { fullDate } from '../../text/dates.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { CaseFrame } from '../case/case-frame.tsx'
import { CaseWhereabouts } from '../case/case-whereabouts.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { periodOfCase, standingOf } from './day-of-case.ts'
import { Days } from './days.tsx'
import { EndedStep } from './ended-step.tsx'
import { LastVisit } from './last-visit.tsx'
import { MayToday } from './may-today.tsx'
import { ReprintAct } from './reprint-act.tsx'
import { WithdrawAct } from './withdraw-act.tsx'

/** From the receipt to the second visit: the days of the application, and what may be done on this one. */
export function WaitingStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const standing = () => standingOf(opened)
  return (
    <Switch fallback={<EndedStep />}>
      <Match when={standing() === 'cooling-off' || standing() === 'last-day-of-withdrawal'}>
        <CoolingOffDays />
      </Match>
      <Match when={['issue-window', 'last-day-of-window', 'waiting'].includes(standing())}>
        <WindowDays />
      </Match>
    </Switch>
  )
}

/** 冷静期: either may withdraw; nothing is registered, and nobody is pressed to decide. */
function CoolingOffDays(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const [open, setOpen] = createSignal<'withdraw' | 'reprint' | null>(null)
  const isLastDay = () => standingOf(opened) === 'last-day-of-withdrawal'
  useKeys({ 'Alt X': () => setOpen('withdraw'), 'Alt R': () => setOpen('reprint') })
  return (
    <CaseFrame
      sideLabel={t('divorce.today')}
      side={<MayToday />}
      bar={
        <ActBar where={<CaseWhereabouts savedAt={null} />}>
          <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setOpen('reprint')}>
            {actName('divorce', 'reprint-receipt')}… <kbd aria-hidden="true">Alt R</kbd>
          </button>
          <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setOpen('withdraw')}>
            {actName('divorce', 'withdraw')}… <kbd aria-hidden="true">Alt X</kbd>
          </button>
        </ActBar>
      }
    >
      <Days />
      <div class="page waiting">
        <Show when={periodOfCase(opened)}>
          {(period) => (
            <p class="say">
              {t(isLastDay() ? 'divorce.cooling.last-day' : 'divorce.cooling', {
                ends: fullDate(period().endsOn),
                opens: fullDate(period().firstWorkingDay),
                closes: fullDate(period().closesOn),
              })}
            </p>
          )}
        </Show>
        <p class="meta">{t('divorce.cooling.how')}</p>
      </div>
      <Show when={open()}>
        {(which) => (
          <Dynamic
            component={which() === 'withdraw' ? WithdrawAct : ReprintAct}
            onClose={() => setOpen(null)}
          />
        )}
      </Show>
    </CaseFrame>
  )
}

/** 办证期: both come, and are called. */
function WindowDays(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'call-again', { ticket: null })
  const [isReprinting, setReprinting] = createSignal(false)
  useKeys({ 'Alt R': () => setReprinting(true) })
  return (
    <StepFrame
      form={form}
      act="divorce.call-again.act"
      onAct={() => void form.sign()}
      before={<MayToday />}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setReprinting(true)}>
          {actName('divorce', 'reprint-receipt')}… <kbd aria-hidden="true">Alt R</kbd>
        </button>
      }
    >
      <Days />
      <LastVisit />
      <div class="form narrow">
        <label for="ticket">{t('call.ticket')}</label>
        <input
          id="ticket"
          class="input num"
          autocomplete="off"
          maxlength={16}
          placeholder={t('call.ticket.hint')}
          value={(form.get('ticket') as string | null) ?? ''}
          onInput={(event) => form.put('ticket', event.currentTarget.value.trim() || null)}
        />
      </div>
      <p class="page meta">{t('divorce.window.how')}</p>
      <Show when={isReprinting()}>
        <ReprintAct onClose={() => setReprinting(false)} />
      </Show>
    </StepFrame>
  )
}

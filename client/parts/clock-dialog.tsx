import { createSignal, type JSX, Show } from 'solid-js'
import { type CaseId, clockTolerance } from '../../domain/index.ts'
import type { SigningFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { openCasesOf } from './case-lists.ts'
import { useDesk } from './desk-context.tsx'
import { Dialog } from './dialog.tsx'
import { SigningFaultWords } from './signing-fault.tsx'

/**
 * The clock held against another, before a second person; a signed act in the case on screen, or the newest. Where
 * the clock stands before what was done there, no act of that case can be dated, and it is a case of its own.
 */
export function ClockDialog(props: {
  open: boolean
  case: CaseId | undefined
  onClose: () => void
}): JSX.Element {
  const desk = useDesk()
  const where = () => {
    const row = props.case ? desk.cases().find(({ id }) => id === props.case) : openCasesOf(desk)[0]
    const isAhead = row && Date.parse(row.lastAt) - clockTolerance > Date.parse(desk.now())
    return (isAhead ? undefined : (props.case ?? row?.id)) ?? desk.newCase()
  }
  return (
    <Dialog open={props.open} title={t('clock.title')} onClose={props.onClose}>
      <Confirmation case={where()} onDone={props.onClose} />
    </Dialog>
  )
}

function Confirmation(props: { case: CaseId; onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const opened = desk.openCase(props.case)
  const [source, setSource] = createSignal('')
  const [second, setSecond] = createSignal('')
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const isComplete = () => source().trim() !== '' && second().trim() !== ''
  const sign = async () => {
    if (!isComplete())
      return document.getElementById(source().trim() ? 'clock-second' : 'clock-source')?.focus()
    setFault(null)
    const act = {
      type: 'confirm-clock',
      shown: desk.now(),
      source: source().trim(),
      second: second().trim(),
    } as const
    const signed = await opened.sign(act)
    if (signed.ok) props.onDone()
    else setFault(signed.error)
  }
  return (
    <>
      <p>{t('clock.about')}</p>
      <p class="clock-now">
        {t('clock.shown')}
        {'　'}
        <b class="num">{desk.now().slice(0, 19).replace('T', ' ')}</b>
      </p>
      <div class="form">
        <label for="clock-source">{t('clock.source')}</label>
        <input
          id="clock-source"
          autocomplete="off"
          spellcheck={false}
          maxlength={200}
          placeholder={t('clock.source.hint')}
          value={source()}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
        <label for="clock-second">{t('clock.second')}</label>
        <input
          id="clock-second"
          autocomplete="off"
          spellcheck={false}
          maxlength={200}
          value={second()}
          onInput={(event) => setSecond(event.currentTarget.value)}
        />
      </div>
      <p class="meta">{t('clock.wrong')}</p>
      <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
      <div class="foot">
        <button type="button" class="b main" aria-disabled={!isComplete()} onClick={() => void sign()}>
          {t('clock.act')}
        </button>
      </div>
    </>
  )
}

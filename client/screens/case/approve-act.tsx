import { createSignal, type JSX } from 'solid-js'
import { approvalSubjects, type MarriageActOf, partyIds } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import type { SignInFault, SigningFault } from '../../state/desk.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** The head approves, with the head's own password and key, on this machine; offline too. */
export function ApproveAct(props: { onClose: () => void }): JSX.Element {
  const { desk, opened } = useCase()
  const [subject, setSubject] = createSignal('')
  const [party, setParty] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [head, setHead] = createSignal(desk.clerk.roles.includes('head') ? desk.clerk.id : '')
  const [password, setPassword] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<SigningFault | SignInFault | null>(null)
  const isComplete = () => subject() !== '' && reason().trim() !== '' && head() !== '' && password() !== ''
  const sign = async () => {
    if (!isComplete() || isBusy()) return
    setBusy(true)
    const act: MarriageActOf<'approve'> = {
      type: 'approve',
      subject: subject() as MarriageActOf<'approve'>['subject'],
      party: party() === '' ? null : (party() as 'man' | 'woman'),
      reason: reason().trim(),
    }
    const signed = await opened.signAs(head(), password(), act)
    setBusy(false)
    if (signed.ok) props.onClose()
    else setFault(signed.error)
  }
  return (
    <Dialog open title={t('act.approve')} onClose={props.onClose}>
      <p>{t('approve.about')}</p>
      <FaultNotice fault={fault()} />
      <div class="form plain-fields">
        <span class="label">{t('approve.subject')}</span>
        <ChoiceField
          label={t('approve.subject')}
          value={subject()}
          options={approvalSubjects.map((each) => ({ value: each, words: t(`approve.subject.${each}`) }))}
          onInput={setSubject}
        />
        <span class="label">{t('approve.party')}</span>
        <ChoiceField
          label={t('approve.party')}
          value={party()}
          ask={t('approve.party.none')}
          options={partyIds.map((each) => ({ value: each, words: t(`party.${each}`) }))}
          onInput={setParty}
        />
        <span class="label">{t('reason')}</span>
        <TextField label={t('reason')} value={reason()} onInput={setReason} />
        <span class="label">{t('approve.head')}</span>
        <TextField label={t('approve.head')} value={head()} onInput={(value) => setHead(value.trim())} />
        <label for="head-password">{t('approve.password')}</label>
        <input
          id="head-password"
          class="input"
          type="password"
          autocomplete="off"
          value={password()}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <div class="foot">
        <button type="button" class="b" onClick={props.onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="b main"
          aria-disabled={!isComplete()}
          aria-busy={isBusy()}
          onClick={() => void sign()}
        >
          {isBusy() ? t('approve.busy') : t('act.approve')}
        </button>
      </div>
    </Dialog>
  )
}

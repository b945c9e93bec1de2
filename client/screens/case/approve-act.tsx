import { createSignal, type JSX, Show } from 'solid-js'
import { approvalSubjects, partyIds } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import type { SignInFault, SigningFault } from '../../state/faults.ts'
import { t, tOr } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** What a head of an office approves in a case of some kind. */
interface Approvals {
  readonly subjects: readonly string[]
  /** Whether an approval names the party it is about. */
  readonly isOfParty: boolean
}

/** The approvals of a registration at the counter. */
export const ApproveAct = (props: { onClose: () => void }): JSX.Element => (
  <Approval subjects={approvalSubjects} isOfParty onClose={props.onClose} />
)

/** The head approves, with the head's own password and key, on this machine; offline too. */
export function Approval(props: Approvals & { onClose: () => void }): JSX.Element {
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
    const act = {
      type: 'approve',
      subject: subject(),
      ...(props.isOfParty ? { party: party() || null } : {}),
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
          options={props.subjects.map((each) => ({
            value: each,
            words: tOr(`approve.subject.${each}`, each),
          }))}
          onInput={setSubject}
        />
        <Show when={props.isOfParty}>
          <span class="label">{t('approve.party')}</span>
          <ChoiceField
            label={t('approve.party')}
            value={party()}
            ask={t('approve.party.none')}
            options={partyIds.map((each) => ({ value: each, words: t(`party.${each}`) }))}
            onInput={setParty}
          />
        </Show>
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
      <DialogFoot
        act={isBusy() ? t('approve.busy') : t('act.approve')}
        isReady={isComplete()}
        isBusy={isBusy()}
        onAct={() => void sign()}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

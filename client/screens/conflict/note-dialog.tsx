import { createSignal, For, type JSX } from 'solid-js'
import { type BlobRef, noteSubjects, type PartyId, partyIds } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { evidenceWords } from '../../parts/evidence-words.ts'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { SigningFaultWords } from '../../parts/signing-fault.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { t } from '../../text/text.ts'
import { dayOf } from './closing.ts'
import { useConflict } from './conflict-context.tsx'
import { createDisputeForm } from './dispute-form.ts'
import { coupleOf, sideWords } from './side-words.ts'

interface NoteTyped {
  subject: (typeof noteSubjects)[number] | ''
  on: string
  /** `case party`, `case`, or empty. */
  whom: string
  remark: string
  scans: readonly BlobRef[]
}

/** Records what was done about a conflict: who was told, when, and what was received. */
export function NoteDialog(props: { onClose: () => void }): JSX.Element {
  const { desk, conflict, dispute, sides } = useConflict()
  const form = createDisputeForm<NoteTyped>(
    dispute,
    'note',
    () => ({ subject: '', on: desk.now().slice(0, 10), whom: '', remark: '', scans: [] }),
    ({ subject, on, whom, remark, scans }) => {
      const [id = '', party] = whom.split(' ')
      return {
        type: 'note',
        subject: subject || undefined,
        on: dayOf(on),
        of: id === '' ? null : { case: id, party: (party as PartyId | undefined) ?? null },
        remark: remark.trim() || null,
        scans,
      }
    },
  )
  const [fault, setFault] = createSignal<SigningFault>()
  const whom = () =>
    sides().flatMap((side, index) => [
      { value: side.case, words: `${sideWords(conflict.code, index)}　${coupleOf(side)}` },
      ...(side.isHere() ? partyIds : []).map((party, place) => ({
        value: `${side.case} ${party}`,
        words: `${sideWords(conflict.code, index)}　${side.names()[place] ?? t(`party.${party}`)}`,
      })),
    ])
  const sign = async () => {
    const act = form.act()
    if (!act) return
    const signed = await desk.sign(dispute.id, 'dispute', act)
    if (!signed.ok) return setFault(signed.error)
    await form.discard()
    props.onClose()
  }
  return (
    <Dialog open title={t('notes.add')} onClose={props.onClose}>
      <p>{t('notes.about')}</p>
      {fault() && <SigningFaultWords fault={fault() as SigningFault} />}
      <For each={form.refusals()}>{(refusal) => <Refusal refusal={refusal} />}</For>
      <div class="form plain-fields">
        <span class="label">{t('notes.subject')}</span>
        <ChoiceField
          label={t('notes.subject')}
          value={form.values().subject}
          options={noteSubjects.map((subject) => ({ value: subject, words: t(`note.${subject}`) }))}
          onInput={(subject) => form.put({ subject: subject as NoteTyped['subject'] })}
        />
        <span class="label">{t('notes.whom')}</span>
        <ChoiceField
          label={t('notes.whom')}
          value={form.values().whom}
          options={whom()}
          onInput={(chosen) => form.put({ whom: chosen })}
        />
        <span class="label">{t('notes.on')}</span>
        <TextField
          label={t('notes.on')}
          value={form.values().on}
          onInput={(on) => form.put({ on: on.trim() })}
        />
        <span class="label">{t('notes.remark')}</span>
        <TextField
          label={t('notes.remark')}
          value={form.values().remark}
          onInput={(remark) => form.put({ remark })}
        />
        <span class="label">{t('notes.scans')}</span>
        <DocumentPages
          title={t('notes.scans')}
          scans={form.values().scans}
          onChange={(scans) => form.put({ scans })}
        />
      </div>
      <DialogFoot
        act={t('notes.sign')}
        isReady={form.isComplete()}
        onAct={() => void sign()}
        onClose={props.onClose}
      >
        <span class="meta">
          {form.missing().length > 0 &&
            t('evidence.still', { items: form.missing().map(wordsOf).join('、') })}
        </span>
      </DialogFoot>
    </Dialog>
  )
}

const wordsOf = (id: string): string => evidenceWords(`dispute-${id}`)

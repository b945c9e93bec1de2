import { createSignal, type JSX } from 'solid-js'
import type { ActionId, BlobRef, OversightActOf } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { Answer, TextField } from '../../parts/field.tsx'
import { createHeadHand, HeadFields } from '../../parts/head-hand.tsx'
import type { SignInFault, SigningFault } from '../../state/faults.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

type Decision = OversightActOf<'settle-hold'>['as']

/** A head decides about an act that the centre holds: it stands, or it stays without effect. */
export function SettleHold(props: { of: ActionId; finding: string; onClose: () => void }): JSX.Element {
  const { desk, opened } = useCase()
  const hand = createHeadHand(desk)
  const [as, setAs] = createSignal<Decision>()
  const [why, setWhy] = createSignal('')
  const [scans, setScans] = createSignal<readonly BlobRef[]>([])
  const [fault, setFault] = createSignal<SigningFault | SignInFault | null>(null)
  const isComplete = () => as() !== undefined && why().trim() !== '' && hand.isReady() && !hand.isBusy()
  const sign = async () => {
    const decision = as()
    if (!decision || !isComplete()) return
    const act: OversightActOf<'settle-hold'> = {
      type: 'settle-hold',
      of: props.of,
      as: decision,
      why: why().trim(),
      document: scans().at(-1) ?? null,
    }
    const done = await hand.sign((signing) => signing(opened.id, opened.kind(), act))
    if (!done.ok) setFault(done.error)
    else if (!done.value.ok) setFault(done.value.error)
    else props.onClose()
  }
  return (
    <Dialog open title={t('act.settle-hold')} onClose={props.onClose}>
      <p>{props.finding}</p>
      <p class="meta">{t('held.about')}</p>
      <FaultNotice fault={fault()} />
      <div class="form plain-fields">
        <span class="label">{t('held.decision')}</span>
        <Answer
          label={t('held.decision')}
          value={as()}
          options={(['stands', 'void'] as const).map((value) => ({ value, words: t(`held.as.${value}`) }))}
          onChange={(value) => setAs(value as Decision)}
        />
        <span class="label">{t('reason')}</span>
        <TextField label={t('reason')} value={why()} onInput={setWhy} />
        <span class="label">{t('held.document')}</span>
        <DocumentPages title={t('held.document')} scans={scans()} onChange={setScans} />
        <HeadFields hand={hand} />
      </div>
      <DialogFoot
        act={hand.isBusy() ? t('approve.busy') : t('act.settle-hold')}
        isReady={isComplete()}
        isBusy={hand.isBusy()}
        onAct={() => void sign()}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type Act,
  type Action,
  type ActionId,
  agreed,
  annotationsInForce,
  type CaseId,
  formatArchiveNumber,
  type RevocationActOf,
  type RevocationState,
  revokedIn,
  triggerOf,
} from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { TextField } from '../../parts/field.tsx'
import type { SignInFault, SigningFault } from '../../state/faults.ts'
import { caseNumberOf } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FaultNotice } from '../case/fault-notice.tsx'
import { authorityNow } from '../case/printing.ts'

type Annotation = RevocationActOf<'annotate'>
type Affected = Annotation['affected'][number]

/** The paper that an annotation rests on: the registry's own decision, else what came from the court. */
function groundPaper(state: RevocationState, authority: string) {
  const decision = agreed(state.decision)
  if (decision)
    return { document: `${decision.number}撤销婚姻登记决定书`, issuedBy: authority, scans: decision.scans }
  const received = agreed(state.reception)?.document
  if (!received) return null
  const { title, number, issuedBy, scans } = received
  return { document: `${number ?? ''}${title}`, issuedBy, scans }
}

/** What the case of a registration is told: why, on which document, from when, in the very words of the remark. */
function annotationOf(
  state: RevocationState,
  { kind }: Affected,
  { remark, affected }: Annotation,
  authority: string,
): Act | null {
  const paper = groundPaper(state, authority)
  if (!paper) return null
  const trigger = triggerOf(state)
  const effectiveFrom =
    revokedIn(state).find(({ case: id }) => affected.some((one) => one.case === id))?.from ?? null
  const ground = trigger === 'nullity' || trigger === 'annulment' ? trigger : 'revocation'
  const { document, issuedBy, scans } = paper
  const said = { type: 'annotate', ground, document, effectiveFrom, scans } as const
  return { ...said, ...(kind === 'transcript' ? { issuedBy } : { remark }) }
}

/** 备注 on the originals: the head approves, and the remark goes into the case of each registration. */
export function Originals(): JSX.Element {
  const { desk, opened } = useCaseOf('revocation')
  const [asked, setAsked] = createSignal<Affected | null>(null)
  const annotation = () => annotationsInForce(opened.state()).at(-1)?.value
  const annotatedBy = async (made: Annotation): Promise<ReadonlySet<CaseId>> => {
    const number = formatArchiveNumber(made.archiveNumber)
    const logs = await Promise.all(
      made.affected.map(async (one) => [one.case, await desk.logOf(one.case)] as const),
    )
    return new Set(
      logs
        .filter(([, log]) => {
          const acts = [...log.values()]
          return acts.some(({ id, body }) => isAbout(body.act, number) && !isTakenBack(id, acts))
        })
        .map(([id]) => id),
    )
  }
  const [annotated, { refetch }] = createResource(annotation, annotatedBy, { initialValue: new Set() })
  return (
    <section>
      <div class="sech">
        <h2>{t('rv.originals')}</h2>
        <span class="meta">{t('rv.originals.how')}</span>
      </div>
      <table class="rows">
        <caption class="vh">{t('rv.originals')}</caption>
        <tbody>
          <For each={annotation()?.affected ?? []}>
            {(one) => (
              <tr>
                <th scope="row">
                  {t(`case.kind.${one.kind}`)}
                  {'　'}
                  <a class="num" href={`/case/${one.case}?record`}>
                    {one.certificate ?? caseNumberOf(one.case)}
                  </a>
                </th>
                <td class="right">
                  <Show
                    when={annotated.latest?.has(one.case)}
                    fallback={
                      <button type="button" class="b" onClick={() => setAsked(one)}>
                        {t('rv.originals.act')}
                      </button>
                    }
                  >
                    {t('rv.originals.done')}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={asked()}>
        {(one) => (
          <AnnotateOriginal
            affected={one()}
            onClose={() => {
              setAsked(null)
              void refetch()
            }}
          />
        )}
      </Show>
    </section>
  )
}

/** Whether an act of a registration's own case is the annotation that names the file. */
function isAbout(act: Act, number: string): boolean {
  if (act.type !== 'annotate') return false
  return 'remark' in act ? String(act.remark).includes(number) : 'ground' in act
}

/** Whether that annotation was taken back in the registration's own case. */
const isTakenBack = (annotation: ActionId, acts: readonly Action[]): boolean =>
  acts.some(
    ({ body: { act } }) => act.type === 'retract' && 'annotation' in act && act.annotation === annotation,
  )

/** The head approves with the own password and key, on this machine; then the registrar annotates. */
function AnnotateOriginal(props: { affected: Affected; onClose: () => void }): JSX.Element {
  const { desk, opened } = useCaseOf('revocation')
  const [head, setHead] = createSignal(desk.clerk.roles.includes('head') ? desk.clerk.id : '')
  const [password, setPassword] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<SigningFault | SignInFault | null>(null)
  const needsApproval = () => props.affected.kind !== 'transcript'
  const isComplete = () => !needsApproval() || (head() !== '' && password() !== '')
  const sign = async () => {
    const made = annotationsInForce(opened.state()).at(-1)?.value
    const act =
      made && annotationOf(opened.state(), props.affected, made, authorityNow(opened.circumstances()))
    if (!act || !isComplete() || isBusy()) return
    const { case: id, kind } = props.affected
    setBusy(true)
    setFault(null)
    try {
      if (needsApproval()) {
        const approval = { type: 'approve', subject: 'annotation', party: null, reason: made.remark } as Act
        const approved = await desk.withHandOf(head(), password(), (signAs) => signAs(id, kind, approval))
        if (!approved.ok) return setFault(approved.error)
        if (!approved.value.ok) return setFault(approved.value.error)
      }
      const signed = await desk.sign(id, kind, act)
      if (!signed.ok) return setFault(signed.error)
      props.onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open title={t('rv.originals.title')} onClose={props.onClose}>
      <p>{annotationsInForce(opened.state()).at(-1)?.value.remark}</p>
      <FaultNotice fault={fault()} />
      <Show when={needsApproval()}>
        <div class="form plain-fields">
          <span class="label">{t('approve.head')}</span>
          <TextField label={t('approve.head')} value={head()} onInput={(value) => setHead(value.trim())} />
          <label for="original-password">{t('approve.password')}</label>
          <input
            id="original-password"
            class="input"
            type="password"
            autocomplete="off"
            value={password()}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </div>
      </Show>
      <DialogFoot
        act={isBusy() ? t('approve.busy') : t('rv.originals.title')}
        isReady={isComplete()}
        isBusy={isBusy()}
        onAct={() => void sign()}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

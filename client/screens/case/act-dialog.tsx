import { For, type JSX, Show } from 'solid-js'
import type { ActForm } from '../../parts/act-form.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { evidenceWords } from '../../parts/evidence-words.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'
import { RefusalWithWays } from './refusal-with-ways.tsx'

/** A small act in a dialog: its form, what the law says of it, and its one button. */
export function ActDialog(props: {
  form: ActForm
  children: JSX.Element
  onClose: () => void
  /** Said first: what this act does and what it does not. */
  about: string
  /** Places that show their own refusals at their fields. */
  shownAt?: readonly string[]
  prepare?: (values: unknown) => unknown
}): JSX.Element {
  const { opened } = useCase()
  const type = () => props.form.draft().type
  const missing = () => props.form.review().evidence.filter(({ presence }) => presence !== 'present')
  const loose = () =>
    props.form.review().refusals.filter(({ at }) => at === undefined || !(props.shownAt ?? []).includes(at))
  return (
    <Dialog open title={actName(opened.kind(), type())} onClose={props.onClose}>
      <p>{props.about}</p>
      <FaultNotice fault={props.form.fault()} />
      <For each={loose()}>{(refusal) => <RefusalWithWays refusal={refusal} />}</For>
      {props.children}
      <Show when={missing().length > 0}>
        <p class="meta">
          {t('evidence.still', {
            items: missing()
              .map(({ id }) => evidenceWords(id, { kind: opened.kind(), act: type() }))
              .join('、'),
          })}
        </p>
      </Show>
      <DialogFoot
        act={actName(opened.kind(), type())}
        isReady={props.form.gaps() === 0}
        onAct={() => void props.form.sign(props.prepare).then((done) => done && props.onClose())}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

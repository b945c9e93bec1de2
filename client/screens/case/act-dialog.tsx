import { For, type JSX, Show } from 'solid-js'
import type { MarriageAct } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { evidenceWords } from '../../parts/evidence-words.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import type { ActForm } from './act-form.ts'
import { FaultNotice } from './fault-notice.tsx'

/** A small act in a dialog: its form, what the law says of it, and its one button. */
export function ActDialog<T extends MarriageAct['type']>(props: {
  form: ActForm<T>
  children: JSX.Element
  onClose: () => void
  /** Said first: what this act does and what it does not. */
  about: string
  prepare?: (values: unknown) => unknown
}): JSX.Element {
  const type = () => props.form.draft().type
  const missing = () => props.form.review().evidence.filter(({ presence }) => presence !== 'present')
  return (
    <Dialog open title={t(`act.${type()}`)} onClose={props.onClose}>
      <p>{props.about}</p>
      <FaultNotice fault={props.form.fault()} />
      <For each={props.form.review().refusals}>{(refusal) => <Refusal refusal={refusal} />}</For>
      {props.children}
      <Show when={missing().length > 0}>
        <p class="meta">
          {t('evidence.still', {
            items: missing()
              .map(({ id }) => evidenceWords(id))
              .join('、'),
          })}
        </p>
      </Show>
      <div class="foot">
        <button type="button" class="b" onClick={props.onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="b main"
          aria-disabled={props.form.gaps() > 0}
          onClick={() =>
            props.form.gaps() === 0 &&
            void props.form.sign(props.prepare).then((done) => done && props.onClose())
          }
        >
          {t(`act.${type()}`)}
        </button>
      </div>
    </Dialog>
  )
}

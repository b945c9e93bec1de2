import { For, type JSX } from 'solid-js'
import { type ActForm, createActForm } from '../../parts/act-form.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DialogFoot } from '../../parts/dialog-foot.tsx'
import { Refusal, type RefusalShown } from '../../parts/refusal.tsx'
import { actName } from '../../text/kind-words.ts'
import { firstOf, t, tOr } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

interface Refusing {
  readonly type: 'refuse' | 'decline'
  /** The grounds of the kind, by their codes. */
  readonly grounds: readonly string[]
  readonly suggested: readonly Pick<RefusalShown, 'rule'>[]
  /** What the act says beside grounds and notice, and where it is asked. */
  readonly initial?: object
  readonly more?: (form: ActForm) => JSX.Element
  readonly onClose: () => void
}

/** 不予受理, 不予登记: the grounds, told to who came, and the written notice. */
export function RefuseAct(props: Refusing & { open: boolean }): JSX.Element {
  const { opened } = useCase()
  return (
    <Dialog open={props.open} title={actName(opened.kind(), props.type)} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  )
}

function Form(props: Refusing): JSX.Element {
  const { opened } = useCase()
  const form: ActForm = createActForm(opened, props.type, {
    ...props.initial,
    codes: props.grounds.filter((code) => props.suggested.some(({ rule }) => rule === code)),
    noticeGiven: true,
  })
  const codes = () => (form.get('codes') ?? []) as readonly string[]
  const explanation = () => (form.get('explanation') as string | undefined) ?? ''
  const isComplete = () => form.gaps() === 0 && codes().length > 0 && explanation().trim() !== ''
  const words = (what: 'told' | 'notice') =>
    firstOf(
      [`refuse.${what}.${opened.kind()}.${props.type}`, `refuse.${what}.${opened.kind()}`],
      t(`refuse.${what}`),
    )
  const toggle = (code: string) =>
    form.put('codes', codes().includes(code) ? codes().filter((each) => each !== code) : [...codes(), code])
  return (
    <>
      <p>{words('told')}</p>
      <FaultNotice fault={form.fault()} />
      <For each={form.review().refusals}>{(refusal) => <Refusal refusal={refusal} />}</For>
      <fieldset class="grounds">
        <legend>{t('refuse.grounds')}</legend>
        <For each={props.grounds}>
          {(code) => (
            <label class="tick">
              <input type="checkbox" checked={codes().includes(code)} onChange={() => toggle(code)} />
              <span class="num q">{code}</span> {tOr(`ground.${code}`, code)}
            </label>
          )}
        </For>
      </fieldset>
      <div class="form">
        <label for="explanation">{t('refuse.explanation')}</label>
        <textarea
          id="explanation"
          autocomplete="off"
          spellcheck={false}
          maxlength={500}
          value={explanation()}
          onInput={(event) => form.put('explanation', event.currentTarget.value)}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={form.get('noticeGiven') === true}
          onChange={(event) => form.put('noticeGiven', event.currentTarget.checked)}
        />
        {words('notice')}
      </label>
      {props.more?.(form)}
      <DialogFoot
        act={actName(opened.kind(), props.type)}
        isReady={isComplete()}
        onAct={() => void form.sign().then((done) => done && props.onClose())}
        onClose={props.onClose}
      />
    </>
  )
}

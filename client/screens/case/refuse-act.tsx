import { For, type JSX } from 'solid-js'
import { refusalCodes } from '../../../domain/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import type { RefusalShown } from '../../parts/refusal.tsx'
import { type TextKey, t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** 不予受理, 不予登记: the grounds, told to the couple, and the written notice. */
export function RefuseAct(props: {
  open: boolean
  type: 'refuse' | 'decline'
  suggested: readonly RefusalShown[]
  onClose: () => void
}): JSX.Element {
  return (
    <Dialog open={props.open} title={t(`act.${props.type}`)} onClose={props.onClose}>
      <Form type={props.type} suggested={props.suggested} onClose={props.onClose} />
    </Dialog>
  )
}

function Form(props: {
  type: 'refuse' | 'decline'
  suggested: readonly RefusalShown[]
  onClose: () => void
}): JSX.Element {
  const { opened } = useCase()
  const form = createActForm(opened, props.type, {
    codes: refusalCodes.filter((code) => props.suggested.some(({ rule }) => rule === code)),
    noticeGiven: true,
  })
  const codes = () => (form.get('codes') ?? []) as readonly string[]
  const explanation = () => (form.get('explanation') as string | undefined) ?? ''
  const isComplete = () => form.gaps() === 0 && codes().length > 0 && explanation().trim() !== ''
  const toggle = (code: string) =>
    form.put('codes', codes().includes(code) ? codes().filter((each) => each !== code) : [...codes(), code])
  return (
    <>
      <p>{t('refuse.told')}</p>
      <FaultNotice fault={form.fault()} />
      <fieldset class="grounds">
        <legend>{t('refuse.grounds')}</legend>
        <For each={refusalCodes}>
          {(code) => (
            <label class="tick">
              <input type="checkbox" checked={codes().includes(code)} onChange={() => toggle(code)} />
              <span class="num q">{code}</span> {t(`ground.${code}` as TextKey)}
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
        {t('refuse.notice')}
      </label>
      <div class="foot">
        <button type="button" class="b" onClick={props.onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="b main"
          aria-disabled={!isComplete()}
          onClick={() => isComplete() && void form.sign().then((done) => done && props.onClose())}
        >
          {t(`act.${props.type}`)}
        </button>
      </div>
    </>
  )
}

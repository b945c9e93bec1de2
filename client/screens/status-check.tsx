import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { type Action, checkCode, parseResidentId, type StatusCheckAct } from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { useDesk } from '../parts/desk-context.tsx'
import { useKeys } from '../parts/keys.ts'
import { useScreen } from '../parts/screen.ts'
import { SigningFaultWords } from '../parts/signing-fault.tsx'
import { StatusCheckCode } from '../parts/status-check-code.tsx'
import { type CheckDraft, emptyCheck, StatusCheckForm } from '../parts/status-check-form.tsx'
import type { SigningFault } from '../state/faults.ts'
import { t } from '../text/text.ts'

/** A check of somebody's marital status for a colleague without a line, and the code to read aloud. */
export default function StatusCheck(): JSX.Element {
  const desk = useDesk()
  useScreen('case.kind.status-check')
  const [draft, setDraft] = createSignal<CheckDraft>(emptyCheck(desk.clerk.office))
  const [signed, setSigned] = createSignal<{ action: Action; act: StatusCheckAct } | null>(null)
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const [note, setNote] = createSignal('')
  const put = (part: Partial<CheckDraft>) => setDraft((before) => ({ ...before, ...part }))
  const numberFault = createMemo(() => numberWords(draft().number))
  const gaps = createMemo(() =>
    (['askedBy', 'office', 'number', 'name', 'found', 'source', 'reference'] as const).filter(
      (field) => draft()[field].trim() === '',
    ),
  )
  const online = async () => {
    if (isBusy() || draft().number.trim() === '' || draft().name.trim() === '') return
    setBusy(true)
    setNote('')
    const answer = await desk.checkStatus([{ number: draft().number.trim(), name: draft().name.trim() }])
    setBusy(false)
    const found = answer.ok ? answer.value[0] : undefined
    if (!found) return setNote(t('check-for.no-line'))
    put({ found: found.found, source: found.source, reference: found.reference })
  }
  const press = async () => {
    if (signed()) return next()
    const gap = gaps()[0]
    if (gap) return document.getElementById(`check-${gap}`)?.focus()
    if (isBusy()) return
    setBusy(true)
    setFault(null)
    const act = actOf(draft())
    const answer = await desk.sign(desk.newCase(), 'status-check', act)
    setBusy(false)
    if (answer.ok) setSigned({ action: answer.value, act })
    else setFault(answer.error)
  }
  const next = () => {
    setSigned(null)
    setNote('')
    setDraft(({ askedBy, office }) => ({ ...emptyCheck(office), askedBy }))
    queueMicrotask(() => document.getElementById('check-number')?.focus())
  }
  useKeys({ 'Ctrl Enter': () => void press() })
  return (
    <>
      <main class="page checking" id="main" tabindex="-1">
        <header class="sech">
          <h1>{t('check-for.title')}</h1>
        </header>
        <Show
          when={signed()}
          fallback={
            <>
              <p class="said">{t('check-for.about')}</p>
              <StatusCheckForm
                draft={draft()}
                numberFault={numberFault()}
                isBusy={isBusy()}
                note={note()}
                onPut={put}
                onOnline={() => void online()}
              />
              <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
            </>
          }
        >
          {(done) => (
            <StatusCheckCode code={checkCode(done().action.id)} act={done().act} at={done().action.body.at} />
          )}
        </Show>
      </main>
      <ActBar
        where={<span>{signed() ? t('check-for.signed') : t('check-for.say-first')}</span>}
        act={{
          words: signed()
            ? t('check-for.next')
            : gaps().length > 0
              ? t('check-for.sign.missing', { count: gaps().length })
              : t('check-for.sign'),
          ready: signed() !== null || (gaps().length === 0 && !isBusy()),
          onPress: () => void press(),
        }}
      />
    </>
  )
}

function actOf(draft: CheckDraft): StatusCheckAct {
  return {
    type: 'check',
    number: draft.number.trim(),
    name: draft.name.trim(),
    found: draft.found as StatusCheckAct['found'],
    source: draft.source.trim(),
    reference: draft.reference.trim(),
    askedBy: draft.askedBy.trim(),
    office: draft.office.trim(),
  }
}

/** What is wrong with a number of 18 characters; other documents have numbers of their own. */
function numberWords(number: string): string {
  const text = number.trim()
  if (text.length !== 18) return ''
  const read = parseResidentId(text)
  if (read.ok) return ''
  return read.error.code === 'checksum'
    ? t('check-for.bad-number', { expected: read.error.expected })
    : t('check-for.bad-number.other')
}

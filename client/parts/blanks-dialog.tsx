import { createMemo, createSignal, type JSX } from 'solid-js'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { Dialog } from './dialog.tsx'
import { Answer } from './field.tsx'

const serial = /^[0-9A-Za-z -]{4,32}$/

/** Enters blanks by the serials that are scanned, one a line. */
export function BlanksDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const desk = useDesk()
  const [text, setText] = createSignal('')
  const [of, setOf] = createSignal<'marriage' | 'divorce'>('marriage')
  const [note, setNote] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const lines = createMemo(() =>
    text()
      .split('\n')
      .map((line) => line.trim()),
  )
  const serials = () => lines().filter((line) => line !== '')
  const fault = createMemo(() => {
    const bad = lines().findIndex((line) => line !== '' && !serial.test(line))
    if (bad >= 0) return t('blanks.enter.bad', { line: bad + 1, text: lines()[bad] })
    const twice = lines().findIndex((line, index) => line !== '' && lines().indexOf(line) !== index)
    return twice >= 0 ? t('blanks.enter.twice', { line: twice + 1, text: lines()[twice] }) : ''
  })
  const isReady = () => serials().length > 0 && fault() === '' && !isBusy()
  const enter = async () => {
    if (!isReady()) return
    setBusy(true)
    const count = serials().length
    const answer = await desk.receiveBlanks(of(), serials())
    setBusy(false)
    if (answer.ok) setText('')
    setNote(answer.ok ? t('blanks.enter.done', { count }) : t('needs-line'))
  }
  return (
    <Dialog open={props.open} title={t('blanks.enter')} onClose={props.onClose}>
      <p>{t('blanks.enter.about')}</p>
      <div class="form">
        <span class="label">{t('blanks.of')}</span>
        <Answer
          label={t('blanks.of')}
          value={of()}
          options={[
            { value: 'marriage', words: t('blanks.of.marriage') },
            { value: 'divorce', words: t('blanks.of.divorce') },
          ]}
          onChange={(value) => setOf(value === 'divorce' ? 'divorce' : 'marriage')}
        />
        <label for="blank-serials">{t('blanks.serials')}</label>
        <textarea
          id="blank-serials"
          class="num tall"
          autocomplete="off"
          spellcheck={false}
          value={text()}
          aria-invalid={fault() !== '' ? 'true' : undefined}
          aria-describedby="blank-fault"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="refusal-line" id="blank-fault" role="alert">
        {fault()}
      </p>
      <p class="meta" role="status">
        {note()}
      </p>
      <div class="foot">
        <button type="button" class="b main" aria-disabled={!isReady()} onClick={() => void enter()}>
          {t('blanks.enter.act', { count: serials().length })}
        </button>
      </div>
    </Dialog>
  )
}

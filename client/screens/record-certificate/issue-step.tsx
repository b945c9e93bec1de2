import { createSignal, type JSX } from 'solid-js'
import {
  type BlobRef,
  recordCertificateText,
  recordCertificateTextHash,
  recordsInPeriod,
  shanghaiDate,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { TextField } from '../../parts/field.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { type NotPressed, press, print } from '../case/paper-press.ts'
import { PaperRefused } from '../case/paper-refused.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { certificateSheets } from './printed.ts'

/** 出具: the certificate says what was found in the period, is printed, sealed and scanned. */
export function IssueStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('record-certificate')
  const found = () => recordsInPeriod(opened.state()).length
  const form = createActForm(opened, 'issue', { scans: [], result: found() > 0 ? 'records' : 'no-record' })
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const number = () => (form.get('number') as string | undefined) ?? ''
  const day = () => shanghaiDate(opened.circumstances().at)
  const show = async () => {
    if (number() === '') return
    setRefused(null)
    const { at } = opened.circumstances()
    const sheets = certificateSheets(opened, {
      state: opened.state(),
      number: number(),
      at,
      rows: desk.reference().values(),
    })
    const pressed = await press(desk, sheets)
    if (!pressed.ok) return setRefused(pressed.error)
    for (const each of pressed.value) await print(each)
  }
  const sign = () =>
    form.sign((values) => ({
      ...(values as object),
      result: found() > 0 ? 'records' : 'no-record',
      text: recordCertificateTextHash(opened.state(), number(), day()),
    }))
  return (
    <StepFrame
      form={form}
      onAct={() => void sign()}
      shownAt={['number', 'scans']}
      others={
        <button type="button" class="b" onClick={() => goBackTo('search')}>
          {t('rc.search.again')}
        </button>
      }
    >
      <div class="page printing">
        <div class="form plain-fields">
          <span class="label">{t('rc.number')}</span>
          <div data-at="number">
            <TextField
              label={t('rc.number')}
              ask={t('rc.number.ask')}
              value={number()}
              onInput={(value) => form.put('number', value.trim() || undefined)}
            />
            <RefusalsAt at="number" refusals={form.review().refusals} />
          </div>
          <span class="label">{t('rc.result')}</span>
          <b data-at="result">
            {found() > 0 ? t('rc.result.records', { count: found() }) : t('rc.result.none')}
          </b>
        </div>
        <article class="certificate-text" lang="zh">
          {recordCertificateText(opened.state(), number() || '　　　　', day())
            .split('\n')
            .map((line, index) => (index === 0 ? <h2>{line}</h2> : <p>{line}</p>))}
        </article>
        <PaperRefused refused={refused()} />
        <p>
          <button type="button" class="b" aria-disabled={number() === ''} onClick={() => void show()}>
            {t('rc.print')}
          </button>
        </p>
        <div class="form plain-fields">
          <span class="label">{t('rc.sealed')}</span>
          <DocumentPages
            title={t('rc.sealed')}
            scans={(form.get('scans') ?? []) as readonly BlobRef[]}
            onChange={(scans) => form.put('scans', scans)}
          />
        </div>
      </div>
    </StepFrame>
  )
}

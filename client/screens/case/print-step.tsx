import { createResource, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { factOf, hashText, marriagePapers, partyIds } from '../../../domain/index.ts'
import { TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { clearPrinted, type NotPrinted, type Printed, press, print } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'
import { numberFor, printingOf } from './printing.ts'
import { StepFrame } from './step-frame.tsx'

/** A8: the number, the two blanks, the papers printed, both booklets held against the form word by word. */
export function PrintStep(): JSX.Element {
  const { desk, opened, reprint } = useCase()
  const form = createActForm(opened, 'print', { papers: [] })
  const [number, { refetch }] = createResource(
    () => desk.reference(),
    () => numberFor(desk, opened.state(), opened.circumstances()),
  )
  const [printed, setPrinted] = createSignal<readonly Printed[]>([])
  const [refused, setRefused] = createSignal<NotPrinted | null>(null)
  const [isDrawing, setDrawing] = createSignal(false)
  onCleanup(clearPrinted)
  const blank = (party: 'man' | 'woman') => (form.get(`blanks.${party}`) as string | undefined) ?? ''
  const certificate = () => (form.get('certificate') as string | undefined) ?? number() ?? null
  const draw = async () => {
    const chosen = certificate()
    if (!chosen || isDrawing()) return
    setDrawing(true)
    setRefused(null)
    const blanks = { man: blank('man'), woman: blank('woman') }
    const papers = marriagePapers(
      opened.state(),
      printingOf(opened.state(), opened.circumstances(), { certificate: chosen, blanks }),
    )
    const fileId = hashText(`${opened.id} ${chosen}`).slice(0, 32)
    const drawn = await press(desk, papers, opened.circumstances().at, fileId)
    setDrawing(false)
    if (!drawn.ok) return setRefused(drawn.error)
    setPrinted(drawn.value)
    form.putAll({
      certificate: chosen,
      papers: drawn.value.map(({ paper, sha256 }) => ({ paper: paper.id, sha256 })),
    })
    for (const each of drawn.value) await print(each)
  }
  /** What is printed says these blanks; other blanks are another paper. */
  const putBlank = (party: 'man' | 'woman', serial: string) => {
    setPrinted([])
    form.putAll({ [`blanks.${party}`]: serial.trim() || undefined, papers: [], proofread: undefined })
  }
  useKeys({ 'Alt P': () => void draw() })
  return (
    <StepFrame
      form={form}
      act="act.print"
      onAct={() => void form.sign().then((done) => done && reprint(false))}
      shownAt={['certificate', 'blanks.man', 'blanks.woman']}
    >
      <div class="page printing">
        <dl class="kv">
          <dt>{t('print.number')}</dt>
          <dd class="num strong" data-at="certificate">
            {certificate() ?? t(number.loading ? 'case.reading' : 'print.number.none')}
            <Show when={!certificate() && !number.loading}>
              <button
                type="button"
                class="b"
                onClick={() => void desk.leaseNumbers().then((leased) => leased.ok && refetch())}
              >
                {t('print.lease')}
              </button>
            </Show>
          </dd>
        </dl>
        <RefusalsAt at="certificate" refusals={form.review().refusals} />
        <div class="form plain-fields">
          <For each={partyIds}>
            {(party) => (
              <>
                <span class="label">
                  {factOf(opened.state(), party, 'name')}
                  {'　'}
                  {t('print.blank')}
                </span>
                <div data-at={`blanks.${party}`}>
                  <TextField
                    label={`${t(`party.${party}`)}${t('print.blank')}`}
                    ask={t('print.blank.scan')}
                    value={blank(party)}
                    onInput={(serial) => putBlank(party, serial)}
                  />
                  <RefusalsAt at={`blanks.${party}`} refusals={form.review().refusals} />
                </div>
              </>
            )}
          </For>
        </div>
        <div class="sech spaced">
          <h2>{t('print.papers')}</h2>
          <span class="meta">
            <button
              type="button"
              class="b"
              data-at="papers"
              aria-keyshortcuts="Alt+P"
              aria-busy={isDrawing()}
              aria-disabled={certificate() === null || blank('man') === '' || blank('woman') === ''}
              onClick={() => void draw()}
            >
              {isDrawing() ? t('print.drawing') : t('print.draw')} <kbd aria-hidden="true">Alt P</kbd>
            </button>
          </span>
        </div>
        <PaperRefused refused={refused()} />
        <table class="rows">
          <caption class="vh">{t('print.papers')}</caption>
          <tbody>
            <For each={printed()}>
              {(each) => (
                <tr>
                  <th scope="row" lang="zh">
                    {each.paper.title}
                  </th>
                  <td class="meta">{t('print.size', { pages: each.pdf.pages })}</td>
                  <td class="right">
                    <button type="button" class="b plain" onClick={() => void print(each)}>
                      {t('print.again')}
                    </button>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <label class="tick" data-at="proofread">
          <input
            type="checkbox"
            checked={form.get('proofread') === true}
            onChange={(event) => form.put('proofread', event.currentTarget.checked)}
          />
          {t('print.proofread')}
        </label>
      </div>
    </StepFrame>
  )
}

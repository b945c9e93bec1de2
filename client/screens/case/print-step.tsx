import { createResource, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { applicationOf, factOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { clearPrinted, type NotPressed, type Pressed, press, print } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'
import { PaperTitle } from './paper-title.tsx'
import { numberFor, printingNow } from './printing.ts'
import { StatusChecks } from './status-checks.tsx'
import { StepFrame } from './step-frame.tsx'

/** A8: the number, the two blanks, the papers printed, both booklets held against the form word by word. */
export function PrintStep(): JSX.Element {
  const { desk, opened, reprint } = useCase()
  const form = createActForm(opened, 'print', { papers: [] })
  const [number, { refetch }] = createResource(
    () => ({ reference: desk.reference(), state: opened.state() }),
    () => numberFor(desk, opened),
  )
  const [pressed, setPressed] = createSignal<readonly Pressed[]>([])
  const [handed, setHanded] = createSignal<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const [isOutdated, setOutdated] = createSignal(false)
  const [isDrawing, setDrawing] = createSignal(false)
  onCleanup(clearPrinted)
  const blank = (party: PartyId) => (form.get(`blanks.${party}`) as string | undefined) ?? ''
  const certificate = () => number.latest ?? null
  const next = () => pressed().find(({ paper }) => !handed().has(paper.id))
  /** The number and every paper as they would be printed now; null while something is missing or refused. */
  const drawNow = async () => {
    const blanks = { man: blank('man'), woman: blank('woman') }
    if (isDrawing() || !blanks.man || !blanks.woman) return null
    setDrawing(true)
    setRefused(null)
    try {
      const chosen = await numberFor(desk, opened)
      if (!chosen) {
        await refetch()
        return null
      }
      const drawn = await press(desk, opened, printingNow(opened.circumstances('print'), chosen, blanks))
      if (!drawn.ok) setRefused(drawn.error)
      const isAsAsked = blanks.man === blank('man') && blanks.woman === blank('woman')
      return drawn.ok && isAsAsked ? { certificate: chosen, papers: drawn.value } : null
    } finally {
      setDrawing(false)
    }
  }
  const handOver = async (each: Pressed) => {
    setHanded(new Set([...handed(), each.paper.id]))
    await print(each)
  }
  const draw = async () => {
    const now = await drawNow()
    const [first] = now?.papers ?? []
    if (!now || !first) return
    setOutdated(false)
    setHanded(new Set<string>())
    setPressed(now.papers)
    form.putAll({
      certificate: now.certificate,
      papers: now.papers.map(({ paper, sha256 }) => ({ paper: paper.id, sha256 })),
      proofread: undefined,
    })
    void refetch()
    await handOver(first)
  }
  const drawOrPrintNext = () => {
    const waiting = next()
    return waiting ? handOver(waiting) : draw()
  }
  const startAgain = () => {
    setPressed([])
    form.putAll({ papers: [], proofread: undefined })
  }
  /** What is printed says these blanks; other blanks are another paper. */
  const putBlank = (party: PartyId, serial: string) => {
    form.put(`blanks.${party}`, serial.trim() || undefined)
    startAgain()
  }
  /**
   * Signs for the papers on the counter only if they are what would be printed now: after a night, or when
   * another case has taken the number meanwhile, they are not.
   */
  const sign = async () => {
    if (form.gaps() === 0) {
      const now = await drawNow()
      if (!now) return
      const printed = new Set(form.draft().papers?.map((each) => each?.sha256))
      if (now.papers.some(({ sha256 }) => !printed.has(sha256))) {
        startAgain()
        return setOutdated(true)
      }
    }
    if (await form.sign()) reprint(false)
  }
  useKeys({ 'Alt P': () => void drawOrPrintNext() })
  return (
    <StepFrame
      form={form}
      act="act.print"
      onAct={() => void sign()}
      before={
        <Show when={form.review().refusals.some(({ rule }) => rule === 'MR12')}>
          <StatusChecks people={applicationOf(opened.state(), { type: 'print' }).parties} />
        </Show>
      }
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
                  <br />
                  {t('print.blank')}
                </span>
                <div data-at={`blanks.${party}`}>
                  <TextField
                    label={fieldOf(party, 'print.blank')}
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
              {isDrawing() ? t('print.drawing') : t('print.draw')}
              <Show when={!next()}>
                {' '}
                <kbd aria-hidden="true">Alt P</kbd>
              </Show>
            </button>
          </span>
        </div>
        <PaperRefused refused={refused()} />
        <Show when={isOutdated()}>
          <div class="refusal" role="alert">
            <strong>{t('print.outdated')}</strong>
          </div>
        </Show>
        <table class="rows">
          <caption class="vh">{t('print.papers')}</caption>
          <tbody>
            <For each={pressed()}>
              {(each) => (
                <tr>
                  <th scope="row">
                    <PaperTitle paper={each.paper} />
                  </th>
                  <td class="meta">{t('print.size', { pages: each.pdf.pages })}</td>
                  <td class="right">
                    <button type="button" class="b plain" onClick={() => void handOver(each)}>
                      {t(handed().has(each.paper.id) ? 'print.again' : 'print.one')}
                      <Show when={next() === each}>
                        {' '}
                        <kbd aria-hidden="true">Alt P</kbd>
                      </Show>
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

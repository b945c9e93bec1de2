import { For, type JSX, Show } from 'solid-js'
import type { PartyId } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import type { PaperPrinting } from './paper-printing.ts'
import { PaperRefused } from './paper-refused.tsx'
import { PaperTitle } from './paper-title.tsx'

/** Number, blanks, papers, and that the booklets were held against the form. */
export function PaperPrintingForm(props: {
  printing: PaperPrinting
  form: ActForm
  holders: readonly PartyId[]
  nameOf: (party: PartyId) => string
  /** What the number is called; that of a marriage certificate where it is not said. */
  number?: string
  /** What the box says in which the registrar affirms the comparison. */
  proofread: string
  /** Said between the number and the blanks. */
  children?: JSX.Element
}): JSX.Element {
  const { printing } = props
  const isReady = () =>
    printing.certificate() !== null && props.holders.every((party) => printing.blank(party) !== '')
  useKeys({ 'Alt P': () => void printing.drawOrPrintNext() })
  return (
    <div class="page printing">
      <dl class="kv">
        <dt>{props.number ?? t('print.number')}</dt>
        <dd class="num strong" data-at="certificate">
          {printing.certificate() ?? t(printing.isReadingNumber() ? 'case.reading' : 'print.number.none')}
          <Show when={!printing.certificate() && !printing.isReadingNumber()}>
            <button type="button" class="b" onClick={() => void printing.lease()}>
              {t('print.lease')}
            </button>
          </Show>
        </dd>
        {props.children}
      </dl>
      <RefusalsAt at="certificate" refusals={props.form.review().refusals} />
      <div class="form plain-fields">
        <For each={props.holders}>
          {(party) => (
            <>
              <span class="label">
                {props.nameOf(party)}
                <br />
                {t('print.blank')}
              </span>
              <div data-at={`blanks.${party}`}>
                <TextField
                  label={fieldOf(party, 'print.blank')}
                  ask={t('print.blank.scan')}
                  value={printing.blank(party)}
                  onInput={(serial) => printing.putBlank(party, serial)}
                />
                <RefusalsAt at={`blanks.${party}`} refusals={props.form.review().refusals} />
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
            aria-busy={printing.isDrawing()}
            aria-disabled={!isReady()}
            onClick={() => void printing.draw()}
          >
            {printing.isDrawing() ? t('print.drawing') : t('print.draw')}
            <Show when={!printing.next()}>
              {' '}
              <kbd aria-hidden="true">Alt P</kbd>
            </Show>
          </button>
        </span>
      </div>
      <PaperRefused refused={printing.refused()} />
      <Show when={printing.isOutdated()}>
        <div class="refusal" role="alert">
          <strong>{t('print.outdated')}</strong>
        </div>
      </Show>
      <table class="rows">
        <caption class="vh">{t('print.papers')}</caption>
        <tbody>
          <For each={printing.pressed()}>
            {(each) => (
              <tr>
                <th scope="row">
                  <PaperTitle paper={each.paper} />
                </th>
                <td class="meta">{t('print.size', { pages: each.pdf.pages })}</td>
                <td class="right">
                  <button type="button" class="b plain" onClick={() => void printing.handOver(each)}>
                    {t(printing.isHanded(each) ? 'print.again' : 'print.one')}
                    <Show when={printing.next() === each}>
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
          checked={props.form.get('proofread') === true}
          onChange={(event) => props.form.put('proofread', event.currentTarget.checked)}
        />
        {props.proofread}
      </label>
    </div>
  )
}

import { createMemo, For, type JSX, onCleanup, Show } from 'solid-js'
import {
  agreed,
  agreementCopies,
  agreementPaper,
  agreementSections,
  agreementTextHash,
  type BlobRef,
  type DivorceActOf,
  partyIds,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { TextField } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn, today } from './day-of-case.ts'
import { MayToday } from './may-today.tsx'
import { NotToday } from './not-today.tsx'
import { officeNow, sheetStamp } from './printed.ts'

/** C9: the agreement is printed in three copies, read, and every page of each signed by both before the registrar. */
export function SignAgreementStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('divorce')
  const form = createActForm(opened, 'sign-agreement', { copies: agreementCopies.length, scans: [] })
  const papers = createPapersToPrint(desk)
  onCleanup(clearPrinted)
  const sections = createMemo(() => {
    const written = agreed(opened.state().agreement)?.agreement
    return written ? agreementSections(written) : []
  })
  /** What is printed is what they sign: the act names its very text. */
  const print = () => {
    form.put('text', agreementTextHash(opened.state()))
    const printing = { authority: officeNow(opened)?.authority ?? '', on: today(opened) }
    void papers.print({
      papers: agreementCopies.map((copy) => agreementPaper(opened.state(), copy, printing)),
      stampOf: sheetStamp(opened),
      photo: undefined,
    })
  }
  const finger = (party: 'man' | 'woman') =>
    form.get(`signed.${party}.finger`) as
      | DivorceActOf<'sign-agreement'>['signed']['man']['finger']
      | undefined
  useKeys({ 'Alt P': print })
  return (
    <StepFrame
      form={form}
      act="divorce.agree.act"
      onAct={() =>
        void form
          .sign((values) => ({ ...(values as object), text: agreementTextHash(opened.state()) }))
          .then((done) => done && goBackTo(null))
      }
      before={<MayToday />}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <div class="page agreement" data-at="agreement" lang="zh">
        <div class="sech">
          <h2>离婚协议书</h2>
          <span class="meta">
            <button type="button" class="b plain" onClick={() => goBackTo('write')}>
              {t('divorce.agree.change')}
            </button>{' '}
            <button
              type="button"
              class="b"
              data-at="text"
              aria-keyshortcuts="Alt+P"
              aria-busy={papers.isDrawing()}
              onClick={print}
            >
              {t('divorce.agree.print', { count: agreementCopies.length })}{' '}
              <kbd aria-hidden="true">Alt P</kbd>
            </button>
          </span>
        </div>
        <papers.Refused />
        <For each={sections()}>
          {({ heading, lines }) => (
            <>
              <h3>{heading}</h3>
              <For each={lines}>{(line) => <p>{line}</p>}</For>
            </>
          )}
        </For>
      </div>
      <section class="part" aria-labelledby="signed-here">
        <div class="sech">
          <h2 id="signed-here">{t('divorce.agree.signed')}</h2>
          <span class="meta">{t('divorce.agree.how')}</span>
        </div>
        <RefusalsAt at="text" refusals={form.review().refusals} />
        <table class="rows">
          <caption class="vh">{t('divorce.agree.signed')}</caption>
          <tbody>
            <For each={partyIds}>
              {(party) => (
                <tr>
                  <th scope="row">{nameIn(opened, party)}</th>
                  <td>
                    <label class="tick" data-at={`signed.${party}`}>
                      <input
                        type="checkbox"
                        checked={form.get(`signed.${party}.everyPage`) === true}
                        onChange={(event) =>
                          form.put(`signed.${party}.everyPage`, event.currentTarget.checked)
                        }
                      />
                      {t('divorce.agree.every-page')}
                    </label>
                  </td>
                  <td>
                    <label class="tick" data-at={`signed.${party}.finger`}>
                      <input
                        type="checkbox"
                        checked={finger(party)?.pressed === true}
                        onChange={(event) =>
                          form.put(
                            `signed.${party}.finger`,
                            event.currentTarget.checked ? { pressed: true } : undefined,
                          )
                        }
                      />
                      {t('sign.pressed')}
                    </label>
                  </td>
                  <td>
                    <input
                      class="input"
                      autocomplete="off"
                      aria-label={fieldOf(party, 'finger.cannot')}
                      placeholder={t('finger.cannot')}
                      disabled={finger(party)?.pressed === true}
                      onInput={(event) =>
                        form.put(
                          `signed.${party}.finger`,
                          event.currentTarget.value.trim() === ''
                            ? undefined
                            : { pressed: false, reason: event.currentTarget.value },
                        )
                      }
                    />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="form plain-fields act-fields">
          <span class="label">{t('divorce.agree.pages')}</span>
          <div data-at="pages">
            <TextField
              label={t('divorce.agree.pages')}
              inputMode="numeric"
              value={String(form.get('pages') ?? '')}
              onInput={(typed) => form.put('pages', Number.parseInt(typed, 10) || undefined)}
            />
          </div>
          <span class="label">{t('divorce.agree.copies')}</span>
          <div data-at="copies">
            <TextField
              label={t('divorce.agree.copies')}
              inputMode="numeric"
              value={String(form.get('copies') ?? '')}
              onInput={(typed) => form.put('copies', Number.parseInt(typed, 10) || undefined)}
            />
            <RefusalsAt at="copies" refusals={form.review().refusals} />
          </div>
          <span class="label">{t('divorce.agree.warned')}</span>
          <label class="tick" data-at="warned">
            <input
              type="checkbox"
              checked={form.get('warned') === true}
              onChange={(event) => form.put('warned', event.currentTarget.checked)}
            />
            {t('divorce.agree.warned.done')}
          </label>
          <span class="label">{t('divorce.agree.scans')}</span>
          <DocumentPages
            title={t('divorce.agree.scans')}
            scans={(form.get('scans') ?? []) as readonly BlobRef[]}
            onChange={(scans) => form.put('scans', scans)}
          />
        </div>
        <Show when={form.get('text') && form.get('text') !== agreementTextHash(opened.state())}>
          <p class="due">{t('divorce.agree.changed')}</p>
        </Show>
      </section>
    </StepFrame>
  )
}

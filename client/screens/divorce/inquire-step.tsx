import { createSignal, For, type JSX, Show } from 'solid-js'
import {
  type BlobRef,
  type DivorceActOf,
  inquiryPaper,
  otherParty,
  type Slot,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { useKeys } from '../../parts/keys.ts'
import { PenSigning } from '../../parts/pen-signing.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'
import { Days } from './days.tsx'
import { InquiryTable } from './inquiry-table.tsx'
import { createInquiryTurn } from './inquiry-turn.ts'
import { MayToday } from './may-today.tsx'
import { NotToday } from './not-today.tsx'
import { officeNow, sheetStamp } from './printed.ts'
import { inquiryToSign } from './texts-to-sign.ts'
import { ViolenceHelp } from './violence-help.tsx'

type Inquiry = DivorceActOf<'inquire'>

/** C8: each is asked alone, the other out of the room; the record is read over, signed and scanned. */
export function InquireStep(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'inquire', { recorder: desk.clerk.id, scans: [] })
  const [isHelping, setHelping] = createSignal(false)
  const papers = createPapersToPrint(desk)
  const turn = createInquiryTurn(opened, form)
  const { party, isAnswered } = turn
  /** The record ends when it is read over. */
  const readOver = () => {
    if (form.get('ended') === undefined) form.put('ended', opened.circumstances().at)
  }
  const text = () => inquiryToSign(opened.state(), form.draft())
  /** The record as it is read over, before the act that keeps it. */
  const print = () => {
    const { state, circumstances } = opened
    const value = form.draft() as Inquiry
    const read: Slot<Inquiry> = [{ value, at: circumstances().at, by: 'sha256-', clerk: desk.clerk.id }]
    const asked = { ...state(), inquiries: { ...state().inquiries, [value.party]: read } }
    void papers.print({
      papers: [inquiryPaper(asked, value.party, { authority: officeNow(opened)?.authority ?? '' })],
      stampOf: sheetStamp(opened),
      photo: undefined,
    })
  }
  useKeys({
    'Alt H': () => party() !== undefined && setHelping(true),
    'Alt P': () => isAnswered() && form.get('record') !== undefined && print(),
  })
  return (
    <StepFrame
      form={form}
      act="divorce.inquire.act"
      onAct={() => void turn.sign()}
      shownAt={['otherAbsent', 'record', 'agreement', 'violence', 'ended', 'began']}
      before={<MayToday />}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <Days />
      <section class="part inquiry" aria-labelledby="inquiry">
        <InquiryTable form={form} turn={turn} />
        <Show when={party()} fallback={<p class="meta">{t('divorce.inquiry.who-first')}</p>} keyed>
          {(each) => (
            <>
              <p class="meta outside">
                <label class="tick" data-at="otherAbsent">
                  <input
                    type="checkbox"
                    checked={form.get('otherAbsent') === true}
                    onChange={(event) => form.put('otherAbsent', event.currentTarget.checked)}
                  />
                  {t('divorce.inquiry.outside', { name: nameIn(opened, otherParty(each)) })}
                </label>
                <button
                  type="button"
                  class="b plain"
                  aria-keyshortcuts="Alt+H"
                  onClick={() => setHelping(true)}
                >
                  {t('divorce.help.show')} <kbd aria-hidden="true">Alt H</kbd>
                </button>
              </p>
              <For each={['otherAbsent', 'began', 'ended', 'agreement', 'violence', 'record']}>
                {(at) => <RefusalsAt at={at} refusals={form.review().refusals} />}
              </For>
              <div class="record-of">
                <PenSigning
                  form={form}
                  at={() => opened.circumstances().at}
                  places={[
                    {
                      at: 'record',
                      party: each,
                      name: nameIn(opened, each),
                      text,
                      onOpen: readOver,
                      notYet: () => (isAnswered() ? undefined : t('divorce.inquiry.answers-first')),
                    },
                  ]}
                />
                <div class="scans-of">
                  <button
                    type="button"
                    class="b"
                    aria-keyshortcuts="Alt+P"
                    disabled={form.get('record') === undefined}
                    onClick={print}
                  >
                    {t('divorce.inquiry.print')} <kbd aria-hidden="true">Alt P</kbd>
                  </button>
                  <DocumentPages
                    title={t('divorce.inquiry')}
                    scans={(form.get('scans') ?? []) as readonly BlobRef[]}
                    onChange={(scans) => form.put('scans', scans)}
                  />
                </div>
              </div>
              <papers.Refused />
            </>
          )}
        </Show>
      </section>
      <Show when={isHelping() && party()}>
        {(each) => (
          <ViolenceHelp
            party={each()}
            isAlone={form.get('otherAbsent') === true}
            onAdvised={() => turn.answer('violence', { found: true, advised: true })}
            onClose={() => setHelping(false)}
          />
        )}
      </Show>
    </StepFrame>
  )
}

import { type JSX, onCleanup, Show } from 'solid-js'
import { shortDate } from '../../text/dates.ts'
import { t, tOr } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { noticeOf } from './printed.ts'

/** What came of an earlier visit that led to no registration, with its notice to print; nothing while there was none. */
export function LastVisit(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const papers = createPapersToPrint(desk)
  onCleanup(clearPrinted)
  const objection = () => opened.state().objections.at(-1)
  const refusal = () => opened.state().refusal.at(-1)
  const print = () => {
    const notice = noticeOf(opened)
    if (notice) void papers.print(notice)
  }
  return (
    <>
      <Show when={objection()}>
        {(entry) => (
          <p class="page earlier">
            <b>{t('divorce.earlier', { on: shortDate(entry().at) })}</b>
            {t('divorce.earlier.no-consent', {
              by: t(`divorce.no-consent.by.${entry().value.by}`),
              to: t(`divorce.part.${entry().value.to}`),
            })}
          </p>
        )}
      </Show>
      <Show when={refusal()}>
        {(entry) => (
          <p class="page earlier">
            <b>{t('divorce.earlier', { on: shortDate(entry().at) })}</b>
            {entry()
              .value.codes.map((code) => tOr(`ground.${code}`, code))
              .join('、')}
            {'　'}
            <button type="button" class="b" onClick={print}>
              {t('divorce.notice.print')}
            </button>
          </p>
        )}
      </Show>
      <papers.Refused />
    </>
  )
}

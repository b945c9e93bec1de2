import { createMemo, For, type JSX, Show } from 'solid-js'
import { agreed, type CertificateRef, certificateOf } from '../../../domain/index.ts'
import { createDerivedForm } from '../../parts/derived-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { CertificateTable } from './certificate-table.tsx'
import { createHolder } from './holder.ts'
import { ReviewAgain } from './review-again.tsx'

/** 6.4.3 签发: the new certificate, and by name what it makes void, in one act. */
export function IssueStep(): JSX.Element {
  const { desk, opened } = useCaseOf('e-certificate')
  const holder = createHolder(desk, opened)
  const verified = createMemo(() => certificateOf(opened.state(), agreed(opened.state().verification)?.made))
  const isGone = (ref: CertificateRef) =>
    ref.in === 'case' && certificateOf(opened.state(), ref.made)?.status === 'voided'
  const voids = createMemo(() =>
    (agreed(opened.state().review)?.held ?? []).flatMap(({ certificate, verdict, reason }) =>
      verdict === 'void' && reason && !isGone(certificate) ? [{ certificate, reason }] : [],
    ),
  )
  const numberOf = (ref: CertificateRef) =>
    ref.in === 'case'
      ? (certificateOf(opened.state(), ref.made)?.make.content.number ?? '')
      : `${ref.system} ${ref.number}`
  const form = createDerivedForm(opened, 'issue', () => {
    const one = verified()
    return {
      voids: voids(),
      issues: one?.id,
      record: one && holder.recordOf(one.make)?.record,
      seal: null,
    }
  })
  return (
    <StepFrame form={form} onAct={() => void form.sign()} side={<ReviewAgain />}>
      <Show when={verified()}>
        {(one) => (
          <section class="page" aria-labelledby="to-issue">
            <div class="sech">
              <h2 id="to-issue">{t('e-certificate.to-issue')}</h2>
              <span class="num">{one().make.content.number}</span>
            </div>
            <CertificateTable content={one().make.content} caption={t('e-certificate.says')} />
            <div class="sech gap">
              <h2>{t('e-certificate.voids')}</h2>
              <span class="meta">{t('e-certificate.voids.count', { count: voids().length })}</span>
            </div>
            <ul class="checks">
              <For each={voids()} fallback={<li class="meta">{t('e-certificate.voids.none')}</li>}>
                {({ certificate, reason }) => (
                  <li>
                    <span class="ck n" aria-hidden="true" />
                    <span class="num">{numberOf(certificate)}</span>
                    <span class="meta">{t(`e-certificate.reason.${reason}`)}</span>
                  </li>
                )}
              </For>
            </ul>
            <p class="meta">{t('e-certificate.final')}</p>
          </section>
        )}
      </Show>
    </StepFrame>
  )
}

import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { agreed, type BlobRef, certificatesOf } from '../../../domain/index.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { createDerivedForm } from '../../parts/derived-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { CertificateTable } from './certificate-table.tsx'
import { createHolder } from './holder.ts'
import { ReviewAgain } from './review-again.tsx'

/**
 * 6.4.1 制证: the certificate as its record says it; nothing of it is typed. Of an old certificate the photograph is on
 * paper alone, and is taken from there.
 */
export function MakeStep(): JSX.Element {
  const { desk, opened } = useCaseOf('e-certificate')
  const holder = createHolder(desk, opened)
  const record = createMemo(() => {
    const registration = agreed(opened.state().review)?.status.registration?.case
    return registration ? holder.toAttest(registration) : null
  })
  const [scanned, setScanned] = createSignal<BlobRef | null>(null)
  const photo = () => record()?.photo ?? scanned()
  /** The one whose error this puts right, where one was amended. */
  const supersedes = () => {
    const [amended] = certificatesOf(opened.state()).filter((one) =>
      opened
        .state()
        .amendments.some(({ value }) => value.certificate.in === 'case' && value.certificate.made === one.id),
    )
    return amended ? { in: 'case', case: opened.id, made: amended.id } : null
  }
  const form = createDerivedForm(opened, 'make', () => ({
    ...(record() ?? {}),
    photo: photo(),
    plate: photo(),
    supersedes: supersedes(),
  }))
  return (
    <StepFrame form={form} onAct={() => void form.sign()} side={<ReviewAgain />}>
      <Show
        when={record()}
        fallback={
          <div class="empty page">
            <p>{t(holder.isRead() ? 'e-certificate.no-record' : 'e-certificate.status.reading')}</p>
            <p class="meta">{t('e-certificate.no-record.how')}</p>
          </div>
        }
      >
        {(found) => (
          <section class="page" aria-labelledby="to-make">
            <div class="sech">
              <h2 id="to-make">{t(`e-certificate.kind.${found().content.kind}`)}</h2>
              <span class="meta">{t('e-certificate.from-record')}</span>
            </div>
            <CertificateTable content={found().content} caption={t('e-certificate.says')} />
            <Show when={found().photo === null}>
              <p class="gap">{t('e-certificate.photo.from-paper')}</p>
              <DocumentPages
                title={t('e-certificate.field.photo')}
                at="photo"
                scans={[scanned()].filter((blob) => blob !== null)}
                onChange={(taken) => setScanned(taken.at(-1) ?? null)}
              />
            </Show>
            <Show when={photo()}>
              {(plate) => (
                <figure class="certificate-photo gap">
                  <BlobPicture blob={plate()} alt={t('e-certificate.field.photo')} />
                  <figcaption>{t('e-certificate.photo.same')}</figcaption>
                </figure>
              )}
            </Show>
          </section>
        )}
      </Show>
    </StepFrame>
  )
}

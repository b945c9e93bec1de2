import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { agreed, type ComparedField, certificateOf, comparedFields } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { Answer } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { CertificateTable } from './certificate-table.tsx'
import { createHolder } from './holder.ts'
import { ReturnToMake } from './return-to-make.tsx'
import { ReviewAgain } from './review-again.tsx'

/** 6.4.2 核验: every field is held against the paper, by another than who made it. */
export function VerifyStep(): JSX.Element {
  const { desk, opened } = useCaseOf('e-certificate')
  const holder = createHolder(desk, opened)
  const nameOf = useClerkNames()
  const inWork = createMemo(() => certificateOf(opened.state(), agreed(opened.state().inWork)))
  const form = createActForm(opened, 'verify', {})
  const [isReturning, setReturning] = createSignal(false)
  const answered = (field: ComparedField) => form.get(`matches.${field}`) as boolean | undefined
  const whole = createMemo(() => {
    const one = inWork()
    return {
      type: 'verify',
      made: one?.id,
      record: one && holder.recordOf(one.make)?.record,
      compared: comparedFields.flatMap((field) => {
        const matches = answered(field)
        return matches === undefined ? [] : [{ field, matches }]
      }),
    }
  })
  const review = createMemo(() => opened.review(whole() as never))
  const gaps = () =>
    review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length
  const allMatch = () =>
    form.putAll(Object.fromEntries(comparedFields.map((field) => [`matches.${field}`, true])))
  const differing = () => comparedFields.filter((field) => answered(field) === false)
  useKeys({ 'Alt A': allMatch, 'Alt X': () => setReturning(true) })
  return (
    <StepFrame
      form={{ ...form, review, gaps, draft: whole as never }}
      onAct={() => void form.sign(() => whole())}
      shownAt={comparedFields.map((field) => `compared.${field}`)}
      side={<ReviewAgain />}
      others={
        <>
          <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setReturning(true)}>
            {t('e-certificate.return')} <kbd aria-hidden="true">Alt X</kbd>
          </button>
          <button type="button" class="b" aria-keyshortcuts="Alt+A" onClick={allMatch}>
            {t('e-certificate.all-match')} <kbd aria-hidden="true">Alt A</kbd>
          </button>
        </>
      }
    >
      <Show when={inWork()}>
        {(one) => (
          <section class="page" aria-labelledby="to-verify">
            <div class="sech">
              <h2 id="to-verify">{t('e-certificate.against-paper')}</h2>
              <span class="meta">{t('e-certificate.made-by', { clerk: nameOf(one().maker) })}</span>
            </div>
            <CertificateTable
              content={one().make.content}
              caption={t('e-certificate.against-paper')}
              head={t('e-certificate.on-paper')}
              cell={(field) => (
                <>
                  <Answer
                    label={t(`e-certificate.field.${field}`)}
                    value={{ true: 'same', false: 'other' }[String(answered(field))]}
                    options={[
                      { value: 'same', words: t('e-certificate.same') },
                      { value: 'other', words: t('e-certificate.other') },
                    ]}
                    onChange={(value) => form.put(`matches.${field}`, value === 'same')}
                  />
                  <RefusalsAt at={`compared.${field}`} refusals={review().refusals} />
                </>
              )}
            />
            <figure class="certificate-photo gap">
              <BlobPicture blob={one().make.photo} alt={t('e-certificate.field.photo')} />
            </figure>
            <Show when={isReturning()}>
              <ReturnToMake made={one().id} fields={differing()} onClose={() => setReturning(false)} />
            </Show>
          </section>
        )}
      </Show>
    </StepFrame>
  )
}

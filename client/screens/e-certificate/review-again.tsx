import type { JSX } from 'solid-js'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'

/** The way back to the review while a certificate is in work: a review grows old. */
export function ReviewAgain(): JSX.Element {
  const { opened, goBackTo } = useCaseOf('e-certificate')
  const reviewed = () => opened.state().review.at(-1)
  return (
    <p class="meta gap">
      {reviewed()
        ? t('e-certificate.reviewed-at', { at: reviewed()?.at.slice(5, 16).replace('T', ' ') })
        : ''}{' '}
      <button type="button" class="link" onClick={() => goBackTo('review')}>
        {t('e-certificate.review-again')}
      </button>
    </p>
  )
}

import { readUsages } from '../counter/numbers.ts'
import { marriage } from './kind.ts'

/** What became of the certificate numbers and the blanks of a marriage case. */
export const { usagesOf, blankUsagesOf } = readUsages(marriage, (stage) => {
  if (stage === 'aborted') return 'aborted'
  return stage === 'not-registered' || stage === 'not-accepted' ? 'declined' : null
})

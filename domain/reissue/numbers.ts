import { readUsages } from '../counter/numbers.ts'
import { reissue } from './kind.ts'

/** What became of the certificate numbers and the blanks of a reissue. */
export const { usagesOf, blankUsagesOf } = readUsages(reissue, (stage) => {
  if (stage === 'aborted') return 'aborted'
  return stage === 'not-reissued' || stage === 'not-accepted' ? 'declined' : null
})

import { readUsages } from '../counter/numbers.ts'
import { divorce } from './kind.ts'

/**
 * What became of the certificate numbers and the blanks that a divorce case has taken. An application in the archive
 * has ended, also where it was deemed withdrawn and no act says so.
 */
export const { usagesOf, blankUsagesOf } = readUsages(divorce, (stage, { applicationFile }) => {
  if (applicationFile.length > 0) return 'aborted'
  if (stage === 'aborted' || stage === 'withdrawn' || stage === 'terminated') return 'aborted'
  return stage === 'waiting' || stage === 'not-accepted' ? 'declined' : null
})

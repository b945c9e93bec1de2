import type { JSX } from 'solid-js'
import type { CaseSummary } from '../state/desk.ts'
import { Mark, type MarkState } from './mark.tsx'

/** Where a case as a whole is: refused before held before parked before saved here before at the centre. */
export const caseMarkOf = ({ saved, parked, held, refused, blobsToGo }: CaseSummary): MarkState => {
  if (refused > 0) return 'refused'
  if (held > 0) return 'held'
  if (parked > 0) return 'parked'
  return saved + blobsToGo > 0 ? 'saved' : 'at-centre'
}

export const CaseMark = (props: { row: CaseSummary }): JSX.Element => (
  <Mark state={caseMarkOf(props.row)} label />
)

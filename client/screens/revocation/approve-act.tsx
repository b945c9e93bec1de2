import type { JSX } from 'solid-js'
import { Approval } from '../case/approve-act.tsx'

/** The head has seen the document and approves the remark on the originals. */
export const ApproveAct = (props: { onClose: () => void }): JSX.Element => (
  <Approval subjects={['annotation']} isOfParty={false} onClose={props.onClose} />
)

import type { JSX } from 'solid-js'
import { Approval } from '../case/approve-act.tsx'

/** A head has seen that the source gives ages which the law of the time did not allow. */
export const ApproveAge = (props: { onClose: () => void }): JSX.Element => (
  <Approval subjects={['age']} isOfParty={false} onClose={props.onClose} />
)

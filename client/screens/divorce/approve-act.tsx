import type { JSX } from 'solid-js'
import { divorceApprovalSubjects } from '../../../domain/index.ts'
import { Approval } from '../case/approve-act.tsx'

/** The approvals of a divorce. */
export const ApproveAct = (props: { onClose: () => void }): JSX.Element => (
  <Approval subjects={divorceApprovalSubjects} isOfParty onClose={props.onClose} />
)

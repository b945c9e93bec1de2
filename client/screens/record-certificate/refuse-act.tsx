import type { JSX } from 'solid-js'
import { recordCertificateGroundsAgainst } from '../../../domain/index.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { RefuseAct as Refusal } from '../case/refuse-act.tsx'

/** 不予出具: of the grounds those that there can be against who asks; the one there is, is ticked. */
export function RefuseAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCaseOf('record-certificate')
  const grounds = recordCertificateGroundsAgainst(opened.state())
  return (
    <Refusal
      open
      type="refuse"
      grounds={grounds}
      suggested={grounds.length === 1 ? grounds.map((rule) => ({ rule })) : []}
      onClose={props.onClose}
    />
  )
}

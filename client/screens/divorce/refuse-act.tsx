import type { JSX } from 'solid-js'
import { divorceRefusalCodes, divorceRefusalCodesAtFirst } from '../../../domain/index.ts'
import type { RefusalShown } from '../../parts/refusal.tsx'
import { RefuseAct as Refusing } from '../case/refuse-act.tsx'

/** 不予受理 at the first visit, 今日不予登记 at the second, each with its grounds. */
export const RefuseAct = (props: {
  open: boolean
  type: 'refuse' | 'decline'
  suggested: readonly RefusalShown[]
  onClose: () => void
}): JSX.Element => (
  <Refusing
    open={props.open}
    type={props.type}
    grounds={props.type === 'refuse' ? divorceRefusalCodesAtFirst : divorceRefusalCodes}
    suggested={props.suggested}
    onClose={props.onClose}
  />
)

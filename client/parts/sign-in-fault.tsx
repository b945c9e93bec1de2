import type { JSX } from 'solid-js'
import type { CentreFault, SignInFault } from '../state/faults.ts'
import { clockFace } from '../text/clock-face.ts'
import { t } from '../text/text.ts'

/** Why signing in did not go through, what was kept, what to do. */
export function SignInFaultWords(props: { fault: SignInFault }): JSX.Element {
  return (
    <div class="refusal" role="alert">
      {words(props.fault)}
    </div>
  )
}

function words(fault: SignInFault): string {
  switch (fault.code) {
    case 'wait':
      return t('signin.fault.wait', { at: clockFace(fault.retryAt) })
    case 'centre':
      return fault.because.code === 'unreachable'
        ? t('signin.fault.unreachable')
        : t('signin.fault.centre', { reason: centreFaultWords(fault.because) })
    default:
      return t(`signin.fault.${fault.code}`)
  }
}

/** One request to the centre that did not go through, in a few words for a list. */
export function centreFaultWords(fault: CentreFault): string {
  return fault.code === 'refused'
    ? t('sync.fault.refused', { status: fault.status, reason: fault.reason })
    : t(`sync.fault.${fault.code}`)
}

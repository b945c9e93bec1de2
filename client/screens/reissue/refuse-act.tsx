import type { JSX } from 'solid-js'
import { reissueRefusalCodes } from '../../../domain/index.ts'
import type { RefusalShown } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { RefuseAct as Refusal } from '../case/refuse-act.tsx'

/** 不予受理, 不予补发: the grounds, the written notice, and whether a record certificate was offered instead. */
export function RefuseAct(props: {
  open: boolean
  type: 'refuse' | 'decline'
  suggested: readonly RefusalShown[]
  onClose: () => void
}): JSX.Element {
  return (
    <Refusal
      {...props}
      grounds={reissueRefusalCodes}
      initial={{ recordCertificateOffered: false }}
      more={(form) => (
        <label class="tick" data-at="recordCertificateOffered">
          <input
            type="checkbox"
            checked={form.get('recordCertificateOffered') === true}
            onChange={(event) => form.put('recordCertificateOffered', event.currentTarget.checked)}
          />
          {t('reissue.record-certificate.offered')}
        </label>
      )}
    />
  )
}

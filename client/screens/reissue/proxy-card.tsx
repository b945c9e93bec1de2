import type { JSX } from 'solid-js'
import type { PartyId } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { OneCard } from '../../parts/one-card.tsx'
import { t } from '../../text/text.ts'

/** The representative's own card is read: who came for a party is not the party. */
export const ProxyCard = (props: { form: ActForm; party: PartyId }): JSX.Element => (
  <OneCard
    title={t('reissue.proxy')}
    act={t('reissue.proxy.read')}
    onRead={({ name, document }, match) =>
      props.form.putAll({
        'proxy.name': name,
        'proxy.document': { type: document?.type, number: document?.number },
        [`match.${props.party}`]: match,
      })
    }
  />
)

import type { JSX } from 'solid-js'
import type { PartyId } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { nameIn } from './day-of-case.ts'

/** The head of a party's column: the name, and which side it is. */
export function PartyName(props: { party: PartyId }): JSX.Element {
  const { opened } = useCaseOf('divorce')
  return (
    <div class="party">
      <b>{nameIn(opened, props.party)}</b>
      <span class="meta">{t(`party.${props.party}`)}</span>
    </div>
  )
}

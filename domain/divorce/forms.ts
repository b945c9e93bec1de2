import type { FormLine } from '../counter/person-block.ts'
import { personBlock, writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import type { DivorceState } from './state.ts'

/** GB/T 2261.2: both are married until the divorce is registered. */
const married = '20'

/** A party as the divorce forms print one. */
export const blockOf = (state: DivorceState, party: PartyId): readonly FormLine[] =>
  personBlock(state, party, married)

/** The marriage that is to end, as the forms name it (结婚登记日期, 登记机关, 结婚证字号). */
export function marriageLines(state: DivorceState): readonly { label: string; value: string }[] {
  const marriage = agreed(state.acceptance)?.marriage
  return [
    { label: '结婚登记日期', value: writtenDate(marriage?.registeredOn) },
    { label: '结婚登记机关', value: marriage?.authority ?? '' },
    { label: '结婚证字号', value: marriage?.certificate ?? '' },
  ]
}

/** Lines of a form as running text. */
export const asText = (lines: readonly { readonly label: string; readonly value: string }[]): string[] =>
  lines.map(({ label, value }) => `${label}：${value}`)

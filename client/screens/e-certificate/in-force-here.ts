import { certificatesOf, type ECertificateState } from '../../../domain/index.ts'
import type { Option } from '../../parts/act-field.ts'
import { t } from '../../text/text.ts'

/** The certificates of this person that are in force, by their numbers. */
export const inForceHere = (state: ECertificateState): Option[] =>
  certificatesOf(state)
    .filter(({ status }) => status === 'issued' || status === 'suspended')
    .map(({ id, make }) => ({
      value: id,
      words: `${t(`e-certificate.kind.${make.content.kind}`)} ${make.content.number}`,
    }))

import { agreed } from '../log/slot.ts'
import { parseCertificateNumber } from '../numbers/certificate-number.ts'
import { type ReissueRule, recordOf, wantedOf } from './application.ts'
import { parameter } from './parameters.ts'

/**
 * 婚姻登记工作规范: a certificate is reissued on the record of its registration. Where the archive itself says that the
 * file is lost, others who know of the status stand in for it (RR01).
 */
export const recordFound: ReissueRule = {
  id: 'RR01',
  cite: '婚姻登记工作规范 补发婚姻登记证；婚姻登记档案管理办法 第十五条',
  broken: (state) => {
    const verified = agreed(state.archive)
    if (!verified) return []
    const { search, record } = verified
    if (search.how === 'archive-lost' && search.substitutes.length === 0)
      return [{ at: 'archive', facts: { how: search.how, ground: 'nothing-stands-in' } }]
    if (search.how === 'not-found' || record === null)
      return [{ at: 'archive', facts: { how: search.how, ground: 'no-record' } }]
    const { number } = record
    const wanted = wantedOf(state)
    return number !== null && wanted && isOfOther(wanted, number)
      ? [{ at: 'archive', facts: { how: search.how, ground: 'other-registration', number } }]
      : []
  },
}

/** Whether a number of today's form says that it is of the other kind of registration. */
function isOfOther(wanted: 'marriage' | 'divorce', number: string): boolean {
  const read = parseCertificateNumber(number)
  return read.ok && read.value.kind.endsWith('L') !== (wanted === 'divorce')
}

/** 婚姻登记工作规范: what was registered in mainland China is reissued here; elsewhere its own authority does (RR05). */
export const registeredHere: ReissueRule = {
  id: 'RR05',
  cite: '婚姻登记条例 补领婚姻登记证；婚姻登记工作规范 补发婚姻登记证',
  broken: (state, _act, circumstances) => {
    const place = recordOf(state)?.place
    if (!place || place === 'mainland') return []
    const isEmbassys = place === 'embassy' && parameter('reissue-of-embassy', circumstances) === 'reissued'
    return isEmbassys ? [] : [{ at: 'archive', facts: { place } }]
  },
}

/** Civil Code 1054: of a marriage that is void, annulled or revoked there is no certificate (RR07). */
export const stillStanding: ReissueRule = {
  id: 'RR07',
  cite: '民法典 第一千零五十四条；婚姻登记工作规范 补发婚姻登记证',
  broken: (state) => {
    const standing = recordOf(state)?.standing
    return standing && standing !== 'in-force' ? [{ at: 'archive', facts: { standing } }] : []
  },
}

import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { ECertificateActOf } from './action.ts'
import { certificateOf } from './certificates.ts'
import { verifierOf } from './parameters.ts'
import { isNamed, isSameVersion } from './record-version.ts'
import type { ECertificateState } from './state.ts'

type Verify = ECertificateActOf<'verify'>
type Return = ECertificateActOf<'return-to-make'>

const cite = 'DB 6101/T 3163—2023 6.4.2'

/** 6.4.2: who verifies is another than who made it, unless the office has not the people for it. */
export const verifiedByAnother: Rule<ECertificateState, Verify> = {
  id: 'verified-by-another',
  cite,
  broken: (state, { made }, circumstances) => {
    const maker = certificateOf(state, made)?.maker
    const isOwn = maker !== undefined && maker === circumstances.by.clerk
    return isOwn && verifierOf(circumstances) === 'another' ? [{ at: 'made', facts: { maker } }] : []
  },
}

/** 6.4.2: what is looked at is the certificate in work. */
export const whatWasMade: Rule<ECertificateState, Verify | Return> = {
  id: 'in-work',
  cite,
  broken: (state, { made }) => {
    const inWork = agreed(state.inWork)
    return made && inWork && made !== inWork ? [{ at: 'made', facts: { inWork } }] : []
  },
}

/** 6.4.2: every field is as on the paper; what is not goes back to making. */
export const fieldsMatch: Rule<ECertificateState, Verify> = {
  id: 'as-on-paper',
  cite,
  broken: (_state, { compared }) =>
    (compared ?? [])
      .filter(({ matches }) => matches === false)
      .map(({ field }) => ({ at: `compared.${field}`, facts: { field: field ?? null } })),
}

/** K13: the record is at the verification what it was at the making. */
export const recordAsMade: Rule<ECertificateState, Verify> = {
  id: 'K13',
  cite: 'DB 6101/T 3163—2023 6.4.2、6.4.4',
  broken: (state, { made, record }) => {
    const from = certificateOf(state, made)?.make.record
    return from && isNamed(record) && !isSameVersion(from, record)
      ? [{ at: 'record', facts: { made: from.heads.length, now: record.heads.length } }]
      : []
  },
}

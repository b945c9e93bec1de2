import type { Rule } from '../log/rule.ts'
import type { ECertificateActOf } from './action.ts'
import { certificateOf, keyOf } from './certificates.ts'
import { isNamed, isSameVersion } from './record-version.ts'
import type { ECertificateState } from './state.ts'

type AmendRule = Rule<ECertificateState, ECertificateActOf<'amend'>>

const cite = 'DB 6101/T 3163—2023 6.4.4'

/**
 * 6.4.4: the record is put right under the account that did the registration. Where that account is no more the
 * standard is silent; then it is the successor whom a head has named, and whoever succeeded him.
 */
export const originalAccount: AmendRule = {
  id: 'original-account',
  cite,
  broken: (state, { certificate, account }, { by }) => {
    const original = certificateOf(state, keyOf(certificate))?.make.account ?? account
    if (!original || !account) return []
    if (account !== original) return [{ at: 'account', facts: { account, original } }]
    return successorsOf(state, original).has(by.clerk)
      ? []
      : [{ at: 'account', facts: { account: original, clerk: by.clerk } }]
  },
}

/** An account and everybody who may act for it. */
function successorsOf({ successors }: ECertificateState, account: string): ReadonlySet<string> {
  const may = new Set([account])
  for (const name of may)
    for (const { value } of successors) if (value.account === name) may.add(value.successor)
  return may
}

/** 6.4.4: the record was changed and saved before: it is another version than the certificate was made from. */
export const recordPutRight: AmendRule = {
  id: 'record-amended',
  cite,
  broken: (state, { certificate, record }) => {
    const from = certificateOf(state, keyOf(certificate))?.make.record
    return from && isNamed(record) && isSameVersion(from, record)
      ? [{ at: 'record', facts: { heads: record.heads.length } }]
      : []
  },
}

/** 6.4.4: what is put right was issued. */
export const amendsAnIssued: AmendRule = {
  id: 'amends-issued',
  cite,
  broken: (state, { certificate }) => {
    const one = certificateOf(state, keyOf(certificate))
    return one && one.issuedBy.length === 0 ? [{ at: 'certificate', facts: { status: one.status } }] : []
  },
}

import { isApproved } from '../counter/approvals.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { checkDocumentNumber } from '../shared/identity-documents.ts'
import { parseResidentId } from '../shared/resident-id.ts'
import type { RecordCertificateActOf } from './action.ts'
import type { RecordCertificateState } from './state.ts'

type Apply = RecordCertificateActOf<'apply'>
type ApplyRule = Rule<RecordCertificateState, Apply>

/** 婚姻登记档案管理办法: nobody's records are told to somebody who has not shown who he is (RC01). */
export const identityShown: ApplyRule = {
  id: 'RC01',
  cite: '婚姻登记档案管理办法 第十五条；个人信息保护法 第二十八条',
  broken: (state, { person, match, by }, { on, by: author }) => {
    const found = (ground: string, at: string): Finding => ({ at, facts: { ground } })
    const validTo = person?.document?.validTo
    const isApprovedMatch = isApproved(state, 'identity-match', null)
    const isSecond = match?.how === 'second-registrar'
    return [
      ...(match?.matches === false ? [found('does-not-match', 'match')] : []),
      ...(isSecond && !isApprovedMatch && match?.second === author.clerk
        ? [found('second-is-the-first', 'match')]
        : []),
      ...(isSecond && !isApprovedMatch && match?.second === null ? [found('second-not-named', 'match')] : []),
      ...(by === 'self' && validTo && validTo !== 'long-term' && validTo < on
        ? [found('expired', 'person.document')]
        : []),
      ...numberFaults(person).map((fault) => found(fault, 'person.document.number')),
    ]
  },
}

/** GB 11643: the number can be such a document's, and says the same birth. */
function numberFaults(person: Draft<Apply['person']> | null | undefined): string[] {
  const { type, number } = person?.document ?? {}
  if (!type || !number) return []
  const checked = checkDocumentNumber(type, number)
  if (!checked.ok) return [checked.error.code]
  const read = type === 'CN_ID' || type === 'CN_ID_TMP' ? parseResidentId(number) : undefined
  return read?.ok && person?.born && person.born !== read.value.born ? ['other-birth'] : []
}

/** DB 6101/T 3163—2023 7.2.1: what was typed or read from a picture the head approves. */
export const identityRead: ApplyRule = {
  id: 'manual-entry',
  cite: 'DB 6101/T 3163—2023 7.2.1',
  broken: (state, { person }) => {
    const grade = person?.grade
    const isTyped = grade === 'typed' || grade === 'ocr'
    return isTyped && !isApproved(state, 'manual-entry', null)
      ? [{ at: 'person.document', facts: { grade } }]
      : []
  },
}

/** 婚姻登记档案管理办法: a representative has a notarised power that names him and the matter (RC02). */
export const powerSuffices: ApplyRule = {
  id: 'RC02',
  cite: '婚姻登记档案管理办法 第十五条',
  broken: (_state, { by, proxy }, { on }) => {
    if (by !== 'proxy' || proxy === undefined) return []
    const lacks = (what: string): Finding => ({ at: 'proxy', facts: { lacks: what } })
    if (proxy === null) return [lacks('power')]
    const { deed, name, number } = proxy
    if (!deed) return []
    const named = deed.proxy
    return [
      ...(deed.namesMatter === false ? [lacks('matter')] : []),
      ...(named === null || !isSame(named?.name, name) || !isSame(named?.number, number)
        ? [lacks('proxy')]
        : []),
      ...(deed.issuedOn && deed.issuedOn > on ? [lacks('issued')] : []),
    ]
  },
}

/** Whether two say the same, as far as both say something. */
const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  !one || !other || one === other

/** 婚姻登记档案管理办法: courts, procuratorates, police and state security ask with a letter and their badges (RC03). */
export const letterShown: ApplyRule = {
  id: 'RC03',
  cite: '婚姻登记档案管理办法 第十五条',
  broken: (_state, { by, letter }) => {
    if (by !== 'authority' || letter === undefined) return []
    if (letter === null) return [{ at: 'letter', facts: { lacks: 'letter' } }]
    return letter.badges === false ? [{ at: 'letter.badges', facts: { lacks: 'badges' } }] : []
  },
}

import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { CertificateKind, ECertificateActOf } from './action.ts'
import type { ECertificateState } from './state.ts'

type MakeRule = Rule<ECertificateState, ECertificateActOf<'make'>>

/** 6.4.1: the photograph is the one of the paper certificate (同版照片). */
export const samePlate: MakeRule = {
  id: 'same-plate',
  cite: 'DB 6101/T 3163—2023 6.4.1',
  broken: (_state, { photo, plate }) =>
    photo?.sha256 && plate?.sha256 && photo.sha256 !== plate.sha256 ? [{ at: 'photo', facts: {} }] : [],
}

/** 6.4.2: the certificate's holder is the person whose case this is. */
export const ofThisPerson: MakeRule = {
  id: 'holder',
  cite: 'DB 6101/T 3163—2023 6.4.2',
  broken: (state, { content }) => {
    const person = agreed(state.person)
    const holder = content?.holder ? content.parties?.[content.holder] : undefined
    if (!person || !holder?.document || !holder.name) return []
    const { number } = person.document
    const isNumber = holder.document === number || holder.document.startsWith(`${number}（`)
    return isNumber && holder.name === person.name
      ? []
      : [{ at: 'content.holder', facts: { holder: content?.holder ?? null } }]
  },
}

const letters: Readonly<Record<CertificateKind, RegExp>> = {
  marriage: /^B?J\d{6}-\d{4}-\d{6}$/,
  divorce: /^B?L\d{6}-\d{4}-\d{6}$/,
}
const formOfToday = /^(J|L|BJ|BL)\d{6}-\d{4}-\d{6}$/

/** 婚姻登记工作规范: the number is that of a certificate of its kind; an older number stands verbatim. */
export const numberOfItsKind: MakeRule = {
  id: 'certificate-number',
  cite: '婚姻登记工作规范 结婚证字号、离婚证字号',
  broken: (_state, { content }) => {
    const { kind, number } = content ?? {}
    if (!kind || !number || !formOfToday.test(number) || letters[kind].test(number)) return []
    return [{ at: 'content.number', facts: { kind, number } }]
  },
}

/** 6.4.1: a marriage certificate is of a marriage; only a divorce dissolves one. */
export const dissolvesOnlyByDivorce: MakeRule = {
  id: 'dissolves',
  cite: 'DB 6101/T 3163—2023 6.4.1；民法典 第一千零八十条',
  broken: (_state, { content, registration, dissolves }) => {
    if (!content?.kind || !dissolves) return []
    const isWrong = content.kind === 'marriage' || dissolves === registration
    return isWrong ? [{ at: 'dissolves', facts: { kind: content.kind } }] : []
  },
}

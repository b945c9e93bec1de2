import { inForce, rowsOf } from '../log/reference.ts'
import type { Circumstances, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { parseCertificateNumber } from '../numbers/certificate-number.ts'
import { partyIds } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'
import type { Issue } from './issue.ts'
import type { CounterState } from './state.ts'

type Print = CounterActOf<'print'>
type Spoil = CounterActOf<'spoil'>

/**
 * Rules.md 3.1, K8: the number is of this office and year, out of a segment leased to this very device.
 * Papers that are printed again keep their number (K10), unless it is of a year that has ended.
 */
export const numberFromSegment = <S extends CounterState>(issue: Issue<S>): Rule<S, Print> => ({
  id: 'certificate-number',
  cite: `婚姻登记工作规范 ${issue.name}字号`,
  broken: (state, { certificate }, circumstances) => {
    if (!certificate) return []
    const kept = numberToKeep(state, circumstances.on)
    const ground =
      kept === null
        ? whyNotOurs(certificate, issue.letters(state), circumstances)
        : whyNotKept(kept, certificate)
    return ground ? [{ at: 'certificate', facts: { certificate, ground } }] : []
  },
})

/** The number that the case was printed with and keeps on a day; null where it takes a new one. */
export function numberToKeep({ print }: Pick<CounterState, 'print'>, on: string): string | null {
  const printed = agreed(print)?.certificate
  const read = printed === undefined ? undefined : parseCertificateNumber(printed)
  return printed !== undefined && read?.ok && String(read.value.year) === on.slice(0, 4) ? printed : null
}

const whyNotKept = (kept: string, certificate: string): string | undefined =>
  certificate === kept ? undefined : 'other-than-printed'

function whyNotOurs(
  certificate: string,
  letters: string,
  { by, on, rows }: Circumstances,
): string | undefined {
  const read = parseCertificateNumber(certificate)
  if (!read.ok || read.value.kind !== letters) return 'form'
  const { code, year, sequence } = read.value
  const offices = rowsOf(rows, 'office').filter(({ body }) => body.office === by.office)
  if (inForce(offices, on)?.body.code !== code) return 'other-office'
  if (String(year) !== on.slice(0, 4)) return 'other-year'
  const isLeased = rowsOf(rows, 'segment').some(
    ({ body }) =>
      body.office === by.office &&
      body.device === by.device &&
      body.certificate === letters &&
      body.code === code &&
      body.year === year &&
      body.first <= sequence &&
      sequence <= body.last,
  )
  return isLeased ? undefined : 'not-leased'
}

const blank = { id: 'blank', cite: '婚姻登记工作规范 婚姻登记证管理' } as const

/** Rules.md K9: each booklet's blank is of its kind and of this device's ledger, and none is used twice. */
export const blanksInLedger = <S extends CounterState>(issue: Issue<S>): Rule<S, Print> => ({
  ...blank,
  broken: (state, { blanks }, circumstances) =>
    partyIds.flatMap((party) => {
      const serial = blanks?.[party]
      if (!serial) return []
      const twice = party === 'woman' && serial === blanks?.man
      const ground = twice ? 'same-for-both' : whyNotFree(issue, state, serial, circumstances)
      return ground ? [blankFinding(`blanks.${party}`, serial, ground)] : []
    }),
})

/** Rules.md K10: the spoiled booklet is the one in hand, and its replacement is a free blank of the ledger. */
export const spoiledAndReplaced = <S extends CounterState>(issue: Issue<S>): Rule<S, Spoil> => ({
  ...blank,
  broken: (state, { party, blank, replacement }, circumstances) => {
    const current = party ? agreed(state.blanks[party]) : undefined
    const notInHand = blank && party && blank !== current ? [blankFinding('blank', blank, 'not-in-hand')] : []
    const ground = replacement ? whyNotFree(issue, state, replacement, circumstances) : undefined
    return ground && replacement
      ? [...notInHand, blankFinding('replacement', replacement, ground)]
      : notInHand
  },
})

function whyNotFree<S extends CounterState>(
  issue: Issue<S>,
  state: S,
  serial: string,
  { by, rows }: Circumstances,
): string | undefined {
  const ledger = rowsOf(rows, 'blanks').find(
    ({ body }) => body.device === by.device && body.office === by.office && body.serials.includes(serial),
  )
  if (!ledger) return 'not-in-ledger'
  if (ledger.body.certificate !== issue.blanks(state)) return 'wrong-kind'
  return usedBlanks(state).has(serial) ? 'used-in-this-case' : undefined
}

/** The blanks that this case has already taken out of the ledger. */
export const usedBlanks = (
  state: Pick<CounterState, 'blanks' | 'printings' | 'spoiled'>,
): ReadonlySet<string> =>
  new Set(
    [
      ...partyIds.flatMap((party) => state.blanks[party].map(({ value }) => value)),
      ...state.printings.flatMap(({ value }) => [value.blanks.man, value.blanks.woman]),
      ...state.spoiled.flatMap(({ value }) => [value.blank, value.replacement]),
    ].filter((serial) => serial !== null),
  )

/** 婚姻登记工作规范: the booklets are held against the form, word by word, before they are signed. */
export const proofread = ({ name }: Pick<Issue<never>, 'name'>): Rule<unknown, Print> => ({
  id: 'proofread',
  cite: `婚姻登记工作规范 填写${name}`,
  broken: (_state, act) => (act.proofread === false ? [{ at: 'proofread', facts: {} }] : []),
})

const blankFinding = (at: string, serial: string, ground: string): Finding => ({
  at,
  facts: { blank: serial, ground },
})

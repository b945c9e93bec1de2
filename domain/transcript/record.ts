import type { Rule } from '../log/rule.ts'
import { parseCertificateNumber } from '../numbers/certificate-number.ts'
import type { Transcribing } from './action.ts'
import { firstRegistrations, textParameter } from './parameters.ts'
import type { TranscriptState } from './state.ts'

type TranscribingRule = Rule<TranscriptState, Transcribing>

/** 婚姻法（1950年）: it lies in the past, and not before there was such a registration. */
export const datedInThePast: TranscribingRule = {
  id: 'transcript-date',
  cite: '婚姻法（1950年）第六条；DB 6101/T 3163—2023 7.2.2',
  broken: (_state, { date }, { on }) => {
    if (!date) return []
    if (date > on) return [{ at: 'date', facts: { date, ground: 'not-yet' } }]
    return date < firstRegistrations ? [{ at: 'date', facts: { date, ground: 'before-the-law' } }] : []
  },
}

/**
 * 婚姻登记工作规范: a number of the form in use today says what kind of registration it is of, and of which year; a
 * registration from then on has such a number. Older ones have the form of their place and time, kept verbatim.
 */
export const numberOfItsTime: TranscribingRule = {
  id: 'transcript-number',
  cite: '婚姻登记工作规范 结婚证字号、离婚证字号',
  broken: (_state, { of, number, date }, circumstances) => {
    if (!of || !number || !date) return []
    const from = textParameter('certificate-number-form-from', circumstances)
    const ground = whyNotTheNumber(of, number, date, from)
    return ground ? [{ at: 'number', facts: { number, ground, from } }] : []
  },
}

const numbered: Partial<Record<Transcribing['of'], { readonly first: string; readonly again: string }>> = {
  marriage: { first: 'J', again: 'BJ' },
  divorce: { first: 'L', again: 'BL' },
}

function whyNotTheNumber(
  of: Transcribing['of'],
  number: string,
  date: string,
  from: string,
): string | undefined {
  const read = parseCertificateNumber(number)
  const kinds = numbered[of]
  if (!kinds) return read.ok ? 'certificate-number' : undefined
  if (!read.ok) return date >= from ? 'form' : undefined
  const { kind, year } = read.value
  const registeredIn = Number(date.slice(0, 4))
  if (kind === kinds.first) return year === registeredIn ? undefined : 'other-year'
  if (kind === kinds.again) return year >= registeredIn ? undefined : 'other-year'
  return 'other-kind'
}

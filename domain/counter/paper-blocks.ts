import { agreed } from '../log/slot.ts'
import type { PaperBlock } from '../shared/paper.ts'
import type { EachParty, PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { factOf, type WithFacts } from './facts.ts'
import type { CounterState } from './state.ts'

/**
 * What stands on the papers beside the case itself: they are printed before the act that says so. `B` is
 * `string | null` where a party may get no booklet.
 */
export interface Printing<B extends string | null = string> {
  /** 登记机关 as printed. */
  readonly authority: string
  /** Day of registration, which is the day of printing. */
  readonly on: PlainDate
  /** 结婚证字号 or 离婚证字号; null while none is taken. */
  readonly certificate: string | null
  /** 印制号 of the two booklets. */
  readonly blanks: EachParty<B> | null
  /** 备注, the same on the form and on both booklets. */
  readonly remark: string
}

/** What papers call the two sides. */
export const sides = { man: '男方', woman: '女方' } as const satisfies EachParty<string>

/** A party's name as it stands now, empty while it is not agreed. */
export const nameOf = (state: WithFacts, party: PartyId): string => factOf(state, party, 'name') ?? ''

/** The couple's photograph, or an empty frame for it: two inches, 53 mm wide (rules.md 3.3). */
export function photo(state: Pick<CounterState, 'capture'>): PaperBlock {
  const taken = agreed(state.capture)?.certificatePhoto
  return { type: 'photo', width: 53, height: 35, blob: taken && 'sha256' in taken ? taken.sha256 : null }
}

/** A party's own photograph, or an empty frame for it: 35 mm wide, 53 mm high (rules.md 3.3). */
export function singlePhoto(state: Pick<CounterState, 'capture'>, party: PartyId): PaperBlock {
  const taken = agreed(state.capture)?.certificatePhoto
  const own = taken && !('sha256' in taken) ? taken[party] : null
  return { type: 'photo', width: 35, height: 53, blob: own?.sha256 ?? null }
}

/** A paragraph. */
export const text = (words: string): PaperBlock => ({ type: 'text', text: words, indent: true })
/** A heading within a paper. */
export const heading = (words: string): PaperBlock => ({
  type: 'text',
  text: words,
  indent: false,
  bold: true,
})
/** A place where somebody signs by hand, with a fingerprint or without. */
export const sign = (label: string, name: string, fingerprint = true): PaperBlock => ({
  type: 'sign',
  label,
  name: name || null,
  fingerprint,
})

import * as v from 'valibot'
import { day } from './border.ts'

const words = v.pipe(v.string(), v.maxLength(200))

/** The two places at the counter; which sex sits where is a rule's business (rules.md M5). */
export const partyIds = ['man', 'woman'] as const
export type PartyId = (typeof partyIds)[number]

/** Where a value came from: the card's chip, an online check, a confirmed reading of a picture, the keyboard. */
export const grade = v.picklist(['chip', 'online', 'ocr', 'typed'])
export type Grade = v.InferOutput<typeof grade>

/** Which documents a party must present depends on this (rules.md 1.5). */
export const partyTypes = [
  'mainland',
  'hong-kong',
  'macao',
  'taiwan',
  'overseas-chinese',
  'foreigner',
  'serviceman',
] as const

/** The document that says who somebody is (rules.md 4.2). */
export const identityDocumentTypes = [
  'CN_ID',
  'CN_ID_TMP',
  'GAT_RP',
  'HKM_PERMIT',
  'TW_PERMIT',
  'FPR_2023',
  'FPR_2017',
  'PASSPORT',
  'MIL',
  'TRAVEL_DOC',
] as const

/** A person as their identity document shows them; names are never normalised. */
export const person = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** GB/T 2261.1. */
  sex: v.picklist(['0', '1', '2', '9']),
  /** ISO 3166 alpha-3, `XXA` for stateless. */
  nationality: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  born: day,
  /** GB/T 3304 code, null for those who have none. */
  ethnicity: v.nullable(v.pipe(v.string(), v.regex(/^\d{2}$/))),
  type: v.picklist(partyTypes),
  document: v.strictObject({
    type: v.picklist(identityDocumentTypes),
    number: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
    validFrom: v.nullable(day),
    /** `long-term` never expires (长期). */
    validTo: v.nullable(v.union([day, v.literal('long-term')])),
  }),
  /** 常住户口所在地; for servicemen name and place of the political organ. */
  residence: words,
  grade,
})
export type Person = v.InferOutput<typeof person>

/** One value for each party. */
export const eachParty = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({ man: schema, woman: schema })
export type EachParty<T> = { readonly man: T; readonly woman: T }

/** The other party. */
export const otherParty = (party: PartyId): PartyId => (party === 'man' ? 'woman' : 'man')

import { err, ok, type Result } from '../log/result.ts'
import { checkDigit } from './mod-11-2.ts'
import { parseResidentId, type ResidentIdFault } from './resident-id.ts'

/** A kind of identity document (身份证件) that a party may present. */
export interface IdentityDocument {
  readonly name: { readonly zh: string; readonly en: string }
  /** A lenient check of the number's form; free text when absent. */
  readonly form?: RegExp
  /** The longest number that is taken, in characters. */
  readonly longest: number
  /** True when the 18th character is an ISO 7064 MOD 11-2 check digit. */
  readonly checked?: true
  /** True when the number is a citizen number, read by GB 11643. */
  readonly citizen?: true
}

const document = (zh: string, en: string, form: RegExp): IdentityDocument => ({
  name: { zh, en },
  form,
  longest: 18,
})
const freeText = (zh: string, en: string): IdentityDocument => ({ name: { zh, en }, longest: 40 })

/** The identity documents in use, by their stable id, in the order a clerk is offered them. */
export const IDENTITY_DOCUMENTS = {
  CN_ID: { name: { zh: '居民身份证', en: 'Resident identity card' }, longest: 18, citizen: true },
  CN_ID_TMP: { name: { zh: '临时居民身份证', en: 'Temporary identity card' }, longest: 18, citizen: true },
  GAT_RP: {
    ...document('港澳台居民居住证', 'Residence permit for HK, Macao and Taiwan', /^8[123]0000\d{11}[\dX]$/),
    checked: true,
  },
  HKM_PERMIT: document('港澳居民来往内地通行证', 'Mainland travel permit (HK, Macao)', /^[HM]\d{8}(\d{2})?$/),
  TW_PERMIT: document(
    '台湾居民来往大陆通行证',
    'Mainland travel permit (Taiwan)',
    /^(\d{8}|\d{10}(\([A-Z]\)|[A-Z])?)$/,
  ),
  HK_ID: document('香港居民身份证', 'Hong Kong identity card', /^[A-Z]{1,2}\d{6}\([0-9A]\)$/),
  MO_ID: document('澳门居民身份证', 'Macao identity card', /^[157]\d{6}\(\d\)$/),
  TW_ID: document('台湾居民身份证', 'Taiwan identity card', /^[A-Z][1289]\d{8}$/),
  FPR_2023: {
    ...document('外国人永久居留身份证', "Foreigner's permanent residence card", /^9\d{16}[\dX]$/),
    checked: true,
  },
  FPR_2017: document(
    '外国人永久居留身份证（2017版）',
    "Foreigner's permanent residence card (2017)",
    /^[A-Z]{3}\d{12}$/,
  ),
  PASSPORT: document('护照', 'Passport', /^[A-Z0-9]{5,17}$/),
  MIL: freeText('军人身份证件', 'Identity document of the forces, kind not told'),
  MIL_OFFICER: freeText('军官证', "Officer's card"),
  MIL_CIVIL: freeText('文职干部证', "Civil cadre's card of the forces"),
  MIL_CADET: freeText('学员证', "Military cadet's card"),
  MIL_SERGEANT: freeText('士官证', "Non-commissioned officer's card"),
  MIL_SOLDIER: freeText('士兵证', "Soldier's card"),
  MIL_POLICE: freeText('警官证', "Armed police officer's card"),
  TRAVEL_DOC: freeText('旅行证或其他国际旅行证件', 'Travel document'),
} as const satisfies Record<string, IdentityDocument>

/** The stable id of an identity document. */
export type IdentityDocumentType = keyof typeof IDENTITY_DOCUMENTS

/** Why a number cannot be the number of such a document. */
export type DocumentNumberFault =
  | ResidentIdFault
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly longest: number }
  | { readonly code: 'form' }

/**
 * Checks a document's number leniently and returns it as it is kept: full-width signs in ASCII and letters
 * in upper case where the document has a form, untouched where it is free text.
 */
export const checkDocumentNumber = (
  type: IdentityDocumentType,
  text: string,
): Result<string, DocumentNumberFault> => {
  const known: IdentityDocument = IDENTITY_DOCUMENTS[type]
  if (known.citizen) {
    const parsed = parseResidentId(text)
    return parsed.ok ? ok(parsed.value.number) : parsed
  }
  if (text.trim() === '') return err({ code: 'empty' })
  const number = known.form ? toAscii(text) : text
  if ([...number].length > known.longest) return err({ code: 'too-long', longest: known.longest })
  if (known.form && !known.form.test(number)) return err({ code: 'form' })
  if (known.checked && number[17] !== checkDigit(number)) {
    return err({ code: 'checksum', expected: checkDigit(number) })
  }
  return ok(number)
}

const toAscii = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).toUpperCase()

import type { BlobRef, PartyId, Review } from '../../domain/index.ts'
import type { AnyCase, CaseSummary, Desk } from '../state/desk.ts'
import type { DeclarationText } from '../state/party-channel.ts'
import type { TextKey } from '../text/text.ts'
import type { Places } from './act-form.ts'
import type { Shown } from './shown-document.tsx'

/** What a field sees while it is filled in. */
export interface FieldSight extends Places {
  readonly opened: AnyCase
  readonly desk: Desk
  /** Whose field it is where it is asked of each party. */
  readonly party: PartyId | null
}

/** What every field of an act says of itself. */
interface FieldOfAct {
  /** Its place in the act; `{party}` stands for each of the two, who are then asked side by side. */
  readonly at: string
  readonly words: TextKey
  /** The question in the words of the standard, while it is empty. */
  readonly ask?: TextKey
  /** Said beneath it. */
  readonly note?: TextKey
  /** Where nothing is filled in, the act says null. */
  readonly isOptional?: boolean
  /** The place that checklist and rules name, where it is not the field's own. */
  readonly namedAt?: string
  readonly shownWhen?: (sight: FieldSight) => boolean
}

/** One code of a table, in words. */
export interface Option {
  readonly value: string
  readonly words: string
}

/** A line of text: what is shown of it and what is written may be more than its place. */
interface Line extends FieldOfAct {
  readonly read?: (sight: FieldSight) => string
  /** Every place that changes when it is typed, e.g. a number that brings date of birth and sex with it. */
  readonly write?: (typed: string, sight: FieldSight) => Readonly<Record<string, unknown>>
}

/** One field of an act and how it is filled in; most steps are a list of these. */
export type ActField =
  | (Line & { readonly as: 'text' | 'date'; readonly isNumeric?: boolean })
  | (Line & { readonly as: 'long-text'; readonly most?: number })
  | (FieldOfAct & { readonly as: 'whole-number' })
  | (FieldOfAct & { readonly as: 'yes-no'; readonly yes?: TextKey; readonly no?: TextKey })
  | (Omit<Line, 'read'> & {
      readonly as: 'choice'
      readonly options: (sight: FieldSight) => readonly Option[]
    })
  /** Any number of a list of codes, e.g. the grounds of a refusal. */
  | (FieldOfAct & { readonly as: 'ticks'; readonly options: (sight: FieldSight) => readonly Option[] })
  /** Pages of one paper, taken with the document camera or from a file. */
  | (FieldOfAct & { readonly as: 'scans' })
  /** The same, where there is one picture or none. */
  | (FieldOfAct & { readonly as: 'scan' })
  /** Originals that were shown, each with its type, whose it is, its condition and its scans. */
  | (FieldOfAct & { readonly as: 'documents'; readonly offered?: readonly Shown['type'][] })
  /** The identity card is read (F2) into `parties` and `match`. */
  | (FieldOfAct & { readonly as: 'card' })
  | (FieldOfAct & { readonly as: 'fingerprint' })
  /** A person reads a text on the pen display, signs and confirms; null while there is no text yet. */
  | (FieldOfAct & { readonly as: 'pen'; readonly text: (sight: FieldSight) => PenText | null })
  /** Rows that can be added and taken away, e.g. children, properties, debts; `fields` are places within a row. */
  | (FieldOfAct & { readonly as: 'rows'; readonly add: TextKey; readonly fields: readonly ActField[] })
  /** Another case held on this device, found by name or number. */
  | (FieldOfAct & {
      readonly as: 'case'
      readonly among?: (row: CaseSummary) => boolean
      readonly write: (row: CaseSummary, sight: FieldSight) => Readonly<Record<string, unknown>>
    })
  /** What the case says already, to be read and held against a paper. */
  | (Omit<FieldOfAct, 'at'> & {
      readonly as: 'shown'
      readonly at?: string
      readonly value: (sight: FieldSight) => string
    })
  /** Scans that the case holds already, to be looked at. */
  | (Omit<FieldOfAct, 'at'> & {
      readonly as: 'pictures'
      readonly at?: string
      readonly value: (sight: FieldSight) => readonly BlobRef[]
    })

/** A text that a person reads on the pen display before signing, and who that is. */
export interface PenText {
  readonly party: PartyId
  readonly name: string
  readonly text: DeclarationText
}

/** What a table of fields needs of the form it fills in. */
export interface FormOfFields extends Places {
  readonly review: () => Review
}

/** The place of a field for a party. */
export const placeOf = (at: string, party: PartyId | null): string =>
  party === null ? at : at.replaceAll('{party}', party)

/** Whether each party has a field of their own. */
export const isOfEach = ({ at }: ActField): boolean => at?.includes('{party}') ?? false

import {
  checkDocumentNumber,
  identityDocumentTypes,
  type PartyId,
  parseResidentId,
  partyIds,
  transcribedEvents,
  transcriptCertainties,
  transcriptSources,
} from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'

type DocumentType = (typeof identityDocumentTypes)[number]

/** An identity number as the record writes it; a resident's brings date of birth and sex with it. */
function writeDocument(typed: string, { get, party }: FieldSight): Readonly<Record<string, unknown>> {
  const at = `persons.${party}`
  const original = typed.trim()
  if (original === '') return { [`${at}.document`]: undefined }
  const type = (get(`${at}.document.type`) ?? 'CN_ID') as DocumentType
  const checked = checkDocumentNumber(type, original)
  const number = checked.ok ? checked.value : original
  const read = type.startsWith('CN_ID') ? parseResidentId(number) : undefined
  return {
    [`${at}.document`]: { type, number, original },
    ...(read?.ok ? { [`${at}.born`]: read.value.born, [`${at}.sex`]: read.value.sex } : {}),
  }
}

const originalOf = ({ get, party }: FieldSight): string =>
  (get(`persons.${party}.document.original`) ?? '') as string

/** Another kind of document has another form of number. */
const writeType = (type: string, sight: FieldSight): Readonly<Record<string, unknown>> => {
  const retyped = { ...sight, get: (path: string) => (path.endsWith('.type') ? type : sight.get(path)) }
  return writeDocument(originalOf(sight), retyped)
}

/** Everything that is read from the source of an old registration, in the order of its form. */
export const recordFields: readonly ActField[] = [
  {
    at: 'of',
    words: 'transcribe.of',
    ask: 'transcribe.of.ask',
    as: 'choice',
    options: optionsOf('transcribe.of', transcribedEvents),
  },
  { at: 'date', words: 'transcribe.date', as: 'date' },
  { at: 'authority', words: 'transcribe.authority', ask: 'transcribe.authority.ask', as: 'text' },
  { at: 'number', words: 'transcribe.number', ask: 'transcribe.number.ask', as: 'text', isOptional: true },
  { at: 'persons.{party}.name', words: 'field.name', as: 'text' },
  {
    at: 'persons.{party}.document',
    namedAt: 'persons.{party}.document.number',
    words: 'transcribe.document',
    ask: 'transcribe.document.ask',
    as: 'text',
    isOptional: true,
    read: originalOf,
    write: writeDocument,
  },
  {
    at: 'persons.{party}.document.type',
    words: 'transcribe.document-type',
    as: 'choice',
    shownWhen: (sight) => originalOf(sight) !== '',
    options: optionsOf('identity-document', identityDocumentTypes),
    write: writeType,
  },
  { at: 'persons.{party}.sex', words: 'field.sex', as: 'choice', options: optionsOf('sex', ['1', '2', '0']) },
  { at: 'persons.{party}.born', words: 'field.born', as: 'date', isOptional: true },
  {
    at: 'died',
    words: 'transcribe.died',
    as: 'choice',
    isOptional: true,
    shownWhen: ({ get }) => get('of') === 'spouse-death',
    options: optionsOf('party', partyIds),
  },
  {
    at: 'source',
    words: 'transcribe.source',
    ask: 'transcribe.source.ask',
    as: 'choice',
    options: optionsOf('transcribe.source', transcriptSources),
  },
  { at: 'reference', words: 'transcribe.reference', as: 'text', isOptional: true },
  {
    at: 'certainty',
    words: 'transcribe.certainty',
    ask: 'transcribe.certainty.ask',
    as: 'choice',
    options: optionsOf('transcribe.certainty', transcriptCertainties),
  },
  { at: 'scans', words: 'transcribe.scans', as: 'scans' },
  { at: 'remark', words: 'transcribe.remark', as: 'long-text', isOptional: true },
]

/** The sex that goes with a column, before a number says it. */
export const columnSex: Record<PartyId, '1' | '2'> = { man: '1', woman: '2' }

/** A value of the record in words, or that the source does not say it. */
export const orNotRead = (value: string | null | undefined): string => value || t('transcribe.not-read')

import { askedBy, identityDocumentTypes, parseResidentId } from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'

const isBy =
  (who: (typeof askedBy)[number]) =>
  ({ get }: FieldSight): boolean =>
    get('by') === who

/** A resident's number brings the date of birth with it; what is typed over the chip is typed. */
const writeNumber = (typed: string): Readonly<Record<string, unknown>> => {
  const read = parseResidentId(typed)
  return {
    'person.document.number': read.ok ? read.value.number : typed.trim().toUpperCase() || undefined,
    'person.grade': 'typed',
    ...(read.ok ? { 'person.born': read.value.born } : {}),
  }
}

/** Who asks and about whom, which period, for what; the papers of a representative or an authority. */
export const applyFields: readonly ActField[] = [
  { at: 'by', words: 'rc.by', ask: 'rc.by.ask', as: 'choice', options: optionsOf('rc.by', askedBy) },
  { at: 'person.name', words: 'rc.person.name', as: 'text' },
  {
    at: 'person.document.type',
    words: 'field.document-type',
    as: 'choice',
    options: optionsOf('identity-document', identityDocumentTypes),
  },
  {
    at: 'person.document.number',
    namedAt: 'person',
    words: 'rc.person.number',
    as: 'text',
    write: writeNumber,
  },
  { at: 'person.born', words: 'field.born', as: 'date', isOptional: true },
  {
    at: 'match.matches',
    namedAt: 'match',
    words: 'accept.match',
    as: 'yes-no',
    yes: 'accept.match.yes',
    no: 'accept.match.no',
  },
  { at: 'period.from', namedAt: 'period', words: 'rc.period.from', as: 'date' },
  { at: 'period.to', words: 'rc.period.to', as: 'date' },
  { at: 'purpose', words: 'rc.purpose', ask: 'rc.purpose.ask', as: 'text' },
  { at: 'scans', words: 'rc.scans', as: 'scans' },
  { at: 'proxy.name', namedAt: 'proxy', words: 'reissue.proxy.name', as: 'text', shownWhen: isBy('proxy') },
  { at: 'proxy.number', words: 'reissue.proxy.number', as: 'text', shownWhen: isBy('proxy') },
  { at: 'proxy.deed.number', words: 'reissue.deed.number', as: 'text', shownWhen: isBy('proxy') },
  { at: 'proxy.deed.notary', words: 'reissue.deed.notary', as: 'text', shownWhen: isBy('proxy') },
  { at: 'proxy.deed.issuedOn', words: 'reissue.deed.issued-on', as: 'date', shownWhen: isBy('proxy') },
  { at: 'proxy.deed.namesMatter', words: 'rc.deed.matter', as: 'yes-no', shownWhen: isBy('proxy') },
  {
    at: 'proxy.deed.proxy.name',
    words: 'reissue.deed.proxy-name',
    as: 'text',
    isOptional: true,
    shownWhen: isBy('proxy'),
  },
  {
    at: 'proxy.deed.proxy.number',
    words: 'reissue.deed.proxy-number',
    as: 'text',
    isOptional: true,
    shownWhen: isBy('proxy'),
  },
  { at: 'proxy.deed.scans', words: 'rc.deed.scans', as: 'scans', shownWhen: isBy('proxy') },
  {
    at: 'letter.authority',
    namedAt: 'letter',
    words: 'rc.letter.authority',
    as: 'text',
    shownWhen: isBy('authority'),
  },
  { at: 'letter.number', words: 'rc.letter.number', as: 'text', shownWhen: isBy('authority') },
  { at: 'letter.badges', words: 'rc.letter.badges', as: 'yes-no', shownWhen: isBy('authority') },
  { at: 'letter.scans', words: 'rc.letter.scans', as: 'scans', shownWhen: isBy('authority') },
]

import {
  agreed,
  checkDocumentNumber,
  type identityDocumentTypes,
  parseResidentId,
  type ReissueState,
  recordOfCase,
  substituteTypes,
} from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { nationalities } from '../../parts/code-options.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { CaseSummary } from '../../state/desk.ts'
import type { ActScreen } from '../kind-screens.ts'

const ways = ['own-case', 'transcript', 'archive-copy', 'retrieval', 'archive-lost', 'not-found'] as const
type Way = (typeof ways)[number]

const isHow =
  (...these: readonly Way[]) =>
  ({ get }: FieldSight): boolean =>
    these.some((how) => how === get('search.how'))

const isFound = ({ get }: FieldSight): boolean => {
  const how = get('search.how')
  return how !== undefined && how !== 'not-found'
}

/** A record that is typed from a paper begins as most do: registered in the mainland, in force. */
const nothingRead = {
  place: 'mainland',
  standing: 'in-force',
  persons: { man: { sex: '1', nationality: 'CHN' }, woman: { sex: '2', nationality: 'CHN' } },
}

const wantedIn = ({ opened }: FieldSight) => agreed((opened.state() as ReissueState).of)

/** Cases that may be of the registration that is looked for. */
const isOfMatter = ({ kind, registeredOn }: CaseSummary): boolean =>
  kind === 'transcript' || ((kind === 'marriage' || kind === 'divorce') && registeredOn !== null)

/** The record that the chosen case keeps, read from its acts; what it says stands in the form a moment later. */
async function readRecord({ id }: CaseSummary, { desk, putAll }: FieldSight): Promise<void> {
  const found = recordOfCase(id, await desk.logOf(id), desk.reference().values())
  if (found) putAll({ record: found.record })
}

/** An identity number as the record writes it; a resident's brings date of birth and sex with it. */
function writeNumber(typed: string, { get, party }: FieldSight): Readonly<Record<string, unknown>> {
  const at = `record.persons.${party}`
  const written = typed.trim()
  if (written === '') return { [`${at}.document`]: undefined }
  const type = (get(`${at}.document.type`) ?? 'CN_ID') as (typeof identityDocumentTypes)[number]
  const checked = checkDocumentNumber(type, written)
  const number = checked.ok ? checked.value : written
  const read = type.startsWith('CN_ID') ? parseResidentId(number) : undefined
  return {
    [`${at}.document`]: { type, number },
    ...(read?.ok ? { [`${at}.born`]: read.value.born, [`${at}.sex`]: read.value.sex } : {}),
  }
}

const numberIn = ({ get, party }: FieldSight): string =>
  String(get(`record.persons.${party}.document.number`) ?? '')

/** Where it is looked for. */
const searchFields: readonly ActField[] = [
  {
    at: 'search.how',
    namedAt: 'search',
    words: 'reissue.search',
    ask: 'reissue.search.ask',
    as: 'choice',
    options: optionsOf('reissue.search.how', ways),
    write: (how, { get }) => ({
      'search.how': how || undefined,
      record: how === 'not-found' ? undefined : (get('record') ?? nothingRead),
    }),
  },
  {
    at: 'search.case',
    words: 'reissue.search.case',
    as: 'case',
    among: isOfMatter,
    shownWhen: isHow('own-case', 'transcript'),
    write: (row, sight) => {
      void readRecord(row, sight)
      return { 'search.case': row.id, 'search.how': row.kind === 'transcript' ? 'transcript' : 'own-case' }
    },
  },
  {
    at: 'search.archive',
    words: 'reissue.search.archive',
    as: 'text',
    shownWhen: isHow('archive-copy'),
  },
  {
    at: 'search.source',
    words: 'reissue.search.source',
    as: 'text',
    shownWhen: isHow('retrieval'),
  },
  {
    at: 'search.reference',
    words: 'reissue.search.reference',
    as: 'text',
    shownWhen: isHow('archive-copy', 'retrieval'),
  },
  {
    at: 'search.scans',
    words: 'reissue.search.scans',
    as: 'scans',
    shownWhen: isHow('archive-copy'),
  },
  {
    at: 'search.statement',
    words: 'reissue.search.statement',
    as: 'scans',
    shownWhen: isHow('archive-lost'),
  },
  {
    at: 'search.substitutes',
    words: 'reissue.search.substitutes',
    note: 'reissue.search.substitutes.note',
    as: 'rows',
    add: 'reissue.search.substitutes.add',
    shownWhen: isHow('archive-lost'),
    fields: [
      {
        at: 'type',
        words: 'reissue.substitute.type',
        as: 'choice',
        options: optionsOf('reissue.substitute', substituteTypes),
      },
      { at: 'issuedBy', words: 'reissue.substitute.issued-by', as: 'text' },
      { at: 'issuedOn', words: 'reissue.substitute.issued-on', as: 'date', isOptional: true },
      { at: 'scans', words: 'reissue.search.scans', as: 'scans' },
    ],
  },
  {
    at: 'search.searched',
    words: 'reissue.search.searched',
    ask: 'reissue.search.searched.ask',
    as: 'text',
    shownWhen: isHow('not-found'),
  },
]

/** What the record says of the original registration. */
const recordFields: readonly ActField[] = [
  { at: 'record.date', words: 'reissue.record.date', as: 'date', shownWhen: isFound },
  { at: 'record.authority', words: 'reissue.record.authority', as: 'text', shownWhen: isFound },
  {
    at: 'record.number',
    words: 'reissue.record.number',
    ask: 'reissue.record.number.ask',
    as: 'text',
    isOptional: true,
    shownWhen: isFound,
  },
  {
    at: 'record.place',
    words: 'reissue.record.place',
    as: 'choice',
    options: optionsOf('reissue.place', ['mainland', 'embassy', 'elsewhere']),
    shownWhen: isFound,
  },
  {
    at: 'record.standing',
    words: 'reissue.record.standing',
    as: 'choice',
    options: (sight) =>
      optionsOf(
        'reissue.standing',
        wantedIn(sight) === 'divorce' ? ['in-force', 'revoked'] : ['in-force', 'void', 'annulled', 'revoked'],
      )(),
    shownWhen: isFound,
  },
  { at: 'record.persons.{party}.name', words: 'field.name', as: 'text', shownWhen: isFound },
  {
    at: 'record.persons.{party}.document',
    words: 'field.number',
    ask: 'reissue.record.document.ask',
    as: 'text',
    isOptional: true,
    read: numberIn,
    write: writeNumber,
    shownWhen: isFound,
  },
  {
    at: 'record.persons.{party}.sex',
    words: 'field.sex',
    as: 'choice',
    options: optionsOf('sex', ['1', '2', '0']),
    shownWhen: isFound,
  },
  {
    at: 'record.persons.{party}.born',
    words: 'field.born',
    as: 'date',
    isOptional: true,
    shownWhen: isFound,
  },
  {
    at: 'record.persons.{party}.nationality',
    words: 'field.nationality',
    as: 'choice',
    options: nationalities,
    isOptional: true,
    shownWhen: isFound,
  },
]

/** E3: the original registration is looked for, and what its record says is taken down (查档). */
export const archiveScreen: ActScreen<'reissue'> = {
  act: 'verify-archive',
  about: 'reissue.archive.about',
  fields: [...searchFields, ...recordFields],
  initial: ({ state }) => agreed(state().archive) ?? {},
  finish: (values, { circumstances }) => {
    const { search, record } = values as { search: { how: Way }; record?: object }
    return {
      ...values,
      search: { ...search, ...saidOf(search, circumstances().at) },
      record: search.how === 'not-found' ? null : record,
    }
  },
}

/** What the form may leave out of a search, or what the moment says. */
function saidOf(search: { how: Way; statement?: unknown; substitutes?: unknown }, at: string): object {
  if (search.how === 'retrieval') return { at }
  return search.how === 'archive-lost'
    ? { statement: search.statement ?? [], substitutes: search.substitutes ?? [] }
    : {}
}

import { EDUCATIONS, ETHNIC_GROUPS, NATIONALITIES, OCCUPATIONS, partyIds, SEXES } from '../../domain/index.ts'
import { caseNumberOf } from './case-words.ts'
import { fullDate } from './dates.ts'
import { pathWords } from './path-words.ts'
import { firstOf, language, t } from './text.ts'

/** What an act says at one of its places, in words. */
export interface ValueOfAct {
  readonly path: string
  readonly words: string
  readonly value: string
}

/** An act as it was signed, in a case of a kind. */
interface SignedAct {
  readonly kind: string
  readonly act: { readonly type: string }
}

/** A field of the act's form, as far as it says how its place and its values are called. */
export interface NamedField {
  readonly at?: string
  readonly words: string
  /** The words of a code; undefined for what is none. */
  readonly of: (value: unknown) => string | undefined
}

/**
 * What an act of any kind says, word for word: at the contested place where it says something there, otherwise all of it
 * that has a name. What machines made, pictures and prints are not read out.
 */
export function valuesOfAct(
  { kind, act }: SignedAct,
  at: string | undefined,
  fields: readonly NamedField[] = [],
): readonly ValueOfAct[] {
  const asked = { kind, act: act.type }
  const all = leavesOf(act)
  const there = at === undefined ? [] : all.filter(({ path }) => isAt(path, at))
  return (there.length > 0 ? there : all.filter(isNoDocument)).flatMap(({ path, value }) => {
    const field = fields.find((each) => each.at === path || each.at === asOfEach(path))
    const words = isNumberOfCertificate(path)
      ? t('place.certificate')
      : field
        ? withParty(path, t(field.words as never))
        : pathWords(path, asked)
    const said = field?.of(value) ?? saidOf(path, value, kind)
    return words === path || said === '' ? [] : [{ path, words, value: said }]
  })
}

/** Numbers of identity documents are read out only where they are what is compared. */
const isNoDocument = ({ path, value }: Leaf): boolean => {
  const isNumber = /(^|\.)(document|number)$/.test(path) && /^[\w（）()-]{5,}$/.test(String(value))
  return !isNumber && !/(^|\.)documents?\./.test(path)
}

/** The number of the very booklet, whatever it certifies; the checklists call it by the kind that they were made for. */
const isNumberOfCertificate = (path: string): boolean => path === 'certificate'

interface Leaf {
  readonly path: string
  readonly value: unknown
}

/** Where machines write: no person can hold it against a paper. */
const ofMachines: ReadonlySet<string> = new Set([
  'type',
  'match',
  'fingerprint',
  'sitting',
  'heads',
  'lookUp',
  'raw',
  'readings',
  'print',
  'shown',
])

/** Every place of an act that holds a value of its own; rows of changes stand at the place that they change. */
function leavesOf(node: unknown, path = ''): readonly Leaf[] {
  if (node === null || node === undefined || node === '') return []
  if (typeof node !== 'object') return [{ path, value: node }]
  if (Array.isArray(node)) {
    const plain = node.filter((each) => typeof each !== 'object')
    if (plain.length > 0) return [{ path, value: plain }]
    return node.flatMap((each, index) => leavesOf(each, placeOfRow(each) ?? `${path}.${index}`))
  }
  if ('sha256' in node) return []
  if (placeOfRow(node) !== null && 'value' in node) return leavesOf(node.value, placeOfRow(node) ?? path)
  return Object.entries(node).flatMap(([name, value]) =>
    ofMachines.has(name) ? [] : leavesOf(value, path === '' ? name : `${path}.${name}`),
  )
}

/** A change of a correction, whose place is `man.occupation`. */
const placeOfRow = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'party' in row && 'field' in row && 'value' in row
    ? `${row.party}.${row.field}`
    : null

/** Whether a place of an act is the contested one, or lies in it: `details.man.occupation` is `man.occupation`. */
const isAt = (path: string, at: string): boolean => `.${path}.`.includes(`.${at}.`)

const asOfEach = (path: string): string =>
  path
    .split('.')
    .map((part) => (partyIds.some((party) => party === part) ? '{party}' : part))
    .join('.')

function withParty(path: string, words: string): string {
  const party = partyIds.find((each) => path.split('.').includes(each))
  return party ? `${t(`party.${party}`)}　${words}` : words
}

/** The tables in which the facts of a person are codes. */
const tables: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  education: EDUCATIONS,
  ethnicity: ETHNIC_GROUPS,
  nationality: NATIONALITIES,
  occupation: OCCUPATIONS['2015'],
  sex: SEXES,
}

/** A value in words where it is a code, a day, a time or a case; otherwise as it stands. */
function saidOf(path: string, value: unknown, kind: string): string {
  const name = path.split('.').findLast((part) => !/^(\d+|man|woman)$/.test(part)) ?? ''
  if (Array.isArray(value)) return value.map((each) => saidOf(path, each, kind)).join(t('list.comma'))
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no')
  if (typeof value !== 'string') return String(value)
  const entry = tables[name]?.[value]
  const ofTable = entry && Object.entries(entry).find(([tongue]) => tongue === language())?.[1]
  if (typeof ofTable === 'string') return ofTable
  if (value === 'man' || value === 'woman') return t(`party.${value}`)
  if (/^sha256-|^[0-9a-f]{64}$/.test(value)) return ''
  if (/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value)) return caseNumberOf(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return fullDate(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return `${fullDate(value.slice(0, 10))} ${value.slice(11, 16)}`
  return firstOf(keysOf(name, value, kind), value)
}

/** Lists of codes that are not called like the places at which they stand. */
const lists: Readonly<Record<string, readonly string[]>> = {
  applies: ['reissue.applies'],
  certificates: ['rv.certificates'],
  ground: ['annotate.ground', 'reissue.revoke.ground'],
  holding: ['rc.holding'],
  how: ['rv.way'],
  item: ['evidence.filed', 'evidence'],
  outcome: ['outcome', 'divorce.ended'],
  shownBy: ['rv.shown-by'],
  source: ['transcribe.source'],
  subject: ['note', 'box.note'],
}

/** Where the words of a code may be, its kind's first. */
const keysOf = (name: string, value: string, kind: string): readonly string[] => [
  `${kind}.${name}.${value}`,
  `fact.${name}.${value}`,
  `${name}.${value}`,
  ...(lists[name] ?? []).map((list) => `${list}.${value}`),
  ...(name === 'found' || name === 'status' ? [`check-for.status.${value}`, `status.${value}`] : []),
  ...(name === 'by' ? [`party.${value}`, `decider.${value}`] : []),
]

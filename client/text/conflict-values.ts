import {
  EDUCATIONS,
  ETHNIC_GROUPS,
  type MarriageAct,
  NATIONALITIES,
  OCCUPATIONS,
  type PartyId,
  SEXES,
} from '../../domain/index.ts'
import { language, t, tOr } from './text.ts'

type Value = readonly [place: string, words: string]

/** What an act wrote to the contested place, in words; empty where the act itself is the question. */
export function writtenAt(act: MarriageAct, at: string | undefined): readonly Value[] {
  switch (act.type) {
    case 'accept':
      return at?.includes('.') ? personValue(act.parties, at) : []
    case 'capture':
      return at?.includes('.') ? personValue(act.details, at) : []
    case 'correct':
      return act.changes
        .filter(
          ({ party, field }) => !at?.includes('.') || at === `${party}.${field}` || at.startsWith('decl'),
        )
        .map(({ party, field, value }) => [`${party}.${field}`, factWords(field, value)] as const)
    case 'print':
      return [
        ['certificate', act.certificate],
        ['blanks.man', act.blanks.man],
        ['blanks.woman', act.blanks.woman],
      ]
    case 'spoil':
      return [[`blanks.${act.party}`, `${act.blank} → ${act.replacement}`]]
    case 'register':
      return [['certificate', act.certificate]]
    case 'refuse':
    case 'decline':
      return [['reason', `${act.codes.join('、')}　${act.explanation}`]]
    case 'abort':
      return [['reason', act.reason]]
    case 'check-status':
      return [
        [`check-status.${act.party}`, tOr(`check-for.status.${act.found}`, act.found)],
        ...(act.check.how === 'documented' ? ([['code', act.check.code]] as const) : []),
      ]
    case 'declare':
      return (['man', 'woman'] as const).map((party) => [
        `declarations.${party}`,
        t(`check-for.status.${act.declarations[party].status}`),
      ])
    default:
      return []
  }
}

/** One fact of one party, from the block an act has for each. */
function personValue(block: Readonly<Record<PartyId, object>>, at: string): readonly Value[] {
  const [party = '', field = ''] = at.split('.')
  const facts = party === 'man' || party === 'woman' ? block[party] : undefined
  const value = facts && Object.entries(facts).find(([name]) => name === field)?.[1]
  if (typeof value === 'string') return [[at, factWords(field, value)]]
  if (typeof value === 'object' && value !== null && 'number' in value) return [[at, String(value.number)]]
  return []
}

/** The tables in which the facts of a person are codes. */
const tables: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  education: EDUCATIONS,
  ethnicity: ETHNIC_GROUPS,
  nationality: NATIONALITIES,
  occupation: OCCUPATIONS['2015'],
  sex: SEXES,
}

/** A fact in words where it is a code, otherwise as it is. */
function factWords(field: string, value: string): string {
  const entry = tables[field]?.[value]
  const words = entry && Object.entries(entry).find(([name]) => name === language())?.[1]
  return typeof words === 'string' ? words : value
}

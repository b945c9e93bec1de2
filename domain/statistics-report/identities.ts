import { type Figures, sumOf } from './figures.ts'

/** Two sums of a report that must be the same. */
export interface Identity {
  readonly id: string
  readonly left: number
  readonly right: number
}

/** Rules.md 9: the check identities, and those of the tables that count the same people or couples. */
export function identitiesOf(figures: Figures): readonly Identity[] {
  const of = (table: string, among?: Parameters<typeof sumOf>[2]) => sumOf(figures, table, among)
  const couples = of('marriages.origin')
  const identity = (id: string, left: number, right: number): Identity => ({ id, left, right })
  return [
    identity('two-persons-a-couple', 2 * couples, of('persons.standing')),
    ...(
      ['marriages.mode', 'marriages.same-spouse', 'marriages.serviceman', 'marriages.rest-day'] as const
    ).map((table) => identity(table, couples, of(table))),
    ...(['persons.age', 'persons.education', 'persons.occupation', 'persons.ethnicity'] as const).flatMap(
      (table) =>
        (['man', 'woman'] as const).map((column) =>
          identity(`${table}.${column}`, couples, of(table, { column })),
        ),
    ),
    identity('applications-by-outcome', of('divorces.repeat'), of('divorces.accepted')),
    identity('divorces.length', of('divorces.ended', { row: 'registered' }), of('divorces.length')),
    identity(
      'divorces.minor-children',
      of('divorces.ended', { row: 'registered' }),
      of('divorces.minor-children'),
    ),
  ]
}

/** The identities that do not hold; none in a sound report. */
export const brokenIdentities = (figures: Figures): readonly Identity[] =>
  identitiesOf(figures).filter(({ left, right }) => left !== right)

import { inForce, rowsOf } from '../log/reference.ts'
import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { ApplicationOf, TakingIn } from './application.ts'
import { type Cites, underEachLaw } from './law-of-the-day.ts'
import { shownBy } from './shown-documents.ts'

/** Where and by what right a couple may be served here (rules.md 1.4). */
export const competenceModes = [
  'local',
  'city-wide',
  'province-wide',
  'cross-province',
  'nationwide',
  'foreign',
] as const
export type CompetenceMode = (typeof competenceModes)[number]

/** What stands in force from a day to a day. */
interface InForce {
  readonly from: string
  /** The last day; null while it goes on. */
  readonly until: string | null
}

/** One way of being competent, and the document of one party that it rests on. */
export interface CompetenceRow extends InForce {
  readonly mode: CompetenceMode
  readonly rests: 'household-book' | 'residence-permit-of-xian' | null
  readonly servicemen: boolean
  readonly cite: string
}

/** What differs between what is asked for: since when across provinces, and the articles. */
export interface CompetenceLaw {
  readonly crossProvinceFrom: string
  readonly cites: { readonly of2003: string; readonly crossProvince: string; readonly of2025: string }
}

const lastDayOf2003 = '2025-05-09'

/**
 * Where a mainland couple may be served (rules.md 1.4).
 * @NOTE The day on which province-wide service began is not in the sources; 2022-01-01 is the cautious year.
 */
export const competenceTable = ({ crossProvinceFrom, cites }: CompetenceLaw): readonly CompetenceRow[] => {
  const until2025 = { until: lastDayOf2003, rests: 'household-book', servicemen: true } as const
  const since2025 = {
    from: '2025-05-10',
    until: null,
    rests: null,
    servicemen: true,
    cite: cites.of2025,
  } as const
  return [
    { ...until2025, mode: 'local', from: '2003-10-01', cite: cites.of2003 },
    {
      ...until2025,
      mode: 'city-wide',
      from: '2021-05-06',
      servicemen: false,
      cite: '西安市婚姻登记全市通办实施方案',
    },
    { ...until2025, mode: 'province-wide', from: '2022-01-01', cite: '陕民办发〔2022〕72号' },
    {
      ...until2025,
      mode: 'cross-province',
      from: crossProvinceFrom,
      rests: 'residence-permit-of-xian',
      cite: cites.crossProvince,
    },
    { ...since2025, mode: 'local' },
    { ...since2025, mode: 'nationwide' },
  ]
}

/** The rows that are in force on a day. */
export const inForceOn = <R extends InForce>(table: readonly R[], on: string): readonly R[] =>
  table.filter(({ from, until }) => from <= on && (until === null || on <= until))

/** The competence modes of a day, for the clerk to choose from. */
export const modesIn =
  (table: readonly CompetenceRow[]) =>
  (on: string): CompetenceMode[] => [...inForceOn(table, on).map(({ mode }) => mode), 'foreign']

/** An application, as far as its competence is concerned. */
type Served = Draft<
  TakingIn & {
    competence: {
      mode: CompetenceMode
      basisParty: PartyId | null
      basisDocument: string | null
      basisDocumentValidTo: string | null
    }
  }
>

/** The rule that this office may serve this couple, under the law of each day. */
export const competentFor = <S, A>(
  id: string,
  cites: Cites,
  table: readonly CompetenceRow[],
  applicationOf: ApplicationOf<S, A, Served>,
): readonly Rule<S, A>[] =>
  underEachLaw(id, cites, (state, act, circumstances) =>
    findingsOf(table, applicationOf(state, act), circumstances),
  )

function findingsOf(
  table: readonly CompetenceRow[],
  application: Served,
  circumstances: Circumstances,
): readonly Finding[] {
  const { competence } = application
  const types = partyIds.map((party) => application.parties?.[party]?.type ?? undefined)
  const known = types.filter((type) => type !== undefined)
  const fromElsewhere = known.filter((type) => type !== 'mainland' && type !== 'serviceman')
  if (fromElsewhere.length === 2) return notCompetent('neither-from-mainland')
  if (fromElsewhere.length === 1) {
    if (!isForeignCompetent(circumstances)) return notCompetent('office-not-empowered')
    const mode = competence?.mode
    return mode && mode !== 'foreign' ? notCompetent('foreign-mode-needed', mode) : []
  }
  if (!competence?.mode || known.length < 2) return []
  const row = inForceOn(table, circumstances.on).find(({ mode }) => mode === competence.mode)
  if (!row) return notCompetent('mode-not-in-force', competence.mode)
  if (!row.servicemen && known.includes('serviceman')) return notCompetent('not-for-servicemen', row.mode)
  return row.rests ? basisFindings(application, row.rests, circumstances.on) : []
}

/** The party and the document that the competence rests on are named, and the document was shown and is valid. */
function basisFindings(application: Served, rests: string, on: string): readonly Finding[] {
  const { competence } = application
  if (competence?.basisParty === undefined || competence.basisDocument === undefined) return []
  if (!competence.basisParty || competence.basisDocument !== rests) return notCompetent('basis-needed', rests)
  const shown = shownBy(competence.basisParty, application).filter(({ type }) => type === rests)
  if (application.documents && shown.length === 0) return notCompetent('basis-not-shown', rests)
  const validTo = competence.basisDocumentValidTo
  if (rests === 'residence-permit-of-xian' && validTo === null)
    return notCompetent('basis-period-unknown', rests)
  return validTo && validTo !== 'long-term' && validTo < on ? notCompetent('basis-expired', rests) : []
}

/** That an office is not competent, and why. */
export const notCompetent = (ground: string, detail: string | null = null): readonly Finding[] => [
  { at: 'competence', facts: { ground, detail } },
]

/** Rules.md 1.4: an office does foreign, Hong Kong, Macao, Taiwan and overseas-Chinese cases only if empowered. */
export const isForeignCompetent = ({ by, on, rows }: Circumstances): boolean =>
  inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body.foreignCompetence === true

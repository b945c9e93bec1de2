import { inForce, rowsOf } from '../log/reference.ts'
import type { Circumstances, Finding, Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { type Application, applicationOf, type Judging, underEachLaw } from './application.ts'
import { shownBy } from './documents.ts'
import type { DocumentType } from './documents-to-present.ts'
import type { MarriageState } from './state.ts'

type Mode = MarriageActOf<'accept'>['competence']['mode']

/** One way of being competent, from a day to a day, and the document of one party that it rests on. */
interface CompetenceRow {
  readonly mode: Mode
  readonly from: string
  /** The last day; null while it goes on. */
  readonly until: string | null
  readonly rests: DocumentType | null
  readonly servicemen: boolean
  readonly cite: string
}

const lastDayOf2003 = '2025-05-09'

/**
 * Where a mainland couple may register (rules.md 1.4).
 * @NOTE The day on which province-wide service began is not in the sources; 2022-01-01 is the cautious year.
 */
export const competenceTable: readonly CompetenceRow[] = [
  {
    mode: 'local',
    from: '2003-10-01',
    until: lastDayOf2003,
    rests: 'household-book',
    servicemen: true,
    cite: '婚姻登记条例（2003年）第四条',
  },
  {
    mode: 'city-wide',
    from: '2021-05-06',
    until: lastDayOf2003,
    rests: 'household-book',
    servicemen: false,
    cite: '西安市婚姻登记全市通办实施方案',
  },
  {
    mode: 'province-wide',
    from: '2022-01-01',
    until: lastDayOf2003,
    rests: 'household-book',
    servicemen: true,
    cite: '陕民办发〔2022〕72号',
  },
  {
    mode: 'cross-province',
    from: '2021-06-01',
    until: lastDayOf2003,
    rests: 'residence-permit-of-xian',
    servicemen: true,
    cite: 'DB 6101/T 3163—2023 6.1.2',
  },
  {
    mode: 'local',
    from: '2025-05-10',
    until: null,
    rests: null,
    servicemen: true,
    cite: '婚姻登记条例（2025年）第七条',
  },
  {
    mode: 'nationwide',
    from: '2025-05-10',
    until: null,
    rests: null,
    servicemen: true,
    cite: '婚姻登记条例（2025年）第七条',
  },
]

/** The competence modes of a day, for the clerk to choose from. */
export const modesOn = (on: string): Mode[] => [
  ...competenceTable.filter(inForceOn(on)).map(({ mode }) => mode),
  'foreign',
]

/** 条例（2003年）第四条, 条例（2025年）第二条、第七条: this office may register this couple (MR06). */
export const competentOffice: readonly Rule<MarriageState, Judging>[] = underEachLaw(
  'MR06',
  { P2021: '婚姻登记条例（2003年）第二条、第四条', P2025: '婚姻登记条例（2025年）第二条、第七条' },
  (state, act, circumstances) => competenceFindings(applicationOf(state, act), circumstances),
)

function competenceFindings(application: Application, circumstances: Circumstances): readonly Finding[] {
  const { competence } = application
  const types = partyIds.map((party) => application.parties?.[party]?.type ?? undefined)
  const known = types.filter((type) => type !== undefined)
  const fromElsewhere = known.filter((type) => type !== 'mainland' && type !== 'serviceman')
  if (fromElsewhere.length === 2) return refuse('neither-from-mainland')
  if (fromElsewhere.length === 1) {
    if (!isForeignCompetent(circumstances)) return refuse('office-not-empowered')
    const mode = competence?.mode
    return mode && mode !== 'foreign' ? refuse('foreign-mode-needed', mode) : []
  }
  if (!competence?.mode || known.length < 2) return []
  const row = competenceTable.filter(inForceOn(circumstances.on)).find(({ mode }) => mode === competence.mode)
  if (!row) return refuse('mode-not-in-force', competence.mode)
  if (!row.servicemen && known.includes('serviceman')) return refuse('not-for-servicemen', row.mode)
  return row.rests ? basisFindings(application, row.rests, circumstances.on) : []
}

/** The party and the document that the competence rests on are named, and the document was shown and is valid. */
function basisFindings(application: Application, rests: DocumentType, on: string): readonly Finding[] {
  const { competence } = application
  if (competence?.basisParty === undefined || competence.basisDocument === undefined) return []
  if (!competence.basisParty || competence.basisDocument !== rests) return refuse('basis-needed', rests)
  const shown = shownBy(competence.basisParty, application).filter(({ type }) => type === rests)
  if (application.documents && shown.length === 0) return refuse('basis-not-shown', rests)
  const validTo = competence.basisDocumentValidTo
  if (rests === 'residence-permit-of-xian' && validTo === null) return refuse('basis-period-unknown', rests)
  return validTo && validTo !== 'long-term' && validTo < on ? refuse('basis-expired', rests) : []
}

const refuse = (ground: string, detail: string | null = null): readonly Finding[] => [
  { at: 'competence', facts: { ground, detail } },
]

/** Rules.md 1.4: an office does foreign, Hong Kong, Macao, Taiwan and overseas-Chinese cases only if empowered. */
const isForeignCompetent = ({ by, on, rows }: Circumstances): boolean =>
  inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body.foreignCompetence === true

const inForceOn =
  (on: string) =>
  ({ from, until }: CompetenceRow): boolean =>
    from <= on && (until === null || on <= until)

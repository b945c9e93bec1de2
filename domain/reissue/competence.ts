import { isApproved } from '../counter/approvals.ts'
import { inForceOn, isForeignCompetent, notCompetent } from '../counter/competence.ts'
import { underEachLaw } from '../counter/law-of-the-day.ts'
import { shownBy } from '../counter/shown-documents.ts'
import { rowsOf } from '../log/reference.ts'
import type { Circumstances, Draft, Finding } from '../log/rule.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type Application, applicantsOf, applicationOf, type Judging, recordOf } from './application.ts'
import type { competenceModes } from './pieces.ts'
import type { ReissueState } from './state.ts'

type Mode = (typeof competenceModes)[number]

interface CompetenceRow {
  readonly mode: Mode
  readonly from: string
  /** The last day; null while it goes on. */
  readonly until: string | null
}

/**
 * Where a certificate is reissued (rules.md 1.4): at the authority that registered, or where one of the two has the
 * household registration; since 2025-05-10 anywhere. City-wide service never had reissues.
 */
export const competenceTable: readonly CompetenceRow[] = [
  { mode: 'original', from: '2003-10-01', until: '2025-05-09' },
  { mode: 'domicile', from: '2003-10-01', until: '2025-05-09' },
  { mode: 'nationwide', from: '2025-05-10', until: null },
]

/** The competence modes of a day, for the clerk to choose from. */
export const reissueModesOn = (on: string): Mode[] => [
  ...inForceOn(competenceTable, on).map(({ mode }) => mode),
  'foreign',
]

/** 条例（2003年）第十七条, 条例（2025年）: this office may reissue this certificate (RR04). */
export const competentOffice = underEachLaw<ReissueState, Judging>(
  'RR04',
  { P2021: '婚姻登记条例（2003年）第十七条', P2025: '婚姻登记条例（2025年）补领婚姻登记证' },
  (state, act, circumstances) =>
    findingsOf(applicationOf(state, act), state, acceptedOn(state, act, circumstances)),
)

/** What was lawfully accepted is finished: the mode is judged by the day of the acceptance, not of each later act. */
const acceptedOn = (
  { acceptance }: ReissueState,
  { type }: Draft<Judging>,
  circumstances: Circumstances,
): Circumstances => {
  const at = type === 'accept' ? undefined : acceptance[0]?.at
  return at === undefined ? circumstances : { ...circumstances, on: shanghaiDate(at) }
}

function findingsOf(
  application: Application,
  state: ReissueState,
  circumstances: Circumstances,
): readonly Finding[] {
  const mode = application.competence?.mode
  const types = applicantsOf(application).flatMap((party) => application.parties?.[party]?.type ?? [])
  const isFromElsewhere = types.some((type) => type !== 'mainland' && type !== 'serviceman')
  if (isFromElsewhere && !isForeignCompetent(circumstances)) return notCompetent('office-not-empowered')
  if (!mode) return []
  if (isFromElsewhere || mode === 'foreign')
    return isFromElsewhere === (mode === 'foreign') ? [] : notCompetent('foreign-mode', mode)
  if (!inForceOn(competenceTable, circumstances.on).some((row) => row.mode === mode))
    return notCompetent('mode-not-in-force', mode)
  if (mode === 'original') return originalFindings(state, circumstances)
  return mode === 'domicile' ? domicileFindings(application) : []
}

/** The office's authority is the one that the record names, or what that has become, as the head knows. */
function originalFindings(state: ReissueState, circumstances: Circumstances): readonly Finding[] {
  const then = recordOf(state)?.authority
  if (!then || isApproved(state, 'successor-authority', null)) return []
  const ours = rowsOf(circumstances.rows, 'office').filter(
    ({ body }) => body.office === circumstances.by.office,
  )
  return ours.some(({ body }) => body.authority === then) ? [] : notCompetent('other-authority', then)
}

/** The household book of an applicant was shown and names a place of this office. */
function domicileFindings(application: Application): readonly Finding[] {
  const { basisParty, basisDocument } = application.competence ?? {}
  if (basisParty === undefined || basisDocument === undefined) return []
  if (!basisParty || basisDocument !== 'household-book') return notCompetent('basis-needed', 'household-book')
  const isShown = shownBy(basisParty, application).some(({ type }) => type === 'household-book')
  return application.documents && !isShown ? notCompetent('basis-not-shown', 'household-book') : []
}

import type { AppointmentAct } from '../appointment/action.ts'
import type { AppointmentStage } from '../appointment/state.ts'
import type { ArchiveBoxAct } from '../archive-box/action.ts'
import { type AnnotatedStanding, standingByAnnotations } from '../counter/annotated-standing.ts'
import { factOf } from '../counter/facts.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { DisputeAct } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import { type DisputeStage, stageOf as stageOfDispute } from '../dispute/state.ts'
import type { DivorceAct } from '../divorce/action.ts'
import type { Stage as DivorceStage } from '../divorce/state.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import type { Act, Action, CaseId, CaseKind } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import { centreClerk } from '../log/oversight.ts'
import { agreed } from '../log/slot.ts'
import { openDisputes, type Standing } from '../log/standing.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriageFlow } from '../marriage/flow.ts'
import { marriage } from '../marriage/kind.ts'
import { stageOf } from '../marriage/stage.ts'
import { isEnded, type MarriageState, type Stage } from '../marriage/state.ts'
import type { RecordCertificateAct } from '../record-certificate/action.ts'
import type { ReissueAct } from '../reissue/action.ts'
import type { ReissueStage } from '../reissue/state.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { EachParty, PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { StatisticsReportAct } from '../statistics-report/action.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import { stageOf as stageOfBook } from '../statistics-report/state.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { appointmentSummary } from './appointment-summary.ts'
import { archiveBoxSummary, type BoxStage } from './archive-box-summary.ts'
import { divorceSummary, type WaitingPeriod } from './divorce-summary.ts'
import { eCertificateSummary, type ListedECertificateStage } from './e-certificate-summary.ts'
import { kindNameOf } from './held-cases.ts'
import { kindOf } from './kinds.ts'
import { type ListedRecordCertificateStage, recordCertificateSummary } from './record-certificate-summary.ts'
import { reissueSummary } from './reissue-summary.ts'
import { type ListedRevocationStage, revocationSummary } from './revocation-summary.ts'
import { transcriptSummary } from './transcript-summary.ts'

/** A case as lists, searches and the desk show it: a projection of its acts and nothing else. */
export interface CaseSummary {
  readonly id: CaseId
  readonly kind: CaseKind
  /** `contested` while a person must decide; a check or an old registration is `recorded`; a dispute `disputed` until it is `closed`. */
  readonly stage:
    | Stage
    | DivorceStage
    | DisputeStage
    | AppointmentStage
    | BoxStage
    | ReissueStage
    | ListedRecordCertificateStage
    | ListedRevocationStage
    | ListedECertificateStage
    | 'recorded'
  readonly variant: 'marriage' | 'make-up' | null
  /** Both parties' names, empty while unknown. */
  readonly names: EachParty<string>
  /** Numbers of the identity documents, empty while unknown; to be masked wherever they are not compared. */
  readonly numbers: EachParty<string>
  readonly certificate: string | null
  /** Queue ticket. */
  readonly ticket: string | null
  /** Booked slot. */
  readonly slot: string | null
  /** Legal time of the first act and of the last by a person, with that act and its author. */
  readonly openedAt: string
  readonly lastAt: string
  readonly lastAct: string
  readonly clerk: string
  readonly office: string
  /** Legal date of the registration. */
  readonly registeredOn: PlainDate | null
  /** What annotations of nullity, annulment or revocation made of the registration. */
  readonly standing: AnnotatedStanding
  /** The days of a divorce application that was received; null for every other case. */
  readonly period: WaitingPeriod | null
  /** Neither filed nor ended. */
  readonly isOpen: boolean
  /** The acts that the flow table allows at this stage. */
  readonly next: readonly MarriageAct['type'][]
  /** How many acts are here, and how many of them wait for a cause or a newer program. */
  readonly acts: number
  readonly waiting: number
  /** Acts that the centre holds and nobody has decided about. */
  readonly held: number
  /** Codes of the disputes that nobody has settled for this case. */
  readonly disputes: readonly string[]
}

/** The summary of a case; null for a case without placed acts or of a kind that is not known here. */
export function caseSummary(id: CaseId, log: Log<Act>): CaseSummary | null {
  const placed = order(log)
  const [first] = placed
  if (!first) return null
  const last = placed
    .filter(({ body }) => body.by.clerk !== centreClerk)
    .reduce((latest, action) => (latest.body.at > action.body.at ? latest : action), first)
  const kind = kindNameOf(log)
  const known = kindOf(kind ?? '')
  if (!known) return null
  const { standing } = fold(known, log)
  const frame = {
    id,
    openedAt: first.body.at,
    lastAt: last.body.at,
    lastAct: last.body.act.type,
    clerk: last.body.by.clerk,
    office: last.body.by.office,
    acts: log.size,
    waiting: log.size - placed.length,
    held: openHolds(standing).length,
    disputes: openDisputes(standing).map(({ code }) => code),
  }
  switch (kind) {
    case 'marriage':
      return { ...frame, ...ofMarriage(fold(marriage, log as Log<MarriageAct>).state) }
    case 'status-check':
      return { ...frame, ...withoutPeople, kind: 'status-check', stage: 'recorded' }
    case 'dispute':
      return { ...frame, ...ofDispute(log as Log<DisputeAct>) }
    case 'divorce':
      return { ...frame, ...withoutPeople, ...divorceSummary(log as Log<DivorceAct>) }
    case 'appointment':
      return { ...frame, ...withoutPeople, ...appointmentSummary(log as Log<AppointmentAct>) }
    case 'archive-box':
      return { ...frame, ...withoutPeople, ...archiveBoxSummary(log as Log<ArchiveBoxAct>) }
    case 'statistics-report':
      return { ...frame, ...withoutPeople, ...ofBook(log as Log<StatisticsReportAct>) }
    case 'record-certificate':
      return {
        ...frame,
        ...withoutPeople,
        ...recordCertificateSummary(log as Log<RecordCertificateAct>),
      }
    case 'reissue':
      return { ...frame, ...withoutPeople, ...reissueSummary(log as Log<ReissueAct>) }
    case 'revocation':
      return { ...frame, ...withoutPeople, ...revocationSummary(log as Log<RevocationAct>) }
    case 'e-certificate':
      return { ...frame, ...withoutPeople, ...eCertificateSummary(log as Log<ECertificateAct>) }
    case 'transcript':
      return { ...frame, ...withoutPeople, ...transcriptSummary(log as Log<TranscriptAct>) }
    default:
      return null
  }
}

/** The acts that the centre holds and nobody has decided about; what was built on them is not counted again. */
export const openHolds = ({ withoutEffect }: Standing): readonly Action['id'][] =>
  [...withoutEffect].flatMap(([id, { because, decision }]) =>
    id === because && decision !== 'void' ? [id] : [],
  )

type Framed =
  | 'id'
  | 'openedAt'
  | 'lastAt'
  | 'lastAct'
  | 'clerk'
  | 'office'
  | 'acts'
  | 'waiting'
  | 'held'
  | 'disputes'
type Projected = Omit<CaseSummary, Framed>

function ofMarriage(state: MarriageState): Projected {
  const stage = stageOf(state)
  const booked = agreed(state.booking)
  const each = (value: (party: PartyId) => string | undefined) => ({
    man: value('man') ?? '',
    woman: value('woman') ?? '',
  })
  const registered = state.registration[0]
  return {
    kind: 'marriage',
    stage,
    variant: agreed(state.variant) ?? null,
    names: each((party) => factOf(state, party, 'name') ?? booked?.names[party]),
    numbers: each((party) => factOf(state, party, 'document')?.number),
    certificate: registered?.value.certificate ?? agreed(state.print)?.certificate ?? null,
    ticket: agreed(state.ticket) ?? null,
    slot: booked?.slot ?? null,
    registeredOn: registered ? shanghaiDate(registered.at) : null,
    standing: standingByAnnotations(annotationsInForce(state)),
    period: null,
    isOpen: !isEnded(stage),
    next: (Object.keys(marriageFlow) as MarriageAct['type'][]).filter((act) =>
      marriageFlow[act].from.includes(stage),
    ),
  }
}

function ofDispute(log: Log<DisputeAct>): Projected {
  const stage = stageOfDispute(fold(dispute, log).state)
  return { ...withoutPeople, kind: 'dispute', stage, isOpen: stage !== 'closed' }
}

/** A book of statistics is kept on; whose cases it counted, it does not say. */
function ofBook(log: Log<StatisticsReportAct>) {
  const isContested = stageOfBook(fold(statisticsReport, log).state) === 'contested'
  return {
    kind: 'statistics-report' as const,
    stage: isContested ? ('contested' as const) : ('recorded' as const),
  }
}

/** A check or a dispute belongs to marriage cases that are found by their own people; here it has no names. */
const withoutPeople: Omit<Projected, 'kind' | 'stage'> = {
  variant: null,
  names: { man: '', woman: '' },
  numbers: { man: '', woman: '' },
  certificate: null,
  ticket: null,
  slot: null,
  registeredOn: null,
  standing: 'in-force' as const,
  period: null,
  isOpen: false,
  next: [],
}

import type { AppointmentAct } from '../appointment/action.ts'
import type { ArchiveBoxAct } from '../archive-box/action.ts'
import type { DisputeAct } from '../dispute/action.ts'
import type { DivorceAct } from '../divorce/action.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { type Action, currentVersion } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import { isOversightType } from '../log/oversight.ts'
import type { MarriageAct } from '../marriage/action.ts'
import type { RecordCertificateAct } from '../record-certificate/action.ts'
import type { ReissueAct } from '../reissue/action.ts'
import type { RevocationAct } from '../revocation/action.ts'
import type { StatisticsReportAct } from '../statistics-report/action.ts'
import type { StatusCheckAct } from '../status-check/action.ts'
import type { TranscriptAct } from '../transcript/action.ts'

/** Classes of case by how long they are kept (保管期限), from the weakest ground to keep one to the strongest. */
export const retentionClasses = [
  /** 预约 alone: a slot was taken, nobody was called. */
  'appointment',
  /** A couple came and was neither accepted nor refused. */
  'never-accepted',
  /** 不予受理: refused before acceptance, which the couple may take to a court. */
  'refused',
  /** Evidence of a registration that may be another office's, and may not have arrived yet. */
  'status-check',
  'dispute',
  /** 档案盒: where each file lies, for as long as there are files. */
  'archive-box',
  /** 统计台账: what an office has reported. */
  'statistics',
  /** 受理: accepted and not registered, whatever became of it. */
  'accepted',
  'registered',
  /** Something in it is for a newer program. */
  'unknown',
] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** What each act proves of its case; leaving one out does not compile. */
const provenBy: {
  readonly marriage: { readonly [T in MarriageAct['type']]: RetentionClass }
  readonly 'status-check': { readonly [T in StatusCheckAct['type']]: RetentionClass }
  readonly dispute: { readonly [T in DisputeAct['type']]: RetentionClass }
  readonly divorce: { readonly [T in DivorceAct['type']]: RetentionClass }
  readonly 'record-certificate': { readonly [T in RecordCertificateAct['type']]: RetentionClass }
  readonly reissue: { readonly [T in ReissueAct['type']]: RetentionClass }
  readonly revocation: { readonly [T in RevocationAct['type']]: RetentionClass }
  readonly 'e-certificate': { readonly [T in ECertificateAct['type']]: RetentionClass }
  readonly transcript: { readonly [T in TranscriptAct['type']]: RetentionClass }
  readonly appointment: { readonly [T in AppointmentAct['type']]: RetentionClass }
  readonly 'statistics-report': { readonly [T in StatisticsReportAct['type']]: RetentionClass }
  readonly 'archive-box': { readonly [T in ArchiveBoxAct['type']]: RetentionClass }
} = {
  marriage: {
    book: 'appointment',
    abort: 'appointment',
    'confirm-clock': 'appointment',
    call: 'never-accepted',
    'check-status': 'never-accepted',
    approve: 'never-accepted',
    settle: 'never-accepted',
    refuse: 'refused',
    accept: 'accepted',
    capture: 'accepted',
    correct: 'accepted',
    declare: 'accepted',
    examine: 'accepted',
    decline: 'accepted',
    print: 'accepted',
    spoil: 'accepted',
    sign: 'accepted',
    reconfirm: 'accepted',
    register: 'registered',
    deliver: 'registered',
    'offer-ceremony': 'registered',
    'promise-e-certificate': 'registered',
    file: 'registered',
    annotate: 'registered',
    retract: 'registered',
  },
  'status-check': { check: 'status-check' },
  dispute: { open: 'dispute', note: 'dispute', close: 'dispute' },
  /** An application that was accepted is kept like a divorce, withdrawn and deemed withdrawn included (116号). */
  divorce: {
    abort: 'appointment',
    'confirm-clock': 'appointment',
    call: 'never-accepted',
    'check-status': 'never-accepted',
    mediate: 'never-accepted',
    reconcile: 'never-accepted',
    approve: 'never-accepted',
    settle: 'never-accepted',
    'write-agreement': 'never-accepted',
    refuse: 'refused',
    accept: 'accepted',
    correct: 'accepted',
    apply: 'accepted',
    'issue-receipt': 'accepted',
    'reprint-receipt': 'accepted',
    withdraw: 'accepted',
    'call-again': 'accepted',
    recheck: 'accepted',
    inquire: 'accepted',
    'sign-agreement': 'accepted',
    'note-no-consent': 'accepted',
    decline: 'accepted',
    capture: 'accepted',
    declare: 'accepted',
    examine: 'accepted',
    consent: 'accepted',
    print: 'accepted',
    spoil: 'accepted',
    sign: 'accepted',
    reconfirm: 'accepted',
    terminate: 'accepted',
    'file-application': 'accepted',
    register: 'registered',
    deliver: 'registered',
    'hand-over': 'registered',
    'promise-e-certificate': 'registered',
    file: 'registered',
    annotate: 'registered',
    retract: 'registered',
  },
  'record-certificate': {
    abort: 'never-accepted',
    'confirm-clock': 'never-accepted',
    approve: 'never-accepted',
    settle: 'never-accepted',
    apply: 'never-accepted',
    refuse: 'refused',
    // Who looked for whom is told for as long as there are records.
    search: 'accepted',
    issue: 'registered',
  },
  reissue: {
    abort: 'appointment',
    'confirm-clock': 'appointment',
    call: 'never-accepted',
    'check-status': 'never-accepted',
    'verify-archive': 'never-accepted',
    approve: 'never-accepted',
    settle: 'never-accepted',
    refuse: 'refused',
    accept: 'accepted',
    capture: 'accepted',
    correct: 'accepted',
    declare: 'accepted',
    examine: 'accepted',
    decline: 'accepted',
    print: 'accepted',
    spoil: 'accepted',
    sign: 'accepted',
    reconfirm: 'accepted',
    register: 'registered',
    deliver: 'registered',
    'promise-e-certificate': 'registered',
    file: 'registered',
    annotate: 'registered',
    retract: 'registered',
    'revoke-reissue': 'registered',
    'recover-booklet': 'registered',
  },
  /** 撤销婚姻类: also what was refused, for a court or an authority has sent it. */
  revocation: {
    approve: 'never-accepted',
    'confirm-clock': 'never-accepted',
    settle: 'never-accepted',
    receive: 'accepted',
    'check-authenticity': 'accepted',
    'set-effect-date': 'accepted',
    'notice-of-intent': 'accepted',
    statement: 'accepted',
    'review-legality': 'accepted',
    refuse: 'accepted',
    decide: 'registered',
    serve: 'registered',
    annotate: 'registered',
    retract: 'registered',
    file: 'registered',
  },
  /** From the first certificate on for as long as the registration that it attests. */
  'e-certificate': {
    identify: 'never-accepted',
    'review-validity': 'never-accepted',
    'confirm-clock': 'never-accepted',
    settle: 'never-accepted',
    'name-successor': 'never-accepted',
    'review-again': 'accepted',
    make: 'accepted',
    verify: 'accepted',
    'return-to-make': 'accepted',
    promise: 'registered',
    'queue-notification': 'registered',
    issue: 'registered',
    void: 'registered',
    amend: 'registered',
  },
  transcript: {
    approve: 'never-accepted',
    'confirm-clock': 'never-accepted',
    settle: 'never-accepted',
    transcribe: 'registered',
    amend: 'registered',
    confirm: 'registered',
    annotate: 'registered',
    retract: 'registered',
  },
  /** Also once they came: what was done then, the case that was opened tells. */
  appointment: {
    submit: 'appointment',
    review: 'appointment',
    return: 'appointment',
    reject: 'appointment',
    confirm: 'appointment',
    reschedule: 'appointment',
    remind: 'appointment',
    'check-in': 'appointment',
    convert: 'appointment',
    cancel: 'appointment',
    'no-show': 'appointment',
  },
  'statistics-report': { close: 'statistics', settle: 'statistics' },
  'archive-box': {
    open: 'archive-box',
    put: 'archive-box',
    renumber: 'archive-box',
    close: 'archive-box',
    transfer: 'archive-box',
    note: 'archive-box',
  },
}

/**
 * The class of a case: the strongest that any of its acts proves, held and void ones included, so that what ever
 * reached acceptance stays in that class whatever is added (rules.md 8.2 I10).
 */
export function retentionClassOf(log: Log): RetentionClass {
  const proven = [...log.values()].map((action) => retentionClasses.indexOf(classProvenBy(action as Action)))
  return retentionClasses[Math.max(...proven)] ?? 'unknown'
}

function classProvenBy({ body: { v, kind, act } }: Action): RetentionClass {
  if (isOversightType(act.type)) return 'appointment'
  const ofKind = (provenBy as Readonly<Record<string, Readonly<Record<string, RetentionClass>>>>)[kind]
  const isKnown = v <= currentVersion && Object.hasOwn(provenBy, kind) && ofKind !== undefined
  return (isKnown && Object.hasOwn(ofKind, act.type) && ofKind[act.type]) || 'unknown'
}

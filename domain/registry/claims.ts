import { longestSlot } from '../appointment/parameters.ts'
import type { Booking } from '../appointment/slots.ts'
import type { BoxedFile } from '../archive-box/number-clashes.ts'
import type { CounterActOf } from '../counter/acts.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { instantMillis } from '../shared/instant.ts'
import { checkCode } from '../status-check/kind.ts'
import { numberedIn } from './archive-numbers.ts'
import { chainPlace } from './chain-place.ts'
import { conflicts } from './conflicts.ts'
import { type CounterCase, counterCase } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { likenessesIn } from './likely-one-person.ts'
import { onPaperOf } from './on-paper.ts'
import { bookingIn } from './overbooked-slots.ts'
import { personsOfCase } from './persons-of-case.ts'
import { disputesOf } from './recorded-disputes.ts'
import { lastOfSigner } from './signed-not-registered.ts'
import { officeReported } from './told-by-centre.ts'

/** Something that a case claims: two cases with one claim may clash, two without never do. */
export type Claim =
  `${'case' | 'person' | 'likeness' | 'certificate' | 'blank' | 'check' | 'slot' | 'archive' | 'seq' | 'conflict' | 'report' | 'dates'}:${string}`

/**
 * What a case claims, without anything by which a person could be read: an index from claims to cases finds the
 * few that have to be looked at when a case grows. Claims are never given up but the certificate numbers of a gap,
 * the place after an open signature, and the slot of an appointment that is over. That it has dates in print a case
 * claims for itself alone: a schedule that comes later finds it (K5).
 */
export function claimsOf(id: CaseId, log: Log<Act>): readonly Claim[] {
  const claims = [
    ...[...log.values()].map(({ body }) => chainPlace(body.by)),
    `case:${id}` as const,
    ...disputesOf(id, log).flatMap((recorded): Claim[] => [
      `conflict:${recorded.conflict}`,
      `case:${recorded.dispute}`,
      ...recorded.with.map((side): Claim => `case:${side.case}`),
    ]),
    ...personsOfCase(id, log).map((person): Claim => `person:${person}`),
    ...likenessesIn(id, log).map(({ likeness }): Claim => `likeness:${likeness}`),
    ...ofItsKind(id, log),
  ]
  return [...new Set(claims)].sort()
}

function ofItsKind(id: CaseId, log: Log<Act>): readonly Claim[] {
  switch (kindNameOf(log)) {
    case 'marriage':
    case 'divorce':
    case 'reissue':
      return [
        ...ofTheCounter(counterCase(id, log)),
        ...casesNamedIn(log).map((other): Claim => `case:${other}`),
        ...(onPaperOf(id, log)?.receipt ? [`dates:${id}` as const] : []),
      ]
    case 'revocation':
      return [
        ...casesNamedIn(log).map((other): Claim => `case:${other}`),
        ...numberedIn(id, log).flatMap(ofTheFile),
      ]
    case 'e-certificate':
      return casesNamedIn(log).map((other): Claim => `case:${other}`)
    case 'status-check':
      return [...log.keys()].map((act): Claim => `check:${checkCode(act)}`)
    case 'appointment': {
      const booking = bookingIn(id, log)
      return booking ? slotPlaces(booking).map((place): Claim => `slot:${booking.office} ${place}`) : []
    }
    case 'archive-box':
      return numberedIn(id, log).flatMap(ofTheFile)
    case 'statistics-report':
    case 'dispute': {
      const office = officeReported(log)
      return office === null ? [] : [`report:${office}`]
    }
    default:
      return []
  }
}

/** The stretches of the day that a slot may reach into: of two slots that overlap one is the same. */
function slotPlaces({ slot }: Booking): readonly string[] {
  const stretch = Math.floor(instantMillis(slot) / (longestSlot * 60_000))
  return [`${stretch}`, `${stretch + 1}`]
}

const ofTheFile = (file: BoxedFile): readonly Claim[] => [
  `archive:${formatArchiveNumber(file.number)}`,
  `archive:${file.case}`,
]

/** Numbers, blanks and codes that were used, and the act that is waited for after a signature. */
function ofTheCounter(found: CounterCase | null): readonly Claim[] {
  if (!found) return []
  const awaited = lastOfSigner(found)?.last.body.by
  return [
    ...found.usages.map(({ certificate }): Claim => `certificate:${certificate}`),
    ...found.blanks.map(({ serial }): Claim => `blank:${serial}`),
    ...codesRead(found.log).map((code): Claim => `check:${code}`),
    ...(awaited ? [chainPlace({ ...awaited, seq: awaited.seq + 1 })] : []),
  ]
}

/** The other cases that a case is about: the marriage that ends, the registration that is revoked or attested. */
function casesNamedIn(log: Log<Act>): readonly CaseId[] {
  switch (kindNameOf(log)) {
    case 'divorce':
      return fold(divorce, log as Log<DivorceAct>).state.acceptance.flatMap(({ value: { marriage } }) =>
        marriage.known.from === 'certificate' ? [] : [marriage.known.case],
      )
    case 'reissue':
      return fold(reissue, log as Log<ReissueAct>).state.archive.flatMap(({ value: { search } }) =>
        search.how === 'own-case' || search.how === 'transcript' ? [search.case] : [],
      )
    case 'revocation':
      return [...(log as Log<RevocationAct>).values()].flatMap(({ body: { act } }) =>
        act.type === 'receive' || act.type === 'annotate' ? act.affected.map((one) => one.case) : [],
      )
    case 'e-certificate':
      return fold(eCertificate, log as Log<ECertificateAct>).state.made.flatMap(({ value }) => [
        value.record.case,
        value.registration,
      ])
    default:
      return []
  }
}

const codesRead = (log: Log<Act>): string[] =>
  [...log.values()].flatMap(({ body: { act } }) => {
    const check = act.type === 'check-status' ? (act as CounterActOf<'check-status'>).check : null
    return check?.how === 'documented' ? [check.code] : []
  })

/**
 * The open conflicts among a few cases that name `about`: all there are of it and no other, when `cases` holds it,
 * every case with which it shares a claim, and every case that shares a person or a case with one of these.
 */
export const conflictsAmong = (
  about: CaseId,
  cases: HeldCases,
  rows: Iterable<Row> = [],
): readonly Conflict[] => conflicts(cases, rows).filter((found) => found.cases.includes(about))

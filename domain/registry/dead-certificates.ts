import type { ECertificateAct } from '../e-certificate/action.ts'
import { certificatesOf, type ECertificate, isInForce } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import { isJudgedValidBeside } from '../e-certificate/live-status.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { eventsInForce } from './events-in-force.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { endOf, type LifeEvents, lifeEventsIn, peopleOf } from './life-events.ts'
import { byMoment, isAfter, type Moment } from './moment.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { registrationOf } from './registration.ts'

/** What took the effect of a certificate: the case, and when it took effect where it says so. */
interface Change {
  readonly case: CaseId
  readonly moment: Moment | null
}

/** What is read once for all certificates. */
interface Lives {
  readonly held: HeldCases
  /** All there is, and the part that stands. */
  readonly told: LifeEvents
  readonly standing: LifeEvents
}

/**
 * DB 6101/T 3163—2023 6.4.1: an e-certificate in force attests a status that its holder does not have: the marriage has
 * ended, the registration is void, or who was divorced has married again, unless a review that knew of it has left it
 * valid. It is over once that certificate is void.
 */
export function deadCertificates(held: HeldCases): readonly Conflict[] {
  const lives: Lives = { held, told: lifeEventsIn(held), standing: eventsInForce(held) }
  const { of } = identitiesIn(held)
  return [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'e-certificate') return []
    const { state } = fold(eCertificate, log as Log<ECertificateAct>)
    const holders = state.person.map(({ value }) => of(personKey(value.document)))
    return certificatesOf(state)
      .filter(isInForce)
      .flatMap((one) => {
        const change = changeOf(one.make, holders, lives)
        return change && !isJudgedValidBeside(state, one, change.case) ? [clash(id, one, change, held)] : []
      })
  })
}

function changeOf(
  { content, registration }: ECertificate['make'],
  holders: readonly PersonKey[],
  lives: Lives,
): Change | null {
  if (isOfNoForce(registration, lives)) return { case: registration, moment: null }
  const { unions, endings } = lives.standing
  if (content.kind === 'marriage') {
    const union = unions.find((one) => one.case === registration)
    return union ? endOf(union, lives.standing) : null
  }
  const divorce = endings.find((one) => one.case === registration)
  if (!divorce) return null
  const later = unions
    .filter((union) => union.isSure && isAfter(union.began, divorce.moment))
    .filter((union) => peopleOf(union).some((key) => holders.includes(key)))
    .toSorted((one, other) => byMoment(one.began, other.began))[0]
  return later ? { case: later.case, moment: later.began } : null
}

/** Whether a registration that is held here was annulled, revoked or decided against. */
function isOfNoForce(registration: CaseId, { held, told, standing }: Lives): boolean {
  const log = held.get(registration)
  if (log && registrationOf(registration, log)?.isVoid) return true
  const isIn = ({ unions, endings }: LifeEvents) =>
    [...unions, ...endings].some((event) => event.case === registration)
  return isIn(told) && !isIn(standing)
}

/** The same office ended it after the issue, and sees by itself that the certificate is to be made void. */
function isInCourse(
  id: CaseId,
  { issuedBy }: ECertificate,
  { case: by, moment }: Change,
  held: HeldCases,
): boolean {
  const officesOf = (log: Log | undefined) => [...(log?.values() ?? [])].map(({ body }) => body.by.office)
  const ended = officesOf(held.get(by))
  return issuedBy.every(({ act, at }) => {
    const office = held.get(id)?.get(act)?.body.by.office
    const since = moment?.at ?? moment?.on
    return office !== undefined && ended.includes(office) && (since === undefined || since > at)
  })
}

const clash = (id: CaseId, one: ECertificate, change: Change, held: HeldCases): Conflict => ({
  code: 'dead-certificate',
  key: `dead-certificate ${id} ${one.id}`,
  cases: [id, change.case],
  acts: one.issuedBy.map(({ act }) => act).toSorted(),
  at: 'certificates',
  facts: {
    kind: one.make.content.kind,
    certificates: [one.make.content.number, ''],
    inCourse: isInCourse(id, one, change, held),
    times: [one.issuedBy[0]?.at ?? '', change.moment?.at ?? change.moment?.on ?? ''],
  },
})

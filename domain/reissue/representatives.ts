import { shownBy } from '../counter/shown-documents.ts'
import type { Circumstances } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import { type Application, forEachApplicant, type ReissueRule, recordOf, wantedOf } from './application.ts'
import { isIdentical } from './persons-of-record.ts'
import type { ReissueState } from './state.ts'
import { statusOnCertificate } from './still-so.ts'

/**
 * 婚姻登记工作规范: somebody may act for a party where the archive was found and says what the identity document says,
 * by a notarised power that names the registration, the present status, the matter and the representative (RR06).
 */
export const powerSuffices: ReissueRule = {
  id: 'RR06',
  cite: '婚姻登记工作规范 补发婚姻登记证（委托办理）',
  broken: forEachApplicant((party, application, circumstances, state) =>
    application.applies?.[party] === 'by-proxy'
      ? [
          ...whatTheArchiveLacks(party, application, state),
          ...whatThePowerLacks(application, state, circumstances),
          ...whatIsNotGood(party, application),
          ...whoThatIs(party, application),
        ].map((lacks) => ({ at: 'proxy', facts: { party, lacks } }))
      : [],
  ),
}

function whatTheArchiveLacks(party: PartyId, { parties }: Application, state: ReissueState): string[] {
  const verified = agreed(state.archive)
  if (!verified) return []
  const isFound = verified.search.how !== 'archive-lost' && verified.search.how !== 'not-found'
  const recorded = verified.record?.persons[party]
  if (!isFound || !recorded) return ['archive']
  const person = parties?.[party]
  return person && !isIdentical(party, person, recorded) ? ['archive-identical'] : []
}

function whatThePowerLacks({ proxy }: Application, state: ReissueState, { on }: Circumstances): string[] {
  if (proxy === null) return ['power']
  const deed = proxy?.deed
  const record = recordOf(state)
  const wanted = wantedOf(state)
  if (!proxy || !deed) return []
  const { registration, status, proxy: named } = deed
  const says = (isSo: boolean, what: string): string[] => (isSo ? [] : [what])
  return [
    ...says(registration !== null, 'registration'),
    ...says(isSame(registration?.date, record?.date), 'date'),
    ...says(isSame(registration?.authority, record?.authority), 'authority'),
    ...says(status !== null && isSame(status, wanted && statusOnCertificate[wanted]), 'status'),
    ...says(deed.namesMatter !== false, 'matter'),
    ...says(named !== null && isSame(named?.name, proxy.name), 'proxy-name'),
    ...says(named !== null && isSame(named?.number, proxy.document?.number), 'proxy-number'),
    ...says(!deed.issuedOn || deed.issuedOn <= on, 'issued'),
  ]
}

/** Whether two say the same, as far as both say something. */
const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  !one || !other || one === other

/** The power itself and the representative's own card; what is not shown at all the checklist asks for. */
const whatIsNotGood = (party: PartyId, application: Application): string[] =>
  shownBy(party, application).flatMap(({ type, condition }) =>
    (type === 'notarised-power' || type === 'proxy-id-card') && condition && condition !== 'good'
      ? [type]
      : [],
  )

/** Who came is somebody else than the party, and has the number that the card says. */
function whoThatIs(party: PartyId, application: Application): string[] {
  const number = application.proxy?.document?.number
  if (!number) return []
  const isPrincipal = number === application.parties?.[party]?.document?.number
  const isOtherCard = shownBy(party, application).some(
    (shown) => shown.type === 'proxy-id-card' && shown.number && shown.number !== number,
  )
  return [...(isPrincipal ? ['principal'] : []), ...(isOtherCard ? ['proxy-card-number'] : [])]
}

import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { recordOf } from '../reissue/application.ts'
import { reissue } from '../reissue/kind.ts'
import { reissuedCertificateOf } from '../reissue/reissued.ts'
import type { ReissueState } from '../reissue/state.ts'
import type { PartyId } from '../shared/person.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import type { AttestedRecord } from './attested.ts'
import { attestedByFacts, attestedByRecord, photoOnBooklet } from './attested-person.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { registrationOf } from './registration.ts'
import { transcribedReadings } from './transcribed-cases.ts'

/**
 * Standard 6.4.1: what stands on a reissued booklet: its own number and remark, the day of the original registration.
 * Null for who got no booklet, for a reissue that does not stand, and where nobody says of which case it is.
 */
export function attestedReissue(
  id: CaseId,
  log: Log<ReissueAct>,
  holder: PartyId,
  authority: string,
  registration: CaseId | null,
): AttestedRecord | null {
  const { state } = fold(reissue, log)
  const given = givenTo(holder, state)
  const record = recordOf(state)
  const remark = agreed(state.print)?.remark
  const account = given && log.get(given.act)?.body.by.clerk
  const of = registration ?? registrationNamedIn(state)
  const photo = photoOnBooklet(state, holder)
  const [man, woman] = [sideOf(state, 'man'), sideOf(state, 'woman')]
  if (!given || !record || !account || !of || remark === undefined || !photo || !man || !woman) return null
  return {
    content: {
      kind: given.of,
      holder,
      number: given.certificate,
      registeredOn: record.date,
      authority,
      parties: { man, woman },
      remark,
    },
    record: { case: id, heads: [...heads(log as Log<Act>)] },
    registration: of,
    // The booklet does not name the marriage that was dissolved: it is held against every one.
    dissolves: null,
    account,
    photo,
    plate: photo,
  }
}

/** Who applied as the documents show them now, the other as the record does: as on the booklet. */
const sideOf = (state: ReissueState, party: PartyId) => {
  const recorded = recordOf(state)?.persons[party]
  const applied = agreed(state.acceptance)?.applies[party] ?? null
  return applied === null && recorded ? attestedByRecord(recorded) : attestedByFacts(state, party)
}

/** What a reissue gave somebody, while it stands and nobody contests it. */
function givenTo(holder: PartyId, state: ReissueState) {
  const given = reissuedCertificateOf(state)
  const stands = given !== null && !given.isRevoked && reissue.stageOf(state) !== 'contested'
  return stands && given.booklets.includes(holder) ? given : null
}

/** The case in which the original registration was found, here or as a transcript of an older record. */
function registrationNamedIn({ archive }: ReissueState): CaseId | null {
  const search = agreed(archive)?.search
  return search && 'case' in search ? search.case : null
}

/**
 * Standard 6.4.1: of which booklet somebody's e-certificate is made: of the last that was reissued, and of the one of
 * the registration where there is none.
 */
export function recordToAttest(held: HeldCases, registration: CaseId, holder: PartyId): CaseId {
  const numbers = numbersOf(held, registration)
  const [last] = [...held]
    .flatMap(([id, log]) => {
      if (kindNameOf(log) !== 'reissue') return []
      const { state } = fold(reissue, log as Log<ReissueAct>)
      const given = givenTo(holder, state)
      const named = registrationNamedIn(state)
      const isOf = named === null ? numbers.includes(given?.original.number ?? '') : named === registration
      return given && isOf ? [{ id, at: given.at }] : []
    })
    .toSorted((one, other) => (`${one.at} ${one.id}` > `${other.at} ${other.id}` ? -1 : 1))
  return last?.id ?? registration
}

/** The numbers under which a registration is known here. */
function numbersOf(held: HeldCases, id: CaseId): readonly string[] {
  const log = held.get(id)
  if (!log) return []
  if (kindNameOf(log) === 'transcript')
    return transcribedReadings(id, log as Log<TranscriptAct>).flatMap(({ number }) => number ?? [])
  return [registrationOf(id, log)?.certificate ?? []].flat()
}

import { archiveBox } from '../archive-box/kind.ts'
import { comparedFields } from '../e-certificate/action.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import { heads, logOf } from '../log/log.ts'
import type { EachParty, Person } from '../shared/person.ts'
import { appointmentActs, visitorOf } from './appointment-acts.ts'
import { archiveBoxAct, numberOfFile, putExample } from './archive-box-examples.ts'
import { makeAct } from './e-certificate-acts.ts'
import { minutesLater } from './instants.ts'
import { transcriptOf } from './lives.ts'
import type { Chance } from './random.ts'
import { received, revocationAct } from './revocation-acts.ts'
import { transcriptActs } from './transcript-acts.ts'
import { type Written, writtenCase } from './written-case.ts'

type Couple = EachParty<Person>
type Case = readonly Action[]

/** What it happens beside: the people of the town, and the registrations that there are. */
interface Beside {
  readonly chance: Chance
  readonly someone: () => Couple
  readonly registrations: readonly Case[]
}

const days = '2026-12-'

/** What happens beside the registrations of a town: certificates, documents about them, bookings, boxes, old records. */
export function besideTown(town: Beside, many: number): readonly Case[] {
  const kinds = [certificates, revocation, appointment, box, oldRecord]
  return Array.from({ length: many }, (_, nth) => {
    const on = `${days}${String(1 + town.chance.below(28)).padStart(2, '0')}`
    const make = kinds[nth % kinds.length] ?? certificates
    return make(town, nth, `${on}T09:00:00+08:00`)
  })
}

const timed = (acts: readonly object[], start: string): Written[] =>
  acts.map((act, index) => ({ act: act as Act, at: minutesLater(start, index * 5) }))

const idOf = (actions: Case): CaseId => actions[0]?.body.case ?? ''
const kindOf = (actions: Case): string => actions[0]?.body.kind ?? ''

/** A registration of the town, and what it is of. */
function registered({ chance, registrations }: Beside, kinds: readonly string[]): Case {
  const those = registrations.filter((actions) => kinds.includes(kindOf(actions)))
  return those[chance.below(those.length)] ?? []
}

/** Her e-certificate of some registration, whether it holds or not; sometimes made void, sometimes issued twice. */
function certificates(town: Beside, nth: number, start: string): Case {
  const { woman } = town.someone()
  const of = registered(town, ['marriage', 'divorce', 'reissue', 'transcript'])
  const kind = kindOf(of) === 'divorce' ? 'divorce' : 'marriage'
  const record = { case: idOf(of), heads: [...heads(logOf(of))] }
  const name = `her certificates ${nth}`
  const status = { code: kind === 'divorce' ? '40' : '20', registration: record }
  const before = timed(
    [
      { type: 'identify', person: { name: woman.name, document: woman.document } },
      { type: 'review-validity', status, held: [] },
      { ...makeAct(kind), record, registration: record.case },
    ],
    start,
  )
  const made = writtenCase('e-certificate', name, before).actions[2]?.id ?? 'sha256-'
  const compared = comparedFields.map((field) => ({ field, matches: true }))
  const issue = { type: 'issue', voids: [], issues: made, record, seal: null }
  const certificate = { in: 'case', case: idOf(writtenCase('e-certificate', name, before).actions), made }
  const gone = {
    type: 'void',
    certificates: [{ certificate, reason: 'court' }],
    decision: null,
    remark: '据法院文书',
    scans: [],
  }
  const after = [
    { type: 'verify', made, record, compared },
    issue,
    ...(town.chance.below(3) === 0 ? [gone] : []),
  ]
  const later = timed(after, minutesLater(start, 60))
  const beside = town.chance.below(4) === 0 ? [{ ...later[1], at: minutesLater(start, 90), unaware: 1 }] : []
  return writtenCase('e-certificate', name, [...before, ...later, ...(beside as Written[])]).actions
}

/** A judgment or a finding about one or two registrations, as far as it came. */
function revocation(town: Beside, nth: number, start: string): Case {
  const of = registered(town, ['marriage', 'divorce', 'transcript'])
  const kind = kindOf(of) as 'marriage' | 'divorce' | 'transcript'
  const usual = received[town.chance.below(2) === 0 ? 'receive' : 'receive.police']
  if (!usual) throw new Error('nothing is received')
  const reception = { ...usual, affected: [{ case: idOf(of), kind, certificate: null }] }
  const types = ['check-authenticity', 'set-effect-date', 'annotate', 'file'] as const
  const acts = types
    .slice(0, 1 + town.chance.below(types.length))
    .map((type) => revocationAct(type, reception, start))
  const numbered = acts.map((act) =>
    'archiveNumber' in act
      ? { ...act, archiveNumber: { ...act.archiveNumber, volume: 1 + town.chance.below(3) } }
      : act,
  )
  return writtenCase('revocation', `a document ${nth}`, timed([reception, ...numbered], start)).actions
}

/** A couple books one of a few slots; some do not come, some cancel. */
function appointment(town: Beside, nth: number, start: string): Case {
  const { man, woman } = town.someone()
  const { submit, confirm, cancel } = appointmentActs(start)
  const parties = {
    man: visitorOf(man.name, man.document.number),
    woman: visitorOf(woman.name, woman.document.number),
  }
  const slot = `${days}${town.chance.below(2) === 0 ? '07' : '08'}T10:00:00+08:00`
  const acts = [{ ...submit, parties, slot }, confirm, ...(town.chance.below(4) === 0 ? [cancel] : [])]
  return writtenCase('appointment', `a booking ${nth}`, timed(acts, start)).actions
}

/** A box with two files of the town, whose volumes other boxes may have, too. */
function box(town: Beside, nth: number, start: string): Case {
  const put = () => {
    const volume = 1 + town.chance.below(4)
    return {
      ...putExample('', volume),
      case: idOf(registered(town, ['marriage'])),
      number: numberOfFile(volume),
    }
  }
  const open = archiveBoxAct('open', archiveBox.initial)
  return writtenCase('archive-box', `a box ${nth}`, timed([{ ...open, box: 1 + nth }, put(), put()], start))
    .actions
}

/** An old marriage that was ended on paper, perhaps wrongly, or of which two read different things. */
function oldRecord(town: Beside, nth: number, start: string): Case {
  const couple = town.someone()
  const record = { of: 'marriage', date: '2011-05-20', number: `新结字第11-${nth}号` } as const
  const { confirm, annotate, retract } = transcriptActs
  const ended = { ...annotate, effectiveFrom: '2020-05-20' }
  const first = timed([confirm, ended], start)
  const annotation = transcriptOf(couple, record, first).actions.at(-1)?.id
  const [written] = transcriptOf(couple, record).actions
  const read = (number: string) =>
    ({ ...written?.body.act, type: 'amend', number, reason: '重新核对' }) as Act
  const ways: readonly (readonly Written[])[] = [
    first,
    [...first, { act: { ...retract, annotation } as Act, at: minutesLater(start, 60) }],
    [
      { act: read('甲'), at: start },
      { act: read('乙'), at: minutesLater(start, 5), unaware: 1 },
    ],
  ]
  return transcriptOf(couple, record, ways[town.chance.below(ways.length)] ?? first).actions
}

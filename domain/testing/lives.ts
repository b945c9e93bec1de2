import type { Act, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { HeldCases } from '../registry/held-cases.ts'
import type { EachParty, Person } from '../shared/person.ts'
import type { RecordedPerson, TranscriptActOf } from '../transcript/action.ts'
import { inventedCouple } from './couples.ts'
import { type DivorceOptions, unsignedDivorce, withDivorceSupplies } from './divorce-script.ts'
import { type ScriptOptions, unsignedScript } from './marriage-script.ts'
import { testOffice } from './office.ts'
import { type ReissueScriptOptions, unsignedReissue, withReissues } from './reissue-script.ts'
import { transcriptActs } from './transcript-acts.ts'
import { type Written, writtenCase } from './written-case.ts'

/** The office of the tests, with numbers and blanks for everything that is registered at a counter. */
export const office = await withReissues(await withDivorceSupplies(await testOffice(20)))
const [one, two] = office.clerks

/** Two couples of invented people, and the first man with the second woman. */
export const first = inventedCouple(1)
export const second = inventedCouple(2)
export const mixed = { man: first.man, woman: second.woman }

type Couple = EachParty<Person>
interface Held {
  readonly case: CaseId
  readonly log: Log<never> | Log<Act>
}

/** A marriage of a couple at a machine of its own, registered eighteen minutes after its beginning. */
export const marriageOf = (couple: Couple, start: string, options: Partial<ScriptOptions> = {}) =>
  unsignedScript({ office, author: one, index: 0, couple, start, ...options })

/** A divorce of a couple: applied for six weeks before, registered within the hour after its beginning. */
export const divorceOf = (couple: Couple, start: string, options: Partial<DivorceOptions> = {}) =>
  unsignedDivorce({ office, author: two, index: 0, couple, start, ...options })

/** The certificate of a couple's registration given anew. */
export const reissueOf = (
  couple: Couple,
  start: string,
  plan: NonNullable<ReissueScriptOptions['plan']> = {},
  to = 'file',
) => unsignedReissue({ office, author: office.clerks[2], index: 0, start, to, plan: { couple, ...plan } })

/** An old registration, a judgment or a death as somebody transcribed it, and what was added to it. */
export const transcriptOf = (
  couple: Couple,
  record: Partial<TranscriptActOf<'transcribe'>>,
  later: readonly Written[] = [],
) =>
  writtenCase('transcript', `transcript ${record.of} ${record.date} ${couple.man.name}`, [
    {
      act: {
        ...transcriptActs.transcribe,
        number: null,
        persons: { man: recorded(couple.man), woman: recorded(couple.woman) },
        ...record,
      } as Act,
      at: '2026-11-23T08:00:00+08:00',
    },
    ...later,
  ])

const recorded = ({ name, sex, born, document }: Person): RecordedPerson => ({
  name,
  sex: sex === '1' || sex === '2' ? sex : '0',
  born: born as RecordedPerson['born'],
  document: { type: document.type, number: document.number, original: document.number },
})

/** The cases as a device or the centre holds them. */
export const holding = (...cases: readonly Held[]): HeldCases =>
  new Map(cases.map((each) => [each.case, each.log as Log<Act>]))

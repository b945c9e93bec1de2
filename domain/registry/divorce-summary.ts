import { standingByAnnotations } from '../counter/annotated-standing.ts'
import { factOf } from '../counter/facts.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { type DivorceState, isEnded, type Stage } from '../divorce/state.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'

/** The dates that the couple's receipt says, for the lists to say what a day makes of them. */
export interface WaitingPeriod {
  readonly receivedOn: PlainDate
  readonly endsOn: PlainDate
  readonly firstWorkingDay: PlainDate
  readonly closesOn: PlainDate
  readonly provisional: boolean
}

/** What lists show of a divorce: both, the certificate, and the days of the application while it waits. */
export function divorceSummary(log: Log<DivorceAct>) {
  const { state } = fold(divorce, log)
  const stage: Stage = divorce.stageOf(state)
  const registered = state.registration[0]
  const each = (value: (party: PartyId) => string | undefined) => ({
    man: value('man') ?? '',
    woman: value('woman') ?? '',
  })
  return {
    kind: 'divorce' as const,
    stage,
    names: each((party) => factOf(state, party, 'name')),
    numbers: each((party) => factOf(state, party, 'document')?.number),
    certificate: registered?.value.certificate ?? agreed(state.print)?.certificate ?? null,
    ticket: agreed(state.ticket) ?? null,
    registeredOn: registered ? shanghaiDate(registered.at) : null,
    standing: standingByAnnotations(annotationsInForce(state)),
    isOpen: !isEnded(stage) && state.applicationFile.length === 0,
    period: periodOf(state),
  }
}

function periodOf(state: DivorceState): WaitingPeriod | null {
  const printed = agreed(state.printedPeriod)
  if (!printed) return null
  const { receivedOn, endsOn, firstWorkingDay, closesOn, provisional } = printed
  return { receivedOn, endsOn, firstWorkingDay, closesOn, provisional }
}

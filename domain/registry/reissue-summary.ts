import { factOf } from '../counter/facts.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { recordOf } from '../reissue/application.ts'
import { reissue } from '../reissue/kind.ts'
import { isEnded } from '../reissue/state.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'

/** What lists show of a reissue: both of the registration, its own number, and the day of the reissue. */
export function reissueSummary(log: Log<ReissueAct>) {
  const { state } = fold(reissue, log)
  const stage = reissue.stageOf(state)
  const registered = state.registration[0]
  const name = (party: PartyId) => factOf(state, party, 'name') ?? recordOf(state)?.persons[party].name ?? ''
  const number = (party: PartyId) =>
    factOf(state, party, 'document')?.number ?? recordOf(state)?.persons[party].document?.number ?? ''
  return {
    kind: 'reissue' as const,
    stage,
    names: { man: name('man'), woman: name('woman') },
    numbers: { man: number('man'), woman: number('woman') },
    certificate: registered?.value.certificate ?? agreed(state.print)?.certificate ?? null,
    ticket: agreed(state.ticket) ?? null,
    registeredOn: registered ? shanghaiDate(registered.at) : null,
    isOpen: !isEnded(stage) && stage !== 'revoked',
  }
}

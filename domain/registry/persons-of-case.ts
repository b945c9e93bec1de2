import type { AppointmentAct } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import { requestOf } from '../appointment/state.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import { partyIds } from '../shared/person.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { counterCase } from './counter-cases.ts'
import { kindNameOf } from './held-cases.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { personsOf, registrationOf } from './registration.ts'
import { perLog } from './remembered.ts'
import { transcribedReadings } from './transcribed-cases.ts'

/**
 * Everybody whose status or next step a case may bear on, by key: of a marriage once it is registered, of a divorce and
 * a reissue from the acceptance on, of an old registration, an e-certificate and an appointment whoever they name.
 */
export const personsOfCase = perLog((id: CaseId, log: Log<Act>): readonly PersonKey[] => {
  switch (kindNameOf(log)) {
    case 'marriage': {
      const registered = registrationOf(id, log)
      return registered ? personsOf(registered) : []
    }
    case 'divorce':
      return factsIn(id, log)
    case 'reissue': {
      const records = fold(reissue, log as Log<ReissueAct>).state.archive.flatMap(
        ({ value }) => value.record ?? [],
      )
      const recorded = records.flatMap(({ persons }) =>
        partyIds.flatMap((party) => persons[party].document ?? []),
      )
      return unique([...factsIn(id, log), ...recorded.map(personKey)])
    }
    case 'transcript':
      return unique(transcribedReadings(id, log as Log<TranscriptAct>).flatMap(personsOf))
    case 'e-certificate': {
      const { person } = fold(eCertificate, log as Log<ECertificateAct>).state
      return unique(person.map(({ value }) => personKey(value.document)))
    }
    case 'appointment': {
      const request = requestOf(fold(appointment, log as Log<AppointmentAct>).state)
      return unique(
        partyIds.flatMap((party) => {
          const document = request?.parties[party]?.document
          return document ? [personKey(document)] : []
        }),
      )
    }
    default:
      return []
  }
})

const factsIn = (id: CaseId, log: Log<Act>): readonly PersonKey[] => {
  const facts = counterCase(id, log)?.state.facts
  return facts
    ? unique(partyIds.flatMap((party) => facts[party].document.map(({ value }) => personKey(value))))
    : []
}

const unique = (keys: readonly PersonKey[]): readonly PersonKey[] => [...new Set(keys)].sort()

import {
  type AppointmentActOf,
  type CaseId,
  type HeldCases,
  lookUpSlot,
  type PlainDate,
  partyIds,
} from '../../../domain/index.ts'

type Request = AppointmentActOf<'submit'>

/** What this machine knows of the others when it gives a slot to these two. */
export const lookUpFor = (
  id: CaseId,
  request: Request,
  slot: string,
  held: HeldCases,
  today: PlainDate,
): AppointmentActOf<'confirm'>['lookUp'] =>
  lookUpSlot(
    held,
    { office: request.office, slot },
    {
      matter: request.matter,
      numbers: partyIds.flatMap((party) => request.parties[party]?.document.number ?? []),
      on: today,
      but: id,
    },
  )

import type { BlobRef } from '../log/blob-ref.ts'
import { type EachParty, type PartyId, partyIds } from '../shared/person.ts'
import type { AppointmentActOf, Visitor } from './action.ts'
import { type Matter, type MatterName, matters } from './matters.ts'
import { type AppointmentState, latest, requestOf } from './state.ts'

/** What one of the two said when booking, in the places in which a case at the counter has it. */
export interface PrefilledParty {
  /** Of the person only what was asked; the rest is read from the document. Everything is `typed`. */
  readonly person: Pick<Visitor, 'name' | 'type' | 'document'> & {
    readonly residence: string | null
    readonly grade: 'typed'
  }
  readonly details: {
    readonly occupation: string | null
    readonly education: string | null
    readonly contact: BlobRef
  }
}

/** Everything that an appointment knows for the case that it opens. */
export interface Prefill {
  readonly matter: MatterName
  readonly opens: Matter['opens']
  readonly variant: Matter['variant']
  readonly ticket: string | null
  readonly parties: EachParty<PrefilledParty | null>
  /** To be shown again in the original: what was uploaded replaces none. */
  readonly uploads: AppointmentActOf<'submit'>['uploads']
  /** The case that the second visit of a divorce goes on with. */
  readonly goesOnWith: string | null
}

/**
 * Standard 6.1.1: what opens the case once they are there; null before they are. It has no dates of its own, so that
 * nothing of an appointment can begin a period (Civil Code 1077 counts from the receipt of the application alone).
 */
export function prefillOf(state: AppointmentState): Prefill | null {
  const request = requestOf(state)
  const here = latest(state.checkIn)?.value
  if (!request || !here) return null
  const { opens, variant } = matters[request.matter]
  const [man, woman] = partyIds.map((party) => ofParty(request, party, here.present[party] === true))
  return {
    matter: request.matter,
    opens,
    variant,
    ticket: here.ticket,
    parties: { man: man ?? null, woman: woman ?? null },
    uploads: request.uploads,
    goesOnWith: request.receipt?.case ?? null,
  }
}

function ofParty(
  { parties }: AppointmentActOf<'submit'>,
  party: PartyId,
  isHere: boolean,
): PrefilledParty | null {
  const visitor = parties[party]
  if (!visitor || !isHere) return null
  const { name, type, document, residence, occupation, education, contact } = visitor
  return {
    person: { name, type, document, residence, grade: 'typed' },
    details: { occupation, education, contact },
  }
}

import { type AppointmentActOf, type Draft, matters, type PartyId, partyIds } from '../../../domain/index.ts'

/** What is typed while somebody books: the request, and telephone numbers before they are kept apart from it. */
export type BookingDraft = Draft<AppointmentActOf<'submit'>> & {
  readonly telephone?: { readonly [P in PartyId]?: string }
}

/** The request as it is signed: nothing that was only typed beside it, and null for who does not come. */
export function requestOfDraft(draft: BookingDraft): unknown {
  const { telephone: _typed, ...act } = draft
  const isNeeded = act.matter ? matters[act.matter].both : true
  const parties = Object.fromEntries(
    partyIds.map((party) => {
      const visitor = act.parties?.[party]
      const isNamed = Boolean(visitor?.name || visitor?.document?.number)
      return [party, visitor && (isNamed || isNeeded) ? visitorOf(visitor) : null]
    }),
  )
  return { ...act, receipt: act.receipt ?? null, uploads: (act.uploads ?? []).map(uploadOf), parties }
}

/** What was left empty of an upload is nobody's in particular, and without a number. */
const uploadOf = (upload: NonNullable<NonNullable<BookingDraft['uploads']>[number]>) => ({
  ...upload,
  party: upload.party || null,
  number: upload.number?.trim() || null,
})

/** Of what a card says only what a booking keeps. */
const visitorOf = ({
  name,
  type,
  document,
  occupation,
  education,
  residence,
  contact,
}: NonNullable<NonNullable<BookingDraft['parties']>['man']>) => ({
  name: name?.trim(),
  type,
  document: { type: document?.type, number: document?.number?.trim() },
  occupation: occupation ?? null,
  education: education ?? null,
  residence: residence || null,
  contact,
})

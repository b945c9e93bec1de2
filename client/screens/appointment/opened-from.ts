import { type CaseId, type PartyId, type Prefill, partyIds, prefillOf } from '../../../domain/index.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'
import { prefilledDrafts } from './prefilled-drafts.ts'

/**
 * Opens the case that an appointment becomes, or goes on with the divorce it belongs to: what was booked stands in the
 * forms of the new case before the appointment says that it was converted, so that nothing is lost between the two.
 */
export async function openFrom(desk: Desk, appointment: CaseOf<'appointment'>): Promise<CaseId | null> {
  const prefill = prefillOf(appointment.state())
  if (!prefill) return null
  const id = prefill.goesOnWith ?? desk.newCase()
  const drafts = prefilledDrafts(prefill, await telephonesOf(desk, prefill))
  for (const [act, values] of Object.entries(drafts)) desk.draftOf<object>(id, act).save(values)
  const signed = await appointment.sign({ type: 'convert', case: id, kind: prefill.opens })
  return signed.ok ? id : null
}

/** The numbers as they were said when booking; left out where their blob is not on this machine yet. */
async function telephonesOf(desk: Desk, { parties }: Prefill): Promise<{ [P in PartyId]?: string }> {
  const found: { [P in PartyId]?: string } = {}
  for (const party of partyIds) {
    const contact = parties[party]?.details.contact
    const read = contact && (await desk.readBlob(contact))
    if (!read?.ok) continue
    const said: unknown = JSON.parse(await read.value.text())
    const { telephone } = said as { telephone?: unknown }
    if (typeof telephone === 'string') found[party] = telephone
  }
  return found
}

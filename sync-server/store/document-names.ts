/** The prefix of the document ids of tombstones. */
export const tombstonePrefix = 'tombstone:'

const ofNoCase = /^(?:receipt|tombstone):/

/** The case that a document belongs to by its id, `<caseId>:<actionId>`; null for rows, receipts and tombstones. */
export function caseNamedBy(id: string): string | null {
  const end = id.indexOf(':')
  return end < 0 || ofNoCase.test(id) ? null : id.slice(0, end)
}

/** The first and the last document id that a case can have. */
export const idsOfCase = (caseId: string): { readonly start: string; readonly end: string } => ({
  start: `${caseId}:`,
  end: `${caseId};`,
})

/** The document ids that a document buries: those of its acts, if it is a tombstone. */
export function buriedBy({ id, json }: { readonly id: string; readonly json: string }): string[] {
  if (!id.startsWith(tombstonePrefix)) return []
  const { body } = JSON.parse(json) as { body: { case: string; acts: string[] } }
  return body.acts.map((act) => `${body.case}:${act}`)
}

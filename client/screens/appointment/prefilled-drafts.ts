import { type PartyId, type Prefill, parseResidentId, partyIds } from '../../../domain/index.ts'

/** What stands in the forms of the case that an appointment opens, by the form's act. */
export type PrefilledDrafts = Readonly<Record<string, object>>

/**
 * Standard 6.1.1: everything that was said when booking, in the forms of the case. All of it is `typed`: it spares the
 * keyboard and proves nothing, and the card that is read at the counter writes over it.
 */
export function prefilledDrafts(
  prefill: Prefill,
  telephones: { readonly [P in PartyId]?: string },
): PrefilledDrafts {
  const { variant, ticket, parties } = prefill
  const coming = partyIds.filter((party) => parties[party])
  const each = (value: (party: PartyId) => unknown) =>
    Object.fromEntries(coming.map((party) => [party, value(party)]))
  const people = each((party) => personOf(prefill, party))
  if (prefill.opens === 'record-certificate') {
    const [only, ...others] = coming
    // Of two who came nobody has said whose records are asked for.
    return only && others.length === 0 ? { apply: { by: 'self', person: askedAbout(prefill, only) } } : {}
  }
  const capture = { details: each((party) => detailsOf(prefill, party)), telephone: telephones }
  // Who they are stands in the case already, and is read from their cards once more.
  if (prefill.goesOnWith !== null) return { 'call-again': { ticket }, capture }
  return {
    call: variant === null ? { ticket } : { variant, ticket },
    accept: { parties: people },
    capture,
  }
}

/** Whose records a certificate is asked for: what the form of that application has of a person. */
function askedAbout(prefill: Prefill, party: PartyId): object {
  const { name, document, grade, born } = personOf(prefill, party) as Record<string, unknown>
  return { name, document, grade, ...(born ? { born } : {}) }
}

function personOf({ parties }: Prefill, party: PartyId): object {
  const { document, residence, ...said } = parties[party]?.person ?? { document: undefined, residence: null }
  const number = document?.number ?? ''
  const read = document?.type === 'CN_ID' ? parseResidentId(number) : undefined
  const fromNumber = read?.ok ? { born: read.value.born, sex: read.value.sex } : {}
  const isChinese = 'type' in said && said.type !== 'foreigner'
  return {
    ...said,
    ...fromNumber,
    ...(isChinese ? { nationality: 'CHN' } : {}),
    ...(residence === null ? {} : { residence }),
    document,
  }
}

function detailsOf({ parties }: Prefill, party: PartyId): object {
  const { occupation, education, contact } = parties[party]?.details ?? {}
  return {
    ...(occupation ? { occupation } : {}),
    ...(education ? { education } : {}),
    ...(contact ? { contact } : {}),
  }
}

import { factOf } from '../counter/facts.ts'
import { personBlock } from '../counter/person-block.ts'
import type { CounterState } from '../counter/state.ts'
import type { CertificateContent } from '../e-certificate/action.ts'
import type { BlobRef } from '../log/blob-ref.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'

/** One of the two as an e-certificate says it. */
export type AttestedPerson = CertificateContent['parties']['man']

/** A party as the facts of a case at the counter say now; null where something that is printed is missing. */
export function attestedByFacts(state: CounterState, party: PartyId): AttestedPerson | null {
  const [name, sex] = [factOf(state, party, 'name'), factOf(state, party, 'sex')]
  const [nationality, born] = [factOf(state, party, 'nationality'), factOf(state, party, 'born')]
  const document = personBlock(state, party, null).find(({ label }) => label === '身份证件号')?.value
  return name && sex && nationality && born && document ? { name, sex, nationality, born, document } : null
}

/** A person as the record of an earlier registration names one; what it does not say is null. */
interface Recorded {
  readonly name: string
  readonly sex: '0' | '1' | '2'
  readonly nationality?: string | null
  readonly born: AttestedPerson['born'] | null
  readonly document: { readonly type: string; readonly number: string } | null
}

/** Documents that only citizens have: a record that names one need not say of which country its holder is. */
const ofCitizens: readonly string[] = ['CN_ID', 'CN_ID_TMP', 'MIL']

/** A party as a record says; null where it does not say all that is printed. */
export function attestedByRecord({ name, sex, born, document, ...said }: Recorded): AttestedPerson | null {
  const nationality = said.nationality ?? (ofCitizens.includes(document?.type ?? '') ? 'CHN' : null)
  return sex !== '0' && nationality && born && document
    ? { name, sex, nationality, born, document: document.number }
    : null
}

/** The plate of the booklet: a marriage has one photograph of both, a divorce one of each (rules.md 3.3). */
export function photoOnBooklet({ capture }: CounterState, holder: PartyId): BlobRef | undefined {
  const photo: BlobRef | { readonly [P in PartyId]?: BlobRef | null } | undefined =
    agreed(capture)?.certificatePhoto
  if (!photo) return undefined
  return 'sha256' in photo ? photo : (photo[holder] ?? undefined)
}

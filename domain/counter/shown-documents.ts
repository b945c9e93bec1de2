import type { Draft } from '../log/rule.ts'
import type { PartyId, Person } from '../shared/person.ts'
import type { Application } from './application.ts'

type Shown<P extends Application> = NonNullable<P['documents']>[number]

/** The documents that a party has shown. */
export const shownBy = <P extends Application>(party: PartyId, { documents }: P): readonly Shown<P>[] =>
  documents?.filter((shown) => shown?.party === party) ?? []

/** Whether a party has shown all of some documents, in good condition. */
export const hasShown = (party: PartyId, application: Application, needed: readonly string[]): boolean =>
  needed.every((type) =>
    shownBy(party, application).some((shown) => shown.type === type && shown.condition === 'good'),
  )

/** The document at the counter that goes with the number by which a person is identified. */
export const shownAs = {
  CN_ID: 'id-card',
  CN_ID_TMP: 'temporary-id-card',
  GAT_RP: 'hmt-residence-permit',
  HKM_PERMIT: 'hkm-permit',
  TW_PERMIT: 'tw-permit',
  FPR_2023: 'permanent-residence-card',
  FPR_2017: 'permanent-residence-card',
  PASSPORT: 'passport',
  MIL: 'military-id',
  TRAVEL_DOC: 'travel-document',
} as const satisfies Record<Person['document']['type'], string>

/** Whether a shown document is the one that a person is named by, and has another number. */
export function hasOtherNumber(
  { type, number }: Pick<Shown<Application>, 'type' | 'number'>,
  document: Draft<Person>['document'],
): boolean {
  if (!type || !number || !document?.type || !document.number) return false
  return shownAs[document.type] === type && number !== document.number
}

/** A card has two sides; of anything else one picture is enough. */
export const isScanned = ({ type, scans }: Shown<Application>): boolean =>
  (scans?.length ?? 0) >= (type === 'id-card' || type === 'temporary-id-card' ? 2 : 1)

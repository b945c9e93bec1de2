import { everythingAgreed } from '../counter/contested-places.ts'
import { identityRead, numberOfItsForm } from '../counter/identity.ts'
import { whoMayApply } from './applicants.ts'
import { applicationOf } from './application.ts'
import { competentOffice } from './competence.ts'
import { contestedPlaces } from './contested-places.ts'
import { documentsInOrder } from './documents.ts'
import { oldOnesCancelled } from './old-certificates.ts'
import { holderOfDocument, personOfTheRecord } from './persons-of-record.ts'
import { recordFound, registeredHere, stillStanding } from './record.ts'
import { powerSuffices } from './representatives.ts'
import { statusChecked, statusStillSo } from './still-so.ts'

/** RR01–RR07 of rules.md 2.4 and what goes with them: held at acceptance, at the examination and at the printing. */
export const conditionsOfReissue = [
  recordFound,
  statusStillSo,
  personOfTheRecord,
  ...holderOfDocument,
  ...competentOffice,
  registeredHere,
  powerSuffices,
  stillStanding,
  whoMayApply,
  identityRead(applicationOf),
  numberOfItsForm(applicationOf),
  ...documentsInOrder,
  oldOnesCancelled,
  ...statusChecked,
] as const

/** Rules.md K7: while two values stand in one place of the case it waits. */
export const agreedAll = everythingAgreed(contestedPlaces)

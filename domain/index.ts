/** The only door to the domain: every export by name. */

export {
  type CoolingOff,
  type CoolingOffSwitches,
  coolingOff,
  deemedWithdrawnFrom,
} from './divorce/cooling-off.ts'
export {
  type Act,
  type Action,
  type ActionBody,
  type ActionFault,
  type ActionId,
  type ActionSignature,
  type CaseId,
  type CaseKind,
  caseKinds,
  currentVersion,
  documentId,
  type KeyId,
  type RowId,
  readAction,
  type Suite,
  sealAction,
} from './log/action.ts'
export { type Admitted, admit, clockTolerance, type NotYet, type Verdict } from './log/admit.ts'
export { type NotAuthentic, type Signers, signersOf } from './log/authentic.ts'
export { type CanonicalFault, canonical, type Json, maximumDepth, toJson } from './log/canonical.ts'
export type { Conflict } from './log/conflict.ts'
export { type ContentId, contentId, hashBytes, hashText, isContentId } from './log/content-id.ts'
export { type ChainFault, chainFaults } from './log/device-chain.ts'
export { add, type Folded, type Folding, fold, foldBy } from './log/fold.ts'
export { type CausalPast, causalPast, heads, type Log, logOf, merge } from './log/log.ts'
export { byTimeThenId, order, type TieBreak, waiting } from './log/order.ts'
export {
  inForce,
  type Reference,
  type Role,
  type Row,
  type RowBody,
  type RowFault,
  type RowKind,
  type RowOf,
  readRow,
  roles,
  rowsOf,
  sealRow,
} from './log/reference.ts'
export { err, type Facts, ok, type Refusal, type Result } from './log/result.ts'
export {
  type Beside,
  type Circumstances,
  circumstancesOf,
  type Draft,
  type Evidence,
  type Finding,
  type FlowRow,
  type FlowTable,
  type Kind,
  type Presence,
  type Review,
  type Rule,
  review,
} from './log/rule.ts'
export { isLowS, keyId, type PublicKey, type SignedFor, signedBytes, toLowS } from './log/signature.ts'
export { agreed, isContested, type Knowledge, type Slot, type Written } from './log/slot.ts'
export {
  approvalSubjects,
  competenceModes,
  declaredStatuses,
  documentTypes,
  type MarriageAct,
  type MarriageActOf,
  marriageAct,
  refusalCodes,
  variants,
} from './marriage/action.ts'
export { applicationOf } from './marriage/application.ts'
export { isApproved } from './marriage/approvals.ts'
export { type ActWithBasis, basisFor } from './marriage/basis.ts'
export { modesOn } from './marriage/competence.ts'
export { marriageConflicts } from './marriage/conflicts.ts'
export { contestedPlaces } from './marriage/contested-places.ts'
export { declarationOf, declarationText, declarationTextHash } from './marriage/declaration.ts'
export { documentNames } from './marriage/document-names.ts'
export { toPresentBy } from './marriage/documents.ts'
export { documentsToPresent } from './marriage/documents-to-present.ts'
export { signedPapers } from './marriage/evidence-of-steps.ts'
export { type Field, fieldsFor, fieldsOf } from './marriage/fields.ts'
export { filedItems, neededInFile } from './marriage/file-contents.ts'
export { marriageFlow } from './marriage/flow.ts'
export { marriage } from './marriage/kind.ts'
export { honestyNotice, refusalNotice } from './marriage/notices.ts'
export { blankUsagesOf, usagesOf } from './marriage/numbers.ts'
export type { Printing } from './marriage/paper-blocks.ts'
export {
  certificatePaper,
  declarationPaper,
  examinationPaper,
  marriagePapers,
} from './marriage/papers.ts'
export { parameter, parameterNames, profileOn, statusCheckPolicy } from './marriage/parameters.ts'
export { personBlock, personFields, writtenDate } from './marriage/person-block.ts'
export { numberToKeep } from './marriage/printing.ts'
export { refusalGrounds } from './marriage/refusal-grounds.ts'
export { marriageScript, phrasesOf } from './marriage/script.ts'
export { resolveStage, stageOf } from './marriage/stage.ts'
export {
  type Facts as MarriageFacts,
  factOf,
  isEnded,
  isRegistered,
  type MarriageState,
  type PartyFacts,
  type Stage,
  type Stage as MarriageStage,
  stages,
} from './marriage/state.ts'
export { countingCheck, whyNotChecked } from './marriage/status-check.ts'
export {
  type BlankAccounted,
  type BlankLedger,
  type Box,
  blankLedger,
  freeBlanks,
} from './numbers/blanks.ts'
export {
  type CertificateKind,
  type CertificateNumber,
  type CertificateNumberFault,
  formatCertificateNumber,
  type OldCertificateNumber,
  oldCertificateNumber,
  parseCertificateNumber,
} from './numbers/certificate-number.ts'
export { type Account, type Accounted, account } from './numbers/ledger.ts'
export {
  lowWater,
  nextNumber,
  nextSegment,
  numbersOf,
  overlaps,
  type Segment,
  type Series,
} from './numbers/segment.ts'
export type { BlankUsage, GapReason, NumberUsage } from './numbers/usage.ts'
export { type CaseSummary, caseSummary } from './registry/case-summary.ts'
export { conflicts } from './registry/conflicts.ts'
export { documentedCheckConflicts } from './registry/documented-check.ts'
export { casesOf, type HeldCases } from './registry/held-cases.ts'
export { type AnyKind, kindOf, kinds } from './registry/kinds.ts'
export { stateOn } from './registry/state-on.ts'
export { takenElsewhere, type Usages } from './registry/taken-elsewhere.ts'
export { ageOn, type LeapDayBirthday, reachesAgeOn } from './shared/age.ts'
export { day, holidayYear } from './shared/border.ts'
export { type Calendar, type CalendarSwitches, calendarOf, type HolidayYear } from './shared/calendar.ts'
export { DIVISIONS, type Division, divisionOf } from './shared/codes/divisions.ts'
export { EDUCATIONS, type EducationCode } from './shared/codes/education.ts'
export {
  ETHNIC_GROUPS,
  type EthnicGroup,
  type EthnicGroupCode,
  ethnicGroupOf,
} from './shared/codes/ethnic-groups.ts'
export {
  DECLARABLE_STATUSES,
  type DeclarableStatus,
  isDeclarable,
  MARITAL_STATUSES,
  type MaritalStatusCode,
} from './shared/codes/marital-status.ts'
export {
  NATIONALITIES,
  type Nationality,
  type NationalityCode,
  nationalityOf,
} from './shared/codes/nationality.ts'
export {
  OCCUPATIONS,
  type Occupation,
  type OccupationEdition,
  occupationName,
} from './shared/codes/occupation.ts'
export { SEXES, type SexCode } from './shared/codes/sex.ts'
export { type BlobRef, blobRef, blobsIn } from './shared/evidence.ts'
export { HOLIDAY_YEARS } from './shared/holidays/holiday-rows.ts'
export {
  checkDocumentNumber,
  type DocumentNumberFault,
  IDENTITY_DOCUMENTS,
  type IdentityDocument,
  type IdentityDocumentType,
} from './shared/identity-documents.ts'
export {
  type Instant,
  type InstantFault,
  instantMillis,
  parseInstant,
  shanghaiDate,
} from './shared/instant.ts'
export {
  checkName,
  countCharacters,
  forMatching,
  LONGEST_NAME,
  maskName,
  type NameFault,
  needsSecondPerson,
  privateUseCharacters,
} from './shared/name.ts'
export type { Paper, PaperBlock } from './shared/paper.ts'
export {
  type EachParty,
  eachParty,
  type Grade,
  grade,
  identityDocumentTypes,
  otherParty,
  type PartyId,
  type Person,
  partyIds,
  partyTypes,
  person,
} from './shared/person.ts'
export {
  addDays,
  daysBetween,
  type PlainDate,
  type PlainDateFault,
  parsePlainDate,
  partsOf,
  plainDate,
} from './shared/plain-date.ts'
export {
  expandOldNumber,
  maskNumber,
  parseResidentId,
  type ResidentId,
  type ResidentIdFault,
} from './shared/resident-id.ts'
export { type StatusCheckAct, statusCheckAct } from './status-check/action.ts'
export { statusCheckFlow } from './status-check/flow.ts'
export { checkCode, statusCheck } from './status-check/kind.ts'
export type { StatusCheckStage, StatusCheckState } from './status-check/state.ts'

/** The only door to the domain: every export by name. */

export {
  type AppointmentAct,
  type AppointmentActOf,
  appointmentAct,
  rejectReasons,
  returnReasons,
  uploadTypes,
  type Visitor,
} from './appointment/action.ts'
export { basisFor as appointmentBasisFor } from './appointment/basis.ts'
export { type AppointmentField, appointmentFields } from './appointment/fields.ts'
export { appointmentFlow } from './appointment/flow.ts'
export { appointment } from './appointment/kind.ts'
export {
  type Channel,
  type ChannelName,
  channelNames,
  channels,
  type Matter,
  type MatterName,
  matterNames,
  matters,
} from './appointment/matters.ts'
export { confirmationSlip, type OfficeOnSlip, reminderText } from './appointment/papers.ts'
export { appointmentParameters, channelIsOpen } from './appointment/parameters.ts'
export { type Prefill, type PrefilledParty, prefillOf } from './appointment/prefill.ts'
export {
  type Booking,
  bookingOf,
  nextFreeSlot,
  offersFor,
  openFor,
  type SlotClash,
  slotClashes,
  takenIn,
} from './appointment/slots.ts'
export { holdsSlot, stageOn as appointmentStageOn } from './appointment/stage.ts'
export {
  type AppointmentStage,
  type AppointmentState,
  requestOf as appointmentRequestOf,
  slotOf as appointmentSlotOf,
} from './appointment/state.ts'
export { type Timetable, timetableOf } from './appointment/timetable.ts'
export {
  type Catalogue,
  type CatalogueEntry,
  cataloguePaper,
  catalogues,
  keptAtLeastUntil,
} from './archive/catalogue.ts'
export { type CrossReference, referencesOf, remarkOnForm } from './archive/cross-reference.ts'
export { type ErasableEvidence, erasableEvidence, neededBlobs } from './archive/evidence-retention.ts'
export {
  type FilePackage,
  type FileToPack,
  filePackage,
  type PackagedItem,
  type PackageManifest,
} from './archive/file-package.ts'
export {
  type Filing,
  filingDeadline,
  filingDeadlineParameter,
  isFilingOverdue,
} from './archive/filing-deadline.ts'
export { type FileToNumber, type NumberedFile, numberFiles } from './archive/numbering.ts'
export { type Purgeable, purgeableOn } from './archive/retention.ts'
export { type RetentionClass, retentionClassOf } from './archive/retention-class.ts'
export {
  type ArchiveBoxAct,
  type ArchiveBoxActOf,
  archiveBoxAct,
  boxNoteSubjects,
} from './archive-box/action.ts'
export { basisFor as archiveBoxBasisFor } from './archive-box/basis.ts'
export { archiveBoxFlow } from './archive-box/flow.ts'
export { archiveBox } from './archive-box/kind.ts'
export {
  type ArchiveClash,
  archiveClashes,
  type BoxedFile,
  filesIn,
  nextNumber as nextArchiveNumber,
  type Remedy,
} from './archive-box/number-clashes.ts'
export {
  boxCheck,
  boxCover,
  boxList,
  boxSpine,
  type FileOnList,
  type FilesOnList,
  transferList,
} from './archive-box/papers.ts'
export { type ArchiveBoxStage, type ArchiveBoxState, type Volume, volumesOf } from './archive-box/state.ts'
export { isApproved } from './counter/approvals.ts'
export { type Facts as CounterFacts, factOf, type PartyFacts } from './counter/facts.ts'
export { profileOn } from './counter/law-of-the-day.ts'
export type { Printing } from './counter/paper-blocks.ts'
export { personBlock, personFields, writtenDate } from './counter/person-block.ts'
export { numberToKeep } from './counter/printing.ts'
export type { CounterState } from './counter/state.ts'
export { countingCheck, statusCheckPolicy, whyNotChecked } from './counter/status-check.ts'
export { type Annotated, annotationsInForce } from './counter/taken-back.ts'
export {
  type DisputeAct,
  type DisputeActOf,
  type DisputeSide,
  disputeAct,
  noteSubjects,
  type Outcome,
  outcomes,
} from './dispute/action.ts'
export { disputeFlow } from './dispute/flow.ts'
export { dispute } from './dispute/kind.ts'
export { type DisputeStage, type DisputeState, outcomeOf } from './dispute/state.ts'
export {
  applicationEnds,
  approvalSubjects as divorceApprovalSubjects,
  type DivorceAct,
  type DivorceActOf,
  divorceAct,
  marriageCertificateFates,
  refusalCodes as divorceRefusalCodes,
  refusalCodesAtFirst as divorceRefusalCodesAtFirst,
  terminationGrounds,
} from './divorce/action.ts'
export {
  agreementSections,
  agreementText,
  agreementTextHash,
  inquiriesOnAgreement,
} from './divorce/agreement.ts'
export { applicationOf as divorceApplicationOf } from './divorce/application.ts'
export {
  applicationStatements,
  applicationText,
  applicationTextHash,
} from './divorce/application-form.ts'
export { type ActWithBasis as DivorceActWithBasis, basisFor as divorceBasisFor } from './divorce/basis.ts'
export { modesOn as divorceModesOn } from './divorce/competence.ts'
export { divorceConflicts } from './divorce/conflicts.ts'
export { consentText, consentTextHash } from './divorce/consent.ts'
export { contestedPlaces as divorceContestedPlaces } from './divorce/contested-places.ts'
export {
  type CoolingOff,
  type CoolingOffSwitches,
  coolingOff,
  deemedWithdrawnFrom,
  neverShortened,
} from './divorce/cooling-off.ts'
export { type Deadline, deadlinesOf, isInWeekOf } from './divorce/deadlines.ts'
export {
  declarationOf as divorceDeclarationOf,
  declarationText as divorceDeclarationText,
  declarationTextHash as divorceDeclarationTextHash,
} from './divorce/declaration.ts'
export { keptFor } from './divorce/delivery.ts'
export { toPresentBy as divorceToPresentBy } from './divorce/documents.ts'
export {
  documentNames as divorceDocumentNames,
  documentsToPresent as divorceDocumentsToPresent,
} from './divorce/documents-to-present.ts'
export { signedPapers as divorceSignedPapers } from './divorce/evidence-of-registration.ts'
export {
  type DivorceField,
  fieldsFor as divorceFieldsFor,
  fieldsOf as divorceFieldsOf,
  fieldsOfCase as divorceFieldsOfCase,
} from './divorce/fields.ts'
export {
  applicationItems,
  filedItems as divorceFiledItems,
  neededInApplicationFile,
  neededInFile as neededInDivorceFile,
} from './divorce/file-contents.ts'
export { divorceFlow } from './divorce/flow.ts'
export { inquiryLines, inquiryText, inquiryTextHash } from './divorce/inquiry.ts'
export { divorce } from './divorce/kind.ts'
export { blankUsagesOf as divorceBlankUsagesOf, usagesOf as divorceUsagesOf } from './divorce/numbers.ts'
export {
  agreementCopies,
  agreementPaper,
  applicationPaper,
  certificatePaper as divorceCertificatePaper,
  declarationPaper as divorceDeclarationPaper,
  divorcePapers,
  examinationPaper as divorceExaminationPaper,
  inquiryPaper,
  type ReceiptPrinting,
  receiptPaper,
  refusalNotice as divorceRefusalNotice,
  withdrawalConfirmation,
  withdrawalPaper,
} from './divorce/papers.ts'
export {
  parameterNames as divorceParameterNames,
  readingsOf as coolingOffReadingsOf,
} from './divorce/parameters.ts'
export { bindingPeriod, calendarOfRows, periodsBy } from './divorce/period.ts'
export {
  agreementParts,
  documentTypes as divorceDocumentTypes,
  marriageIssuers,
} from './divorce/pieces.ts'
export { periodToPrint } from './divorce/receipt.ts'
export { refusalGrounds as divorceRefusalGrounds } from './divorce/refusal-grounds.ts'
export { divorceScript, phrasesOf as divorcePhrasesOf } from './divorce/script.ts'
export { stageOf as divorceStageOf } from './divorce/stage.ts'
export {
  periodOf as divorcePeriodOf,
  type StageOfDay,
  stageOn as divorceStageOn,
  stagesOfDays,
} from './divorce/stage-on-day.ts'
export {
  type DivorceState,
  isEnded as isDivorceEnded,
  isRegistered as isDivorceRegistered,
  type PrintedReceipt,
  type Stage as DivorceStage,
  stages as divorceStages,
} from './divorce/state.ts'
export { type Warning as DivorceWarning, warningsOf } from './divorce/warnings.ts'
export {
  withdrawalLines,
  withdrawalStatement,
  withdrawalText,
  withdrawalTextHash,
} from './divorce/withdrawal.ts'
export {
  type CertificateContent,
  type CertificateKind as ECertificateKind,
  type CertificateRef,
  type ComparedField,
  certificateKinds,
  comparedFields,
  type ECertificateAct,
  type ECertificateActOf,
  eCertificateAct,
  lateReasons,
  type RecordVersion,
  type ReviewedStatus,
  type VoidReason,
  voidReasons,
} from './e-certificate/action.ts'
export {
  type CertificateStatus,
  certificateOf,
  certificatesOf,
  type ECertificate,
  excludeOneAnother,
} from './e-certificate/certificates.ts'
export { eCertificateConflicts } from './e-certificate/conflicts.ts'
export { eCertificateFlow } from './e-certificate/flow.ts'
export { eCertificate } from './e-certificate/kind.ts'
export { type PromiseOn, promisesOn, toNotify } from './e-certificate/late.ts'
export { deadAmong } from './e-certificate/live-status.ts'
export { eCertificateParameters } from './e-certificate/parameters.ts'
export { fieldsThatDiffer, isSameVersion, versionBeside } from './e-certificate/record-version.ts'
export type { ECertificateStage, ECertificateState } from './e-certificate/state.ts'
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
export { type BlobRef, blobRef, blobsIn } from './log/blob-ref.ts'
export {
  type CanonicalFault,
  canonical,
  type Json,
  maximumDepth,
  sortedKeys,
  toJson,
} from './log/canonical.ts'
export type { Conflict } from './log/conflict.ts'
export { type ContentId, contentId, hashBytes, hashText, isContentId } from './log/content-id.ts'
export { type ChainFault, chainFaults } from './log/device-chain.ts'
export { add, type Folded, type Folding, fold, foldBy } from './log/fold.ts'
export { type CausalPast, causalPast, heads, type Log, logOf, merge } from './log/log.ts'
export { byTimeThenId, order, type TieBreak, waiting } from './log/order.ts'
export {
  centreClerk,
  isOversight,
  isOversightType,
  type OversightAct,
  type OversightActOf,
  oversightFlow,
  readOversight,
  type Who,
} from './log/oversight.ts'
export { parameterOn } from './log/parameter-row.ts'
export {
  type Receipt,
  type ReceiptBody,
  type ReceiptVerdict,
  readReceipt,
  receiptDocumentId,
} from './log/receipt.ts'
export {
  inForce,
  type Reference,
  type Role,
  type Row,
  type RowBody,
  type RowKind,
  type RowOf,
  readRow,
  roles,
  rowsOf,
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
export {
  isLowS,
  keyId,
  type PublicKey,
  type SignedFor,
  signedBytes,
  signedText,
  toLowS,
} from './log/signature.ts'
export { type DocumentFault, readSigned, type SignedDocument, sealSigned } from './log/signed-document.ts'
export { agreed, isContested, type Knowledge, type Slot, type Written } from './log/slot.ts'
export {
  type InDispute,
  openDisputes,
  type Standing,
  undisputed,
  type WithoutEffect,
} from './log/standing.ts'
export {
  readTombstone,
  type Tombstone,
  type TombstoneBody,
  tombstoneDocumentId,
} from './log/tombstone.ts'
export {
  approvalSubjects,
  declaredStatuses,
  documentTypes,
  type MarriageAct,
  type MarriageActOf,
  marriageAct,
  refusalCodes,
  variants,
} from './marriage/action.ts'
export { applicationOf } from './marriage/application.ts'
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
export { type MakeUpEffect, type MakeUpFacts, makeUpEffect, retroactiveFrom } from './marriage/make-up.ts'
export { honestyNotice, refusalNotice } from './marriage/notices.ts'
export { blankUsagesOf, usagesOf } from './marriage/numbers.ts'
export {
  certificatePaper,
  declarationPaper,
  examinationPaper,
  marriagePapers,
} from './marriage/papers.ts'
export { parameter, parameterNames } from './marriage/parameters.ts'
export { refusalGrounds } from './marriage/refusal-grounds.ts'
export { marriageScript, phrasesOf } from './marriage/script.ts'
export { resolveStage, stageOf } from './marriage/stage.ts'
export {
  isEnded,
  isRegistered,
  type MarriageState,
  type Stage,
  type Stage as MarriageStage,
  stages,
} from './marriage/state.ts'
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
export {
  askedBy,
  holdings,
  type RecordCertificateAct,
  type RecordCertificateActOf,
  recordCertificateAct,
  recordKinds,
  refusalCodes as recordCertificateRefusalCodes,
  standings as recordStandings,
} from './record-certificate/action.ts'
export {
  type RecordCertificateActWithBasis,
  recordCertificateBasisFor,
} from './record-certificate/basis.ts'
export {
  recordCertificateText,
  recordCertificateTextHash,
  recordsInPeriod,
} from './record-certificate/certificate-text.ts'
export { recordCertificateConflicts } from './record-certificate/conflicts.ts'
export { type RecordCertificateField, recordCertificateFields } from './record-certificate/fields.ts'
export { recordCertificateFlow } from './record-certificate/flow.ts'
export { recordCertificate } from './record-certificate/kind.ts'
export { recordCertificatePaper } from './record-certificate/papers.ts'
export { groundsAgainst as recordCertificateGroundsAgainst } from './record-certificate/refusing.ts'
export type { RecordCertificateStage, RecordCertificateState } from './record-certificate/state.ts'
export { appointmentsIn, bookingsIn, lookUpSlot } from './registry/appointments-at-hand.ts'
export { type ArchiveFile, archiveFileOf } from './registry/archive-file.ts'
export { openArchiveClashes } from './registry/archive-numbers.ts'
export type { AttestedRecord } from './registry/attested.ts'
export { attestedRecord, reviewedStatusOn } from './registry/attested-record.ts'
export { recordToAttest } from './registry/attested-reissue.ts'
export { basisOfAct } from './registry/basis.ts'
export { boxedFilesIn } from './registry/boxes-at-hand.ts'
export { type CaseSummary, caseSummary, openHolds } from './registry/case-summary.ts'
export { chainPlace } from './registry/chain-place.ts'
export { type Claim, claimsOf, conflictsAmong } from './registry/claims.ts'
export { conflicts, settledConflicts } from './registry/conflicts.ts'
export { type CounterCase, counterCase } from './registry/counter-cases.ts'
export { deadOnIssue } from './registry/dead-on-issue.ts'
export { disputeCaseId } from './registry/dispute-case.ts'
export { disputeFor, openingOf, sidesOf } from './registry/dispute-opening.ts'
export { disputedPersons, stoppedByDispute } from './registry/disputed-persons.ts'
export { documentedCheckConflicts } from './registry/documented-check.ts'
export { casesOf, type HeldCases } from './registry/held-cases.ts'
export {
  type ActOfKind,
  type AnyKind,
  kindOf,
  kinds,
  type StageOfKind,
  type StateOfKind,
} from './registry/kinds.ts'
export { type ClosedPeriod, lateRegistrations } from './registry/late-registrations.ts'
export { lookUpConflict } from './registry/look-up-conflict.ts'
export { type ChainHeard, missingActs, quietHours } from './registry/lost-machine.ts'
export { type MaritalStatus, maritalStatusOn } from './registry/marital-status.ts'
export { contradictedBy, type OnPaper, onPaperOf, tellingRows } from './registry/on-paper.ts'
export { type PersonKey, personKey } from './registry/person-key.ts'
export { personsOfCase } from './registry/persons-of-case.ts'
export { type RecordOfCase, recordOfCase } from './registry/record-of-case.ts'
export { type Recorded, type RecordedDispute, recordedDisputes } from './registry/recorded-disputes.ts'
export { type RegisteredMarriage, registeredMarriage } from './registry/registered-marriage.ts'
export {
  type Registration as CaseRegistration,
  registrationOf as caseRegistrationOf,
} from './registry/registration.ts'
export { stateOn } from './registry/state-on.ts'
export { suspendedBy } from './registry/suspended-certificates.ts'
export { takenElsewhere, type Usages } from './registry/taken-elsewhere.ts'
export { reportsOf } from './registry/told-by-centre.ts'
export { type CaseWarning, warningsFor } from './registry/warnings.ts'
export {
  type ReissueAct,
  type ReissueActOf,
  reissueAct,
  revocationGrounds as reissueRevocationGrounds,
} from './reissue/action.ts'
export {
  type Application as ReissueApplication,
  applicantsOf,
  applicationOf as reissueApplicationOf,
  recordOf,
} from './reissue/application.ts'
export { type ReissueActWithBasis, reissueBasisFor } from './reissue/basis.ts'
export { remarkOn } from './reissue/certificate-text.ts'
export { reissueModesOn } from './reissue/competence.ts'
export { reissueConflicts } from './reissue/conflicts.ts'
export { contestedPlaces as reissueContestedPlaces } from './reissue/contested-places.ts'
export {
  reissueDeclarationHash,
  reissueDeclarationOf,
  reissueDeclarationText,
} from './reissue/declaration.ts'
export { reissueDocuments } from './reissue/documents.ts'
export { signedPapers as reissueSignedPapers } from './reissue/evidence.ts'
export { type ReissueField, reissueFieldsFor, reissueFieldsOf } from './reissue/fields.ts'
export {
  filedItems as reissueFiledItems,
  neededInFile as neededInReissueFile,
} from './reissue/file-contents.ts'
export { reissueFlow } from './reissue/flow.ts'
export { reissue } from './reissue/kind.ts'
export { blankUsagesOf as reissueBlankUsagesOf, usagesOf as reissueUsagesOf } from './reissue/numbers.ts'
export {
  type ReissuePrinting,
  reissueDeclarationPaper,
  reissuedCertificatePaper,
  reissueExaminationPaper,
  reissuePapers,
  reissueRefusalNotice,
} from './reissue/papers.ts'
export { reissueParameters } from './reissue/parameters.ts'
export {
  approvalSubjects as reissueApprovalSubjects,
  documentTypes as reissueDocumentTypes,
  type OriginalRecord,
  refusalCodes as reissueRefusalCodes,
  reissuedCertificates,
  reissueReasons,
  substituteTypes,
} from './reissue/pieces.ts'
export { reissueRefusalGrounds } from './reissue/refusal-grounds.ts'
export { type ReissuedCertificate, reissuedCertificateOf } from './reissue/reissued.ts'
export { reissueScript } from './reissue/script.ts'
export {
  isReissued,
  type ReissueStage,
  type ReissueState,
  stages as reissueStages,
} from './reissue/state.ts'
export {
  type Addressee,
  addressees,
  documentTypes as revocationDocumentTypes,
  type RevocationAct,
  type RevocationActOf,
  refusalCodes as revocationRefusalCodes,
  revocationAct,
  senders,
  type Trigger,
  triggers,
} from './revocation/action.ts'
export {
  papersInFile as papersInRevocationFile,
  type RevokedRegistration,
  revokedIn,
} from './revocation/annotating.ts'
export { revocationConflicts } from './revocation/conflicts.ts'
export { revocationFlow } from './revocation/flow.ts'
export { groundsShown as revocationGroundsShown } from './revocation/grounds.ts'
export { revocation } from './revocation/kind.ts'
export { serviceDueBy } from './revocation/own-decision.ts'
export {
  annotationRemark,
  decisionPaper,
  noticeOfIntentPaper,
  type OriginalRegistration,
  type RevocationPrinting,
  revocationRefusalPaper,
} from './revocation/papers.ts'
export { revocationParameters } from './revocation/parameters.ts'
export { isOwnDecision, type RevocationStage, type RevocationState, triggerOf } from './revocation/state.ts'
export { ageOn, type LeapDayBirthday, reachesAgeOn } from './shared/age.ts'
export {
  type ArchiveNumber,
  type ArchiveNumberFault,
  type ArchiveSeries,
  formatArchiveNumber,
  parseArchiveNumber,
} from './shared/archive/archive-number.ts'
export { type FileToFill, missingFrom, neededIn, outOfOrder } from './shared/archive/completeness.ts'
export {
  contentsOn,
  type FileClass,
  type FileFact,
  type FileItem,
  fileClasses,
  fileClassTitles,
  fileFacts,
} from './shared/archive/file-classes.ts'
export { day, holidayYear } from './shared/border.ts'
export { type Calendar, type CalendarSwitches, calendarOf, type HolidayYear } from './shared/calendar.ts'
export type { Group } from './shared/checked-groups.ts'
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
export {
  type ClosingDocument,
  type ConflictCode,
  closingDocuments,
  type Decider,
  deciders,
  type Scope as ConflictScope,
  type Severity,
} from './shared/conflict-code.ts'
export {
  type ConflictCodeName,
  conflictCode,
  conflictCodes,
  frozenActs,
  frozenIn,
  isAcrossCases,
  isNotice,
  isOfCentre,
  needsDispute,
  opensDispute,
} from './shared/conflict-codes.ts'
export { HOLIDAY_YEARS } from './shared/holidays/holiday-rows.ts'
export { type FeastYear, STATUTORY_FEASTS } from './shared/holidays/statutory-feasts.ts'
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
  groupsInShare,
  joinShares,
  type RecoveryKeyName,
  type RecoveryShare,
  readShare,
  type ShareFault,
  type ShareHolder,
  shareHolders,
  splitSecret,
  typedGroups,
  writeShare,
} from './shared/recovery-share.ts'
export {
  expandOldNumber,
  maskNumber,
  parseResidentId,
  type ResidentId,
  type ResidentIdFault,
} from './shared/resident-id.ts'
export {
  bookOf as statisticsBookOf,
  closedReports,
  closingAct,
} from './statistics/books.ts'
export type { Fact as StatisticalFact } from './statistics/facts.ts'
export { factsOf as statisticalFactsOf } from './statistics/facts-of-cases.ts'
export { type Measure, measuresOf } from './statistics/measures.ts'
export { type GivenAway, type Outside, outsideOf, publishedWhole } from './statistics/outside.ts'
export { type Adjustment, type ClosedReport, countedIn, type Report, reportOf } from './statistics/report.ts'
export {
  measuresOutside,
  type ShownRow,
  type ShownTable,
  tablesWithin,
} from './statistics/suppression.ts'
export {
  type StatisticsReportAct,
  type StatisticsReportActOf,
  statisticsReportAct,
} from './statistics-report/action.ts'
export { basisFor as statisticsReportBasisFor } from './statistics-report/basis.ts'
export {
  type Cell as StatisticalCell,
  type Figures,
  figuresOf,
  type Line,
} from './statistics-report/figures.ts'
export { statisticsReportFlow } from './statistics-report/flow.ts'
export { brokenIdentities, type Identity, identitiesOf } from './statistics-report/identities.ts'
export { statisticsReport } from './statistics-report/kind.ts'
export { periodsAround, type ReportPeriod, reportPeriod } from './statistics-report/period.ts'
export type { StatisticsReportStage, StatisticsReportState } from './statistics-report/state.ts'
export { type StatusCheckAct, statusCheckAct } from './status-check/action.ts'
export { statusCheckFlow } from './status-check/flow.ts'
export { checkCode, statusCheck } from './status-check/kind.ts'
export type { StatusCheckStage, StatusCheckState } from './status-check/state.ts'
export {
  annotationGrounds as transcriptAnnotationGrounds,
  certainties as transcriptCertainties,
  type RecordedPerson,
  sources as transcriptSources,
  type TranscriptAct,
  type TranscriptActOf,
  transcribedEvents,
  transcriptAct,
} from './transcript/action.ts'
export { transcriptConflicts } from './transcript/conflicts.ts'
export { type TranscriptField, transcriptFields } from './transcript/fields.ts'
export { transcriptFlow } from './transcript/flow.ts'
export { transcript } from './transcript/kind.ts'
export { transcriptPaper } from './transcript/papers.ts'
export { registrationOf, type TranscribedRegistration } from './transcript/registration.ts'
export type {
  TranscribedRecord,
  TranscriptStage,
  TranscriptState,
} from './transcript/state.ts'

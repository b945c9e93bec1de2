/** The papers of a divorce (rules.md 3.4, forms 4–13): those of the application and those of the registration. */
export {
  applicationPaper,
  type ReceiptPrinting,
  receiptPaper,
  refusalNotice,
  withdrawalConfirmation,
  withdrawalPaper,
} from './papers-of-application.ts'
export {
  agreementCopies,
  agreementPaper,
  certificatePaper,
  declarationPaper,
  divorcePapers,
  examinationPaper,
  inquiryPaper,
} from './papers-of-registration.ts'

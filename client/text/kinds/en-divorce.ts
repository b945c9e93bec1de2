import type { zhDivorce } from './zh-divorce.ts'

export const enDivorce = {
  'rule.DR01':
    'The two have not agreed on “{part}”. Divorce, children, property and debts must all be agreed before it is accepted; agree first, or turn to the court.',
  'rule.DR01.with-party':
    '{party}: did not say it is of own free will. It cannot be accepted; who alone wants a divorce may turn to the court.',
  'rule.DR01.childless-with-children':
    'The agreement says there are no children and lists some. Keep the one that the original says.',
  'rule.DR01.children-missing':
    'The agreement neither provides for children nor says there are none. Have it completed, then enter it.',
  'rule.DR01.with-born':
    'The agreement says a child was born on {born}, after today. Enter it again from the original.',
  'rule.DR02':
    '{party}: lacks full civil capacity, or does not understand what the divorce means. The registry cannot do it; the court can.',
  'rule.DR03':
    'The marriage was registered {issuedBy}. Only marriages registered on the mainland or by a Chinese mission are ended here; the court can do the others.',
  'rule.DR04': 'This office may not do this case.',
  'rule.DR04.with-receipt':
    'The couple has an application at {office}, receipt {receipt}. Go on there, or withdraw it there first.',
  'rule.DR04.neither-from-mainland':
    'Neither party is a mainland resident, and no registry does it. About a suit they may ask the court.',
  'rule.DR04.office-not-empowered':
    'One party is not a mainland resident, and this office is not empowered for that. Refer them to an empowered authority.',
  'rule.DR04.foreign-mode-needed':
    'One party is not a mainland resident; the case goes the way of foreign cases. Choose that way.',
  'rule.DR04.mode-not-in-force':
    'This way of service is not in force for divorces today. Choose another, or refer them.',
  'rule.DR04.not-for-servicemen':
    'This way of service does not cover military personnel. Choose another, or refer them.',
  'rule.DR04.basis-needed': 'State which party’s document the case rests on.',
  'rule.DR04.basis-not-shown': 'The document the case rests on has not been shown yet.',
  'rule.DR04.basis-period-unknown':
    'The period of the residence permit the case rests on is not entered. Enter it from the original.',
  'rule.DR04.basis-expired':
    'The document the case rests on has expired. Have it renewed, or choose another way.',
  'rule.DR05.not-yet-registered':
    'The marriage would be registered on {registeredOn}, after today. Compare the certificate.',
  'rule.DR05.other-certificate':
    'This is the number of a divorce certificate. Enter that of the marriage certificate.',
  'rule.DR05':
    'Both marriage certificates are lost, and there is no stamped copy from the archive. Have the archive searched first, and bring the copy.',
  'rule.DR06': '{party}: a document does not meet the requirements.',
  'rule.DR06.missing': '{party}: {document} not shown yet.',
  'rule.DR06.expired':
    '{party}: {document} expired on {validTo}. Have it renewed; for an ID card a temporary one may be shown.',
  'rule.DR06.altered': '{party}: {document} has been altered and does not count. Have it replaced.',
  'rule.DR06.not-the-holders': '{party}: {document} shown is not the holder’s own. Ask for the own document.',
  'rule.DR06.not-yet-issued':
    '{party}: {document} carries a date of issue after today. Enter it again from the original.',
  'rule.DR06.other-number':
    '{party}: the document shown has another number than the application. Compare the original.',
  'rule.DR06.same-person':
    'Both have one document number, so they are one person. Enter it again from the originals.',
  'rule.DR06.other-sex':
    '{party}: the sex does not go with the place. Compare the original; who changed it since proves to be the same person.',
  'rule.DR06.differs-from-certificate':
    '{party}: not as the marriage certificate names the person. A proof that both are one person is needed.',
  'rule.DR06.does-not-match':
    '{party}: person and document do not match. A second registrar may look; if it stays so, it cannot be done.',
  'rule.DR06.second-is-the-first': '{party}: the second look must be another registrar’s.',
  'rule.DR06.second-not-named':
    '{party}: the second registrar is not named, or is yourself. Enter another registrar.',
  'rule.DR06.other-face':
    '{party}: not the person on the photograph of the first visit. Look at the identity again; if it stays so, it cannot be done.',
  'rule.DR07': '{party}: not present. Both come in person and together, to both visits.',
  'rule.DR08':
    '{party}: the check says “{found}”, so there is no marriage to end. Check again beside the documents; if it stays so, it is not done.',
  'rule.DR09':
    'Today, {on}, is within the cooling-off period, which ends on {endsOn}. It is possible from {opensOn}.',
  'rule.DR10': 'The period for the certificate ended on {closesOn}.',
  'rule.DR10.deemed-withdrawn':
    'The period for the certificate ended on {closesOn}, and the application is deemed withdrawn. Who still wants the divorce applies anew.',
  'rule.DR10.after-business':
    'Today, {closesOn}, is the last day, and business has closed; the application is deemed withdrawn. Who still wants the divorce applies anew.',
  'rule.DR10.printed-only':
    'Today lies within the dates printed on the receipt (to {closesOn}), but not within those that the holiday schedule gives. Whether it is done the office’s rule says, as a rule with the head’s approval.',
  'rule.DR11':
    '{by}: withdrew on {withdrawnOn}, and the application has ended. If both still want the divorce they apply anew.',
  'rule.not-terminated': 'The application ended on {terminatedOn}: {ground}. Nothing is registered any more.',
  'rule.settle.decided-by-document':
    'The divorce is registered, and the application had ended. No settlement decides that here, but the document of the dispute.',
  'rule.settle.registration-stands':
    'What is registered is not undone by a settlement. Whether it holds is for a court, or for a decision of revocation.',
  'rule.DR12':
    '{party}: does not agree on “{to}”. Nothing is registered today; if they agree within the period they may come again.',
  'rule.DR12.coerced':
    '{party}: says there was force or deceit. Nothing is registered today; tell the police where a crime is suspected.',
  'rule.DR12.other-text':
    '{party}: was asked about another text of the agreement than the one there is now. Ask again, alone, about this one.',
  'rule.DR13': '{authority} received this application, and only it may go on. Please refer both there.',
  'rule.DR14': '{party}: a serving soldier without the military marriage certificate. The unit issues it.',
  'rule.second-visit-day':
    'This visit was called on {calledOn}, today is {on}. Identity, questions, consent and registration fall on one day: call again and ask anew.',
  'rule.ground-holds': 'The ground “{code}” does not hold today. Look at the dates and the authority.',
  'rule.termination-ground.not-the-later':
    'The other was received on {earlierOn}, after this one ({receivedOn}). The first counts; terminate the other, there.',
  'rule.termination-ground.application-ended': 'This application has ended; there is nothing to terminate.',
  'rule.mediation': 'The record of the mediation is not right. Look at it again.',
  'rule.mediation.not-wanted': 'It says that no mediation was wanted, and records one. Keep one of the two.',
  'rule.mediation.ended-before-it-began': 'The mediation ended before it began. Look at the times.',
  'rule.mediation.not-yet-ended': 'The mediation ends after now. Record it when it is over.',
  'rule.status-check':
    '{party}: marital status not checked yet. Wait, or have a colleague with a line check it; this is no refusal.',
  'rule.status-check.source-silent':
    '{party}: the check found no record. Check again, or search the archive first. This is no refusal.',
  'rule.status-check.too-old': '{party}: the check is too long ago. Check again; this is no refusal.',
  'rule.violence-advice':
    '{party}: tells of violence at home and was not told where to seek help: the police, the women’s federation, a protection order of the court. Say so, and record it.',
  'rule.application-text': '{party}: the application changed after the signature; read and sign again.',
  'rule.receipt-day': 'The day of the receipt is not today.',
  'rule.receipt-day.with-receivedOn':
    'The receipt says {receivedOn}; today is {on}. The period counts from the day of receipt; write today.',
  'rule.receipt-day.with-appliedOn':
    'The application was signed on {appliedOn}; today is {on}. It is signed on the day of the receipt; have both sign again today.',
  'rule.receipt-dates':
    'The dates are not computed by the office’s reading, which is “{computed}”. Compute them again.',
  'rule.receipt-dates.with-printed':
    'The receipt says “{printed}”; the holiday schedule gives “{computed}”. Print what it gives.',
  'rule.one-schedule':
    'There are two holiday schedules for {year}, so that the dates are not certain. Have technical support look before you go on.',
  'rule.receipt-authority':
    'The receipt names “{authority}”; this office is “{own}”. Correct it before printing.',
  'rule.receipt-never-shorter':
    'The receipt says “{printed}”; it should be “{computed}”. A receipt printed again never shortens a period.',
  'rule.withdrawal-period':
    'The cooling-off period ended with the business of {endsOn}; it is too late to withdraw. Who does not want the divorce need not come: the application is then deemed withdrawn.',
  'rule.withdrawal-text':
    '{party}: the withdrawal that was signed is not what stands now; read and sign again.',
  'rule.inquiry-apart': 'Each party is asked alone. Ask again.',
  'rule.inquiry-apart.other-present':
    '{party}: the other was present while this party was asked. Have the other leave, and ask again.',
  'rule.inquiry-apart.before-recheck':
    'The inquiry began before today’s look at the documents. Ask after it.',
  'rule.inquiry-apart.ended-before-it-began': 'The inquiry ended before it began. Look at the times.',
  'rule.inquiry-apart.not-yet-ended': 'The inquiry ends after now. Record it when it is over.',
  'rule.inquiry-apart.both-at-once':
    'The two inquiries overlap in time. Look at the times; if both were asked at once, ask again.',
  'rule.inquiry-text': 'The record changed after it was signed. Read it over, and have it signed again.',
  'rule.agreement-text':
    'The agreement that was signed is not what is entered now. Print it again; both read and sign again.',
  'rule.agreement-copies': 'The agreement is not wholly signed.',
  'rule.agreement-copies.with-copies':
    '{copies} copies of the agreement were signed; {needed} are needed: one each, and one for the archive.',
  'rule.agreement-copies.with-party': '{party}: not every page is signed. Have the others signed.',
  'rule.agreement-copies.not-told':
    'The two were not told that the registry changes no agreement after the divorce. Tell them before they sign.',
  'rule.consent-text':
    '{party}: the confirmation that was signed is not what stands now; read and sign again.',
  'rule.handed-in-person':
    '{party}: has left. The certificate, the agreement and the marriage certificate are given to nobody else; keep them, and hand them over when this party comes.',
  'rule.handed-in-person.nobody-there':
    'Nobody is here to take anything. Hand over to who is here; the rest is kept.',
  'rule.kept-booklet': '{party}: nothing is kept for this party. It was handed over already.',
  'rule.certificates-stamped':
    '{party}: the marriage certificate is not stamped yet. Stamp it, and give it back.',
  'rule.application-end': 'How the application ended is not right.',
  'rule.application-end.filed-already': 'This application is in the archive already, and is not filed again.',
  'rule.application-end.not-ended':
    'The application has not ended: not withdrawn, not terminated, and its period runs. File it when it has.',
  'rule.application-end.ended-otherwise':
    'This application was “{ended}”, which is not what is written. Correct it.',
  'rule.termination-approved': 'The head looks at the document and approves before it is terminated.',
  'rule.termination-ground': 'The ground of the termination is not complete.',
  'rule.termination-ground.nobody-named':
    'It is not said which party. A death or an incapacity is somebody’s.',
  'rule.termination-ground.not-yet-in-force':
    'The document has effect on {effectiveOn} only. Terminate it then.',
  'rule.divorce.certificate-number.form': '“{certificate}” is not written as a divorce certificate number.',
  'rule.divorce.blank.wrong-kind': 'Blank {blank} is not a divorce certificate. Take another.',
  'ground.DR01': 'Not agreed on divorce, children, property and debts',
  'ground.DR02': 'A party lacks full civil capacity',
  'ground.DR03': 'The marriage was not registered on the mainland',
  'ground.DR04': 'This office may not do it, or there is an application elsewhere',
  'ground.DR05': 'Both certificates lost, without a stamped copy of the archive',
  'ground.DR06': 'Documents missing, or not the person’s',
  'ground.DR07': 'The two did not come together',
  'ground.DR08': 'There is no marriage any more',
  'ground.DR09': 'The cooling-off period has not ended',
  'ground.DR10': 'The period has passed; deemed withdrawn',
  'ground.DR11': 'The application was withdrawn',
  'ground.DR12': 'A party does not want the divorce, or disputes the agreement',
  'ground.DR13': 'Not the authority that received the application',
  'ground.DR14': 'A serving soldier without the military marriage certificate',
  'warning.soldiers-spouse': '{party}: the spouse is a serving soldier. By consent the divorce is possible.',
  'warning.pregnancy': 'The woman is pregnant, or was lately. By consent the divorce is possible.',
  'warning.suit-pending': 'A divorce suit is at a court. Ask the couple to settle with the court first.',
  'warning.violence': '{party}: tells of violence at home. Say where to seek help, and record it.',
  'warning.no-original-certificate':
    '{party}: the marriage certificate is lost; a written statement stands in.',
  'act.mediate': 'Ask about mediation',
  'act.reconcile': 'Reconciled',
  'act.apply': 'Application signed',
  'act.issue-receipt': 'Issue the receipt',
  'act.reprint-receipt': 'Print the receipt again',
  'act.withdraw': 'Withdraw',
  'act.call-again': 'Call again',
  'act.recheck': 'Check again',
  'act.inquire': 'Ask alone',
  'act.write-agreement': 'Enter the agreement',
  'act.sign-agreement': 'Sign the agreement',
  'act.note-no-consent': 'Note that they do not agree',
  'act.consent': 'Last confirmation',
  'act.terminate': 'Terminate',
  'act.file-application': 'File the application',
  'act.divorce.deliver': 'Hand over the divorce certificates',
  'act.hand-over': 'Hand over what was kept',
  'act.divorce.decline': 'Not registered today',
  'last.mediate': 'Asked about mediation',
  'last.reconcile': 'Reconciled',
  'last.apply': 'Application signed',
  'last.issue-receipt': 'Receipt issued',
  'last.reprint-receipt': 'Receipt printed again',
  'last.withdraw': 'Withdrawn',
  'last.call-again': 'Called again',
  'last.recheck': 'Checked again',
  'last.inquire': 'One party asked',
  'last.write-agreement': 'Agreement entered',
  'last.sign-agreement': 'Agreement signed',
  'last.note-no-consent': 'Noted that they do not agree',
  'last.consent': 'Confirmed a last time',
  'last.terminate': 'Terminated',
  'last.file-application': 'Application filed',
  'last.divorce.deliver': 'Certificates handed over',
  'last.hand-over': 'Kept booklet handed over',
  'last.divorce.decline': 'Not registered today',
  'stage.reconciled': 'Reconciled',
  'stage.applied': 'Applied',
  'stage.waiting': 'In the periods',
  'stage.called-again': 'Second visit',
  'stage.rechecked': 'Checked again',
  'stage.agreed': 'Agreement signed',
  'stage.consented': 'Confirmed',
  'stage.withdrawn': 'Withdrawn',
  'stage.terminated': 'Terminated',
  'evidence.divorce.marriage': 'The marriage that is to end',
  'evidence.divorce.marriage-certificate': 'Marriage certificate',
  'evidence.divorce.deliver.present': 'Certificate: taken, or kept',
  'evidence.divorce.deliver.marriage-certificate': 'Marriage certificate stamped and given back',
  'evidence.divorce.loss-statement': 'Written statement of the loss',
  'evidence.divorce.same-as-certificate': 'The person on the marriage certificate',
  'evidence.divorce.voluntary': 'Own free will',
  'evidence.divorce.capable': 'Full civil capacity',
  'evidence.divorce.violence': 'Violence at home',
  'evidence.divorce.agreed.divorce': 'Agreed on the divorce',
  'evidence.divorce.agreed.children': 'Agreed on the children',
  'evidence.divorce.agreed.property': 'Agreed on the property',
  'evidence.divorce.agreed.debts': 'Agreed on the debts',
  'evidence.divorce.agreement': 'Divorce agreement',
  'evidence.divorce.earlier': 'The earlier application',
  'evidence.divorce.hand-over.party': 'For which party',
  'evidence.divorce.hand-over.document': 'Identity document shown',
  'evidence.divorce.hand-over.marriage-certificate': 'Marriage certificate stamped and given back',
  'evidence.divorce.hand-over.agreement': 'Agreement handed over',
  'evidence.divorce.hand-over.slip': 'Signed slip of receipt',
  'evidence.divorce.deliver.agreement': 'Agreement handed over',
  'evidence.divorce.mediation': 'Mediation offered',
  'evidence.divorce.elsewhere': 'Application elsewhere',
  'evidence.divorce.wanted': 'Mediation wanted',
  'evidence.divorce.session': 'Mediation',
  'evidence.divorce.mediator': 'Mediator',
  'evidence.divorce.signature': 'Signature on the application',
  'evidence.divorce.consent.signature': 'Signature on the confirmation',
  'evidence.divorce.number': 'Number of the receipt',
  'evidence.divorce.authority': 'Authority',
  'evidence.divorce.period': 'The two periods',
  'evidence.divorce.given': 'Receipt handed over',
  'evidence.divorce.withdraw.given': 'Confirmation handed over',
  'evidence.divorce.by': 'Which party',
  'evidence.divorce.promise-e-certificate.by': 'Promised date',
  'evidence.divorce.withdraw.document': 'Identity document shown',
  'evidence.divorce.receipt': 'Receipt',
  'evidence.divorce.form': 'Application of withdrawal',
  'evidence.divorce.confirmation': 'Number of the confirmation',
  'evidence.divorce.likeness': 'Held against the first photograph',
  'evidence.divorce.party': 'Which party is asked',
  'evidence.divorce.began': 'Began at',
  'evidence.divorce.ended': 'Ended at',
  'evidence.divorce.otherAbsent': 'The other has left the room',
  'evidence.divorce.recorder': 'Recorder',
  'evidence.divorce.answers': 'Answers',
  'evidence.divorce.record': 'Record signed',
  'evidence.divorce.inquire.scans': 'Scan of the record',
  'evidence.divorce.withdraw.scans': 'Scan of the withdrawal',
  'evidence.divorce.write-agreement.scans': 'Scan of the agreement',
  'evidence.divorce.sign-agreement.scans': 'Scan of the signed agreement',
  'evidence.divorce.scans': 'Scans of the paper',
  'evidence.divorce.consent': 'Wish to divorce',
  'evidence.divorce.children': 'Children',
  'evidence.divorce.property': 'Property',
  'evidence.divorce.debts': 'Debts',
  'evidence.divorce.inquiry': 'Inquiry',
  'evidence.divorce.written': 'Agreement entered',
  'evidence.divorce.text': 'Text that is signed',
  'evidence.divorce.pages': 'Pages',
  'evidence.divorce.copies': 'Copies',
  'evidence.divorce.sign-agreement.signed': 'Every page signed',
  'evidence.divorce.warned': 'Told that the agreement is not changed later',
  'evidence.divorce.to': 'On what',
  'evidence.divorce.remark': 'Remark',
  'evidence.divorce.signed-paper.divorce-examination': 'Scan of the examination form',
  'evidence.divorce.signed-paper.divorce-declaration': 'Scan of the declarations',
  'evidence.divorce.outcome': 'How it ended',
  'evidence.divorce.ground': 'Ground of the termination',
  'place.printedPeriod': 'Periods on the receipt',
  'place.agreement': 'Agreement',
  'place.signedAgreement': 'Signed agreement',
  'place.recheck': 'Second check',
  'place.inquiries': 'Inquiry',
  'place.consent': 'Last confirmation',
  'place.receivedOn': 'Day of receipt',
  'place.endsOn': 'Last day of the cooling-off period',
  'place.opensOn': 'First day of the second period',
  'place.firstWorkingDay': 'First working day of the second period',
  'place.closesOn': 'Last day of the second period',
  'place.provisional': 'Provisional or not',
  'place.readings': 'How the dates are read',
  'place.archiveCopy': 'Copy from the archive',
  'place.divorce.issuedBy': 'Where the marriage was registered',
  'place.divorce.status': 'Marital status',
  'refuse.notice.divorce.refuse': 'Notice of refusal (不予受理离婚登记申请告知书) handed over',
  'refuse.notice.divorce.decline': 'Notice of refusal (不予办理离婚登记告知书) handed over',
} satisfies Record<keyof typeof zhDivorce, string>

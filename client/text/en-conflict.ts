import type { zhConflict } from './zh-conflict.ts'

/** The same in English; it is fetched when it is first wanted. */
export const enConflict: Readonly<Record<keyof typeof zhConflict, string>> = {
  'conflict.other': 'Records differ',
  'conflict.other.happened': 'The records here do not fit together ({code}).',
  'conflict.other.what': 'Open the case, hold it against the originals; the head decides.',
  'conflict.other.who': 'The head of the office',
  'conflict.other.tell':
    'Two records differ and we are comparing the originals. Your papers are all here, and we will tell you the result.',
  'conflict.recorded.happened':
    'The centre compared the cases of all offices and found: {title}. The other side is at another office, so that its dates are not shown here; ask that office where you need them.',
  'conflict.K1': 'One person in two marriages',
  'conflict.K1.happened': 'One ID number stands in two registered marriages with different partners.',
  'conflict.K1.what':
    'Both registrations stay as they are: nothing is made void and nothing is taken back; no e-certificate of the second is made for now. Tell all on the same day that they may sue, also the spouse and near relatives of the first marriage; report a suspected bigamy or impersonation to the police. A divorce from the first does not heal the second.',
  'conflict.K1.who': 'The court (nullity) and the police (impersonation); the office only records',
  'conflict.K1.tell':
    'Two registered marriages name the same person. Both registrations stand; nothing has been cancelled. Whether a marriage is valid is for the court, to which you may turn; we will give it all papers. Until then the further steps rest.',
  'conflict.K1.unsure-ending.happened':
    'One document number stands in two registered marriages with different spouses. A record says that the earlier marriage ended on {unsureOn}, but it is marked as uncertain and nobody has verified it, so it does not count: the earlier marriage is taken as not ended.',
  'conflict.K1.unsure-ending.what':
    'Verify that record first: ask for the judgment and the proof that it has effect, or ask the court or authority that issued it. Once verified, amend the record to certain; where the end was before the later registration, the bureau closes this as unfounded on that proof. Where it cannot be verified, go on as with one person married twice: both stay, and all are told on the same day that they may sue.',
  'conflict.K1.unsure-ending.tell':
    'The system has two marriage registrations with the same person. Something says that the earlier marriage has ended, but it is not verified. Please bring the judgment and the proof that it has effect; until it is checked, the next steps wait.',
  'conflict.K1a': 'Two registrations too close to order',
  'conflict.K1a.happened':
    'The two moments differ by less than two clocks may, or one clock was not confirmed.',
  'conflict.K1a.what':
    'Do not guess. Collect the clock and queue records and the witnesses’ words for the head; if it stays open, the court decides.',
  'conflict.K1a.who': 'The head, then the court',
  'conflict.K1a.tell':
    'Two registered marriages name the same person, too close in time to order. We do not guess; we collect the records of both sides, and if need be the court decides.',
  'conflict.K1b': 'One couple registered twice',
  'conflict.K1b.happened':
    'The same two people have two registrations, most likely done again after an outage. The first stands, the second is a duplicate record; the marriage is not affected.',
  'conflict.K1b.what':
    'Recover the second pair of booklets, void them with the reason, list the second number as a gap. Ask the couple for a written statement.',
  'conflict.K1b.who': 'The head, on the couple’s written statement',
  'conflict.K1b.tell':
    'Your registration was recorded twice, probably after the line was cut. It is one marriage, and it is fine. Please bring the second pair of booklets and write a short statement.',
  'conflict.K1c': 'Registered under another’s identity',
  'conflict.K1c.happened':
    'Police, procuratorate or court write that one side of a registration was somebody using another’s identity. Nothing is decided yet.',
  'conflict.K1c.what':
    'Both cases rest. Verify the document, give notice of intent, hear the persons; the head decides after legal review. Once revoked, the record is annotated and the status of the person whose identity was used is cleared.',
  'conflict.K1c.who': 'The head, on a document of police, procuratorate or court, after legal review',
  'conflict.K1c.tell':
    'An authority writes that somebody may have used your identity for this registration. We are verifying it and will ask you to come. Once it is revoked, your record is as it was.',
  'conflict.K2': 'Withdrawn, and registered as a divorce',
  'conflict.K2.happened':
    'On one application one office took a withdrawal ({by}, {withdrawnOn}) and another registered the divorce ({registeredOn}). Printed on the receipt: withdrawal until {endsOn}, registration from {opensOn} to {closesOn}.',
  'conflict.K2.what':
    'The divorce is not cancelled by itself, and it does not count by itself: the status is disputed. Hold both days against the receipt. A withdrawal in its time ended the application: tell the bureau and both parties the same day. One that came late has no effect; its paper is kept and the divorce stands.',
  'conflict.K2.who': 'The head with the bureau’s lawyers; in the end the court',
  'conflict.K2.tell':
    'One of you withdrew the application, and the divorce was registered at another place. We cancel neither; the further steps rest. Please both come, so that we hold the days against your receipt. All papers are here.',
  'conflict.K3': 'Both withdrew',
  'conflict.K3.happened':
    'Each withdrew at an office of their own. The first took effect; the second is noted, with the same result.',
  'conflict.K3.what': 'Nothing to decide. Both forms are filed.',
  'conflict.K3.who': 'The law says it; the registrar tells both',
  'conflict.K3.tell':
    'Your application is withdrawn. The other party withdrew as well; the result is the same and both forms are kept.',
  'conflict.K4': 'Filed as deemed withdrawn, and divorced in time',
  'conflict.K4.happened':
    'After the period the application was filed as deemed withdrawn; a divorce registered in time then arrived ({registeredOn}; the window closed {closesOn}).',
  'conflict.K4.what':
    'The divorce stands: what counts is the moment before the registrar, not that of the upload. Put the note of the file right and tell the head.',
  'conflict.K4.who': 'The law says it; the head is informed',
  'conflict.K4.tell':
    'Your divorce was registered in time and is effective. For a while the system showed the window as over, because the record came late; that is put right.',
  'conflict.K5': 'The dates on the receipt differ',
  'conflict.K5.happened':
    'Printed: withdrawal until {printedEndsOn}, registration until {printedClosesOn}. By the schedule as published now: {endsOn} and {closesOn}.',
  'conflict.K5.what':
    'What was promised is never shortened. Printed too early: take a withdrawal until the legal day and print the receipt again. Printed too late: a registration on the days beyond needs the head’s decision. Tell both parties in either case.',
  'conflict.K5.who': 'The head of the office',
  'conflict.K5.tell':
    'After your receipt was printed, the holiday schedule was published and a date moved. You lose no day that was promised; please come for a new receipt.',
  'conflict.K6': 'Two divorce applications of one couple',
  'conflict.K6.happened':
    'The couple has an application at each of two offices, and the periods overlap. The one received first ({first}) counts, and the cooling-off period runs from it.',
  'conflict.K6.what':
    'The certificate is given only where the first was received. The second office takes its receipt back; the couple withdraws there, or the head closes it as a duplicate.',
  'conflict.K6.who': 'The head of the office that received the second',
  'conflict.K6.tell':
    'You applied for divorce at two offices. The period runs from the first; please go there when it is over, and give us back the second receipt.',
  'conflict.K7': 'Two values in one place',
  'conflict.K7.happened': 'Two registrars wrote to the same place without knowing of one another.',
  'conflict.K7.what':
    'Compare with the original document and sign a correction; if the declarations were signed, the parties sign again.',
  'conflict.K7.who': 'The registrar of the case; the head if they differ',
  'conflict.K7.tell':
    'One detail was written in two ways. May I see the original again; I correct it by that, and you sign the changed text once more.',
  'conflict.K8': 'A certificate number used twice',
  'conflict.K8.happened':
    'Two cases have one certificate number ({certificate}). Both registrations are good; only the number of the later has to change.',
  'conflict.K8.what':
    'The earlier keeps the number. Ask the other couple to bring their booklets: new ones with a new number, free of charge, same date, a remark on both files.',
  'conflict.K8.who': 'The head, who informs the city bureau',
  'conflict.K8.tell':
    'Your registration is fully valid; only the number on the booklet is the same as another couple’s. Please bring it and we replace it, free of charge, with the same day of registration.',
  'conflict.K9': 'A blank used twice or not in the ledger',
  'conflict.K9.happened': 'One blank’s serial stands in two places, or is not in the ledger.',
  'conflict.K9.what':
    'Before delivery spoil and reprint; afterwards recover and replace it, apologise and record. Keep the spoiled booklet.',
  'conflict.K9.who': 'The registrar and the head',
  'conflict.K9.tell':
    'Your registration is valid; only the serial of this booklet is wrong. We replace it, with the same number and day.',
  'conflict.K9.wrong-kind.happened':
    'The blank {blank} is of the other kind in the ledger: a divorce booklet was filled for a marriage, or the other way round.',
  'conflict.K10': 'A spoiled booklet was handed over',
  'conflict.K10.happened': 'One registrar recorded a booklet as spoiled, and another handed it over.',
  'conflict.K10.what':
    'Ask the party to bring the booklet; if it is not good it is replaced, with the same number and day.',
  'conflict.K10.who': 'The registrar and the head',
  'conflict.K10.tell':
    'The booklet you hold is recorded here as spoiled. The registration is valid; please bring it, and if need be we replace it.',
  'conflict.K11': 'Registered, and no booklet yet',
  'conflict.K11.happened': 'The registration stands, and a party has no good booklet.',
  'conflict.K11.what': 'Print it again with the same number and day, then ask the party to come.',
  'conflict.K11.who': 'The registrar',
  'conflict.K11.tell':
    'You are registered, and your marriage began at that moment. The booklet is not printed yet; you receive it as soon as it is, with the same day.',
  'conflict.K12': 'Signed, and not registered',
  'conflict.K12.happened':
    'Both have signed, nothing was registered, and the machine has gone on to other people.',
  'conflict.K12.what':
    'Reach both the same day: they are not married. Ask them to come back together, confirm, and be registered.',
  'conflict.K12.who': 'The head of the office',
  'conflict.K12.tell':
    'You signed, but it was not registered then, and you are not married yet. Please come back together; once you confirm, we register at once.',
  'conflict.K13': 'Made from an older version',
  'conflict.K13.happened':
    'After a correction of the record there is still a declaration signed, or an e-certificate issued, on what it said before.',
  'conflict.K13.what':
    'The e-certificate: the account that registered notes the amendment there; it is judged, made and verified anew, and the issue of the new one voids the old. Where that account is no more, the head names a successor. A signed declaration stays as it is; the head decides on an annotation.',
  'conflict.K13.who':
    'The registrar of the original account; where it is closed, whom the head names. Where the centre opened a dispute, the head closes it',
  'conflict.K13.tell':
    'A detail of your registration was corrected, so the earlier e-certificate is replaced and voided. The registration and its day do not change.',
  'conflict.dead-certificate': 'An e-certificate that is no longer true',
  'conflict.dead-certificate.happened':
    'An e-certificate in force attests a status that its holder does not have: the marriage has ended, the registration was revoked or is void, or a divorced holder has married again.',
  'conflict.dead-certificate.what':
    'Judge validity again and make this certificate void. Where this office keeps a divorce certificate after its holder has married again, judge it valid.',
  'conflict.dead-certificate.who':
    'The registrar makes it void, the head reviews it. Where the centre opened a dispute, the head closes it',
  'conflict.dead-certificate.tell':
    'Your marital status has changed and the earlier e-certificate is no longer good. We make it void, and make a new one where you need it. Your registration is not touched.',
  'conflict.K14': 'Corrected twice',
  'conflict.K14.happened': 'Two clerks each corrected one record without knowing of the other.',
  'conflict.K14.what':
    'Neither counts by itself. The head decides by the proofs; a change of name or number is no correction but an annotation or a reissue.',
  'conflict.K14.who': 'The head of the office',
  'conflict.K14.tell':
    'One detail of yours was corrected twice, in two ways. Please show us the original proof again; it decides, and we tell you.',
  'conflict.K15': 'Married before the judgment had effect',
  'conflict.K15.happened':
    'The earlier marriage of {earlier} ended only on {endedOn}, as a judgment or proof says; the new one was registered before that ({later}).',
  'conflict.K15.what':
    'Legal days are compared, not days of receipt. If the earlier marriage was not over, it is a lead of bigamy: both registrations stay, and all concerned are told that they may sue. If the judgment had effect earlier and only came late, correct the day by the proof of effect, and the conflict is gone.',
  'conflict.K15.who': 'The court (validity); the head records the day of effect',
  'conflict.K15.tell':
    'By our records the judgment on your earlier marriage had no effect yet when you married again. Please bring the judgment and its proof of effect, and we compare the days. Whether a marriage is valid is for the court.',
  'conflict.K16': 'Ended by the registry and by a court',
  'conflict.K16.happened':
    'One marriage: the registry registered the divorce on {registeredOn}, and a court’s judgment of divorce or nullity has effect from {decidedOn}.',
  'conflict.K16.what':
    'The one with the earlier effect dissolved it, the other has no object; a judgment of nullity makes it void from the beginning. Annotate the divorce with the judgment. Terms on property and children that differ are not the registry’s matter.',
  'conflict.K16.who': 'The court; the head annotates',
  'conflict.K16.tell':
    'Your marriage was ended both by the court and here. That it is over is beyond doubt; the earlier one counts, and we note it in the file. On property and children the court’s paper leads.',
  'conflict.K17': 'A suit is pending',
  'conflict.K17.happened':
    'A suit or a revocation about this marriage is not over, and the couple applies for a divorce.',
  'conflict.K17.what':
    'The law does not say that it must wait. Tell both, ask for the case number; the head decides whether to go on, and it is written down.',
  'conflict.K17.who': 'The head of the office',
  'conflict.K17.tell':
    'A suit about your marriage is still open. You may wait for the court or go on; the head looks at the papers and tells you.',
  'conflict.K18': 'Registered after a death',
  'conflict.K18.happened':
    'A record says that one of them died on {diedOn}; the registration is of {registeredOn}.',
  'conflict.K18.what':
    'The marriage ended with the death, and a later registration has no object. Both records stay, certificates rest, the bureau is told the same day; hold the death certificate against the machines’ times. The court says what follows.',
  'conflict.K18.who': 'The court; the head records',
  'conflict.K18.tell':
    'A paper we received says that one of the two had died before the registration. Please bring the death certificate so that we compare the days. What follows is for the court, to which we give all papers.',
  'conflict.K19': 'Reissued after the status had changed',
  'conflict.K19.happened':
    'The certificate reissued on {reissuedOn} attests a status that had changed on {changedOn}: a marriage certificate after a divorce, or a divorce certificate after a new marriage.',
  'conflict.K19.what':
    'The reissue has no ground: this office revokes it and takes the booklet back; where it looks like fraud, report it with the declaration that was signed. The divorce or the marriage is not affected. A reissue before the change is in order.',
  'conflict.K19.who': 'The head of the office that reissued',
  'conflict.K19.tell':
    'When this certificate was reissued, your status had already changed, so it cannot be used; please give it back. If you need a proof, we issue a certificate of the record.',
  'conflict.K20': 'Possibly one person',
  'conflict.K20.happened':
    'Name, sex and birth are the same in two registrations, the documents differ: a new passport or permit, a number corrected by the police, or only a namesake of the same day.',
  'conflict.K20.what':
    'Nobody is merged. Ask for the earlier document or a proof by the police; the head writes down on it that they are one person or two, and may write otherwise on a new proof.',
  'conflict.K20.who': 'The head of the office',
  'conflict.K20.tell':
    'A registration has your name and birthday with another document. Have you used another document before? Please show it to us, or a proof by the police.',
  'conflict.K21': 'Too many appointments in a slot',
  'conflict.K21.happened':
    'The slot {slot} has room for {capacity}, and machines without a line gave it to {booked}.',
  'conflict.K21.what':
    'Who was confirmed first keeps it. Move the later ones to the next free slot and ring them up.',
  'conflict.K21.who': 'The registrar',
  'conflict.K21.tell':
    'This time was given to too many; who booked first goes first. The next free time is kept for you; does it suit you?',
  'conflict.K22': 'One archive number twice',
  'conflict.K22.happened': 'One archive number is on two files, or one file was laid in twice.',
  'conflict.K22.what':
    'What has not been transferred: the later file gets a new number, with a reference on both. What has gone to the archive keeps its number and gets a remark.',
  'conflict.K22.who': 'The archivist',
  'conflict.K22.tell': 'This is about how files are numbered and does not touch your registration.',
  'conflict.K23': 'A machine has not sent its acts',
  'conflict.K23.happened':
    'Of the acts that the machine {device} signed, those numbered {missing} have not reached the centre, and it was last heard of at {lastSeen}. It may be lost, stolen or broken. Whose acts they are the centre does not know, only how many are missing.',
  'conflict.K23.what':
    'Look for the machine first: once it is found and online, its acts come by themselves. If it is not found, revoke its keys at once. Booklets that were handed over are good: rebuild the cases one by one from the signed papers and the backup medium. Report the incident to the bureau, as personal data is on it, and tell the persons where needed. When all is rebuilt or found, the head closes this on the written decision.',
  'conflict.K23.who': 'The head, who reports to the bureau; no case is frozen',
  'conflict.K23.tell':
    'Your registration is effective and your booklet is good. The machine it was done on cannot be reached; we rebuild the record from the papers you signed, and may ask you to look at it once.',
  'conflict.K24': 'Registrations of a month already reported',
  'conflict.K24.happened':
    'The report of {period} was sent, and {count} registrations with a date in it came afterwards, most likely from a machine without a line.',
  'conflict.K24.what':
    'The reported table is not rewritten, the registrations are good, and nothing is frozen. The next report takes a line of adjustment by itself when it is closed; then this is over.',
  'conflict.K24.who': 'The statistician',
  'conflict.K24.tell': 'This is about statistics and does not touch your registration.',
  'conflict.stage': 'The case went two ways',
  'conflict.stage.happened':
    'Two acts, neither knowing of the other, lead where both cannot stand. The case waits until it is decided.',
  'conflict.stage.what':
    'Compare times, papers and what the parties say; the head signs which one stands, and why.',
  'conflict.stage.who': 'The head of the office',
  'conflict.stage.tell':
    'Your case took a step at two desks, and the head decides which one counts. All papers are here; one moment please.',
  'conflict.chain-fork': 'One machine with two histories',
  'conflict.chain-fork.happened':
    'One machine signed two different acts under one number: most likely it was copied or restored from an old backup.',
  'conflict.chain-fork.what':
    'Stop using the machine and have it enrolled again. Both acts hold; go through the cases for what was done twice.',
  'conflict.chain-fork.who': 'The head, with technical support',
  'conflict.chain-fork.tell':
    'This has nothing to do with you; the records of one machine are being compared. Your papers are all here.',
  'conflict.MR12-unmatched': 'A documented check without its counterpart',
  'conflict.MR12-unmatched.happened':
    'An offline act names the code of a check by a colleague; there is no such check.',
  'conflict.MR12-unmatched.what':
    'Ask the colleague for the check; it may not have been sent. If there is none, check online now and tell the head.',
  'conflict.MR12-unmatched.who': 'The head of the office',
  'conflict.MR12-unmatched.tell':
    'Your status was checked by a colleague, and that check has not been matched yet. We check once more; one moment please.',
  'conflict.MR12-unequal': 'A documented check says something else',
  'conflict.MR12-unequal.happened':
    'The code matches, but person, result or time differ from what the offline act says.',
  'conflict.MR12-unequal.what':
    'Check the party’s status again by the signed check; if it touches the registration, tell the head.',
  'conflict.MR12-unequal.who': 'The head of the office',
  'conflict.MR12-unequal.tell':
    'The colleague’s check says something else than was written. We check your status again, and tell you if a document is needed.',
  'conflicts.go.K21': 'To the appointments, to move them',
  'conflicts.go.K22': 'To the archive, to renumber or to note',
  'conflicts.go.K23': 'To the machines, to revoke this one’s keys',
  'conflicts.go.K24': 'To the statistics, to see the line of the next report',
  'fact.validTo.long-term': 'no expiry',
  'frozen.act.call-again': 'second call',
  'frozen.act.consent': 'consent to the divorce',
  'frozen.act.transfer': 'transfer to the archive',
  'frozen.act.make': 'making of e-certificates',
  'frozen.act.issue': 'issue of e-certificates',
  'kept.impersonation-evidence': 'the evidence of the impersonation',
  'kept.withdrawal-form': 'the withdrawal form and its time',
  'kept.printed-receipt': 'the receipt as printed',
  'kept.inquiry-records': 'the records of the inquiries',
  'kept.court-documents': 'the court’s papers and their proof of effect',
  'kept.death-document': 'the proof of death',
  'kept.correction-proofs': 'the proofs of the corrections',
  'kept.both-identities': 'both identities',
  'kept.appointments': 'all appointments',
  'kept.archive-labels': 'both labels',
  'kept.signed-papers': 'the papers that were signed',
  'kept.backup-medium': 'the backup medium',
  'kept.closed-report': 'the report as it was sent',
  'decider.archivist': 'Archivist',
  'decider.archivist.what': 'renumbers, notes',
  'decider.statistician': 'Statistician',
  'decider.statistician.what': 'adds a line to the next report',
  'case-warning.title': 'What other cases on this machine show',
  'case-warning.undissolved-marriage':
    'A marriage that nothing here has ended: {office}, of {on} ({certainty}). A hint; please verify.',
  'case-warning.open-divorce': 'A divorce application that is not over: {office}, received {on}.',
  'case-warning.revocation': 'A document about their registration came in: {office}, {on}.',
  'case-warning.appointment': 'Another appointment that still stands: {office}, {on}.',
  'case-warning.dispute': 'A dispute that is not settled: {office}, {on}.',
  'case-warning.registered': 'registered here',
  'case-warning.certain': 'transcribed, certain',
  'case-warning.probable': 'transcribed, probable',
  'case-warning.uncertain': 'transcribed, uncertain',
  'after.same-person': 'both identities are looked up as one; a new proof may change it',
  'after.different-persons': 'the identities stay apart; a new proof may change it',
  'outcome.unfounded': 'Nothing clashed',
  'after.unfounded': 'the registration is not touched; found again, it is told again',
  'outcome.same-person': 'One person',
  'outcome.different-persons': 'Two persons',
}

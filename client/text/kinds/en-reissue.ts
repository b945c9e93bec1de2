import type { zhReissue } from './zh-reissue.ts'

export const enReissue = {
  'rule.RR01': 'No record of the original registration was found.',
  'rule.RR01.no-record':
    'No record of the original registration was found, so nothing can be reissued. Search other archives, and go on when it is found.',
  'rule.RR01.other-registration':
    '“{number}” is the number of another kind of registration than the certificate asked for. Look again.',
  'rule.RR01.nothing-stands-in':
    'The archive has lost the file and nothing stands in for it. A household book, or a statement of the unit, the committee or a near relative is needed.',
  'rule.RR02':
    '{party}: the marital status is no longer what the certificate says. It is not reissued; a record certificate may be issued instead.',
  'rule.RR02.changed':
    '{party}: says the status is no longer what the certificate says. It is not reissued; a record certificate may be issued instead.',
  'rule.RR02.with-found':
    '{party}: is “{found}” now, which is not what the certificate says. It is not reissued; a record certificate may be issued instead.',
  'rule.RR03':
    '{party}: not the person of the original record. Compare, or ask for a proof that both are one person.',
  'rule.RR03.name':
    '{party}: the name is not the one in the record. Who changed it shows a proof of the police.',
  'rule.RR03.number':
    '{party}: the number is not the one in the record. A proof of the police that both are one person is needed.',
  'rule.RR03.born':
    '{party}: the date of birth is not the one in the record, which has no number. A proof that both are one person is needed.',
  'rule.RR03.does-not-match':
    '{party} (or the proxy): person and document do not match. A second registrar may look; if it stays so, nothing is reissued.',
  'rule.RR03.second-is-the-first': '{party}: the second look must be another registrar’s.',
  'rule.RR03.second-not-named': '{party}: the second registrar is not named. Enter who it was.',
  'rule.RR04': 'This office may not reissue this certificate.',
  'rule.RR04.office-not-empowered':
    'An applicant is not a mainland resident, and this office is not empowered for that. Refer them to an empowered authority.',
  'rule.RR04.foreign-mode':
    'The way of service does not go with where the applicants are from. Choose another.',
  'rule.RR04.mode-not-in-force':
    'This way of service is not in force for reissues today. Choose another, or refer them.',
  'rule.RR04.other-authority':
    'The original authority is “{detail}”, not this office. If this office is its successor the head approves it; if not, choose another way or refer them.',
  'rule.RR04.basis-needed': 'State which party’s household book the case rests on.',
  'rule.RR04.basis-not-shown': 'The household book the case rests on has not been shown yet.',
  'rule.RR05':
    'The original registration was made elsewhere ({place}). This office does not reissue it; its own authority does.',
  'rule.RR06': '{party}: the papers of the proxy are not complete.',
  'rule.RR06.archive': '{party}: without the original record a proxy cannot act. The party comes in person.',
  'rule.RR06.archive-identical':
    '{party}: not identical with the record, so that a proxy cannot act. The party comes in person.',
  'rule.RR06.power': '{party}: there is no notarised power, so that a proxy cannot act.',
  'rule.RR06.registration':
    '{party}: the power does not say when and where it was registered. A new one is needed.',
  'rule.RR06.date':
    '{party}: the power says another day of registration than the record. A new one is needed.',
  'rule.RR06.authority': '{party}: the power names another authority than the record. A new one is needed.',
  'rule.RR06.status':
    '{party}: the power does not say the present status, or another than the certificate. A new one is needed.',
  'rule.RR06.matter': '{party}: the power is not for the reissue of this certificate. A new one is needed.',
  'rule.RR06.proxy-name': '{party}: the power names somebody else than the proxy who came.',
  'rule.RR06.proxy-number': '{party}: the power names another number than the proxy who came has.',
  'rule.RR06.principal': '{party}: nobody is his own proxy. Who comes himself applies in person.',
  'rule.RR06.proxy-card-number':
    '{party}: the proxy’s card shows another number than was entered. Compare the original.',
  'rule.RR06.issued': '{party}: the power is dated after today. Compare the original.',
  'rule.RR06.notarised-power':
    '{party}: the power is altered, or not the party’s. A good original is needed.',
  'rule.RR06.proxy-id-card':
    '{party}: the proxy’s ID card is altered, or not the holder’s own. The own card is needed.',
  'rule.RR07':
    'The registration stands as: {standing}. There is no certificate to reissue; a record certificate may be issued.',
  'rule.reissue-present':
    '{party} (or the proxy): not present. Applicants come in person, or somebody with a notarised power does.',
  'rule.reissue-applicant': 'Who applies is not right.',
  'rule.reissue-applicant.nobody': 'It is not said who applies.',
  'rule.reissue-applicant.each-for-his-own':
    'Each has the own divorce certificate reissued, in a case of its own. Open one for each.',
  'rule.reissue-applicant.one-proxy-for-two':
    'One proxy acts for one party. The other comes in person, or sends another proxy.',
  'rule.reissue-applicant.none': 'It is not said whose booklet is made.',
  'rule.reissue-applicant.does-not-apply':
    'Who does not apply gets no booklet. Take it off, or have the party apply.',
  'rule.reissue-applicant.not-capable':
    'An applicant lacks full civil capacity, and cannot apply alone. Contact the legal representative.',
  'rule.reissue-documents': '{party}: a document does not meet the requirements.',
  'rule.reissue-documents.missing': '{party}: {document} not shown yet.',
  'rule.reissue-documents.expired':
    '{party}: a document has expired. Have it renewed, or show a temporary ID card.',
  'rule.reissue-documents.altered':
    '{party}: a document has been altered and does not count. Have it replaced.',
  'rule.reissue-documents.not-the-holders':
    '{party}: a document is not the holder’s own. Ask for the own document.',
  'rule.reissue-documents.other-number': '{party}: the document shown has another number than was entered.',
  'rule.reissue-documents.not-yet-issued':
    '{party}: a document carries a date of issue after today. Enter it again from the original.',
  'rule.reissue-old-certificate': '{party}: the old certificate was not dealt with.',
  'rule.reissue-old-certificate.not-stamped':
    '{party}: the old certificate is not cancelled yet. Stamp it, and give it back.',
  'rule.reissue-old-certificate.not-handed-back':
    '{party}: the cancelled certificate was not given back. Give it back.',
  'rule.reissue-status-check':
    '{party}: marital status not checked yet. Wait, or have a colleague with a line check it; this is no refusal.',
  'rule.reissue-status-check.too-old': '{party}: the check is too long ago. Check again; this is no refusal.',
  'rule.reissue-wanted': '{party}: no longer wants it. Nothing is reissued today; the case may be ended.',
  'rule.reissue-original-date':
    'The booklet says {registrationDate}; the registration was on {original}. A reissued booklet has the original day; correct it.',
  'rule.reissue-remark': 'The remark reads “{expected}”. Correct it before printing.',
  'rule.reissue-booklets': '{party}: no booklet was asked for, and a blank was scanned. Take it off.',
  'rule.reissue-revocation':
    'The day on which the status changed is not said, or lies after the reissue ({reissuedOn}). What changed after it leaves the reissue as it was.',
  'rule.reissue-booklets-back':
    '{party}: whether the booklet came back is not right. It is said of booklets that were given out, and no day lies after today.',
  'rule.reissue.one-sitting':
    'There was an interruption after signing. The applicants confirm again before it is reissued.',
  'rule.reissue.proofread': 'The booklet was not proofread word by word yet, or does not agree.',
  'rule.reissue.printed-date':
    'The booklet was printed on {printedOn}; today is {on}, so that the day of reissue in its remark is not right. Print on new blanks and sign again; the number stays.',
  'rule.reissue.certificate-number.form':
    '“{certificate}” is not written as the number of such a reissued certificate.',
  'rule.reissue.blank.wrong-kind': 'Blank {blank} is not of the certificate that is reissued. Take another.',
  'ground.RR01': 'No record, and nothing that stands in for it',
  'ground.RR02': 'The status is no longer what the certificate says',
  'ground.RR03': 'Not shown to be the person of the record',
  'ground.RR04': 'This office may not do it',
  'ground.RR05': 'Not registered by a mainland authority',
  'ground.RR06': 'The papers of the proxy are not complete',
  'ground.RR07': 'The registration is void or revoked',
  'act.verify-archive': 'Verify the original registration',
  'act.revoke-reissue': 'Revoke the reissue',
  'act.recover-booklet': 'Recover the booklet',
  'act.reissue.examine': 'Examined, reissue',
  'act.reissue.decline': 'Not reissued',
  'act.reissue.register': 'Reissue',
  'act.reissue.deliver': 'Hand over the booklet',
  'act.reissue.reconfirm': 'Applicants confirm again',
  'last.verify-archive': 'Original registration verified',
  'last.revoke-reissue': 'Reissue revoked',
  'last.recover-booklet': 'Booklet recovered',
  'last.reissue.declare': 'Declared',
  'last.reissue.decline': 'Not reissued',
  'last.reissue.register': 'Reissued',
  'last.reissue.deliver': 'Booklet handed over',
  'last.reissue.reconfirm': 'Confirmed again',
  'stage.reissue.signed': 'Signed, not reissued',
  'stage.not-reissued': 'Not reissued',
  'stage.reissued': 'Reissued',
  'stage.reissue.delivered': 'Handed over',
  'stage.revoked': 'Reissue revoked',
  'evidence.reissue.of': 'Which certificate',
  'evidence.reissue.search': 'Where it was searched',
  'evidence.reissue.record': 'Original registration',
  'evidence.reissue.archive-scans': 'Scan of the archive’s copy',
  'evidence.reissue.substitute-scans': 'Scans of what stands in',
  'evidence.reissue.applicant': 'Who applies',
  'evidence.reissue.accept.reason': 'Reason of the reissue',
  'evidence.reissue.archive': 'Original registration verified',
  'evidence.reissue.present': 'Present',
  'evidence.reissue.documents': 'Documents',
  'evidence.reissue.still-so': 'Still what the certificate says',
  'evidence.reissue.capable': 'Full civil capacity',
  'evidence.reissue.proxy': 'Notarised power',
  'evidence.reissue.old-certificate': 'Old certificate cancelled and given back',
  'evidence.reissue.record-certificate-offered': 'Record certificate offered',
  'evidence.reissue.registration-date': 'Original day of registration',
  'evidence.reissue.certificate': 'Certificate number',
  'evidence.reissue.remark': 'Remark',
  'evidence.reissue.signed-paper.reissue-examination': 'Scan of the examination form',
  'evidence.reissue.signed-paper.reissue-declaration': 'Scan of the declaration',
  'evidence.reissue.on': 'Day it came back',
  'document.old-certificate': 'Old certificate',
  'document.proxy-id-card': 'Proxy’s ID card',
  'document.notarised-power': 'Notarised power',
  'rule.reissue.certificate-number.other-than-printed':
    'Number {certificate} is not the one printed in the booklet. Use the printed one.',
  'place.booklets': 'Which booklets',
  'place.changedOn': 'Day of the change',
  'place.recovered': 'Booklet recovered',
  'place.applies': 'Who applies',
  'refuse.told.reissue': 'Tell who applies face to face why it is refused.',
  'refuse.notice.reissue': 'Notice of refusal (不予补发婚姻登记证告知书) handed over',
} satisfies Record<keyof typeof zhReissue, string>

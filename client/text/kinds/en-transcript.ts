import type { zhTranscript } from './zh-transcript.ts'

export const enTranscript = {
  'rule.transcript-number.certificate-number':
    '“{number}” is the number of a marriage or divorce certificate, and this record is another document. Enter its own number.',
  'rule.transcript-number.form':
    '“{number}” is not of the form in use since {from}. Compare the source; leave empty what cannot be read.',
  'rule.transcript-number.other-kind':
    'Number “{number}” is of another kind of registration. See whether it is a marriage or a divorce.',
  'rule.transcript-number.other-year':
    'The year in “{number}” does not go with the date. Enter it again from the source.',
  'rule.transcript-persons.lost-character':
    '{party}: a character of the name was lost (it shows as “?”). Enter it in another way, or by its code.',
  'rule.transcript-identity.length':
    '{party}: the ID number has neither 15 nor 18 characters. Enter it again from the source.',
  'rule.transcript-identity.checksum':
    '{party}: the last character of the ID number is not right. Enter it again from the source.',
  'rule.transcript-identity.birth-not-existing':
    '{party}: there is no such date as the date of birth in the ID number. Enter it again from the source.',
  'rule.transcript-identity.not-the-original':
    '{party}: the number is not the one that follows from what the record writes. Enter what it writes again.',
  'rule.transcript-end-date.not-yet': 'The document has effect on {effectiveFrom} only. Annotate it then.',
  'rule.transcript-end-date.before-registration':
    'The document has effect on {effectiveFrom}, before the registration on {registered}. Compare document and source.',
  'last.transcribe': 'Transcribed',
  'last.amend': 'Amended',
  'last.confirm': 'Confirmed',
  'stage.transcribed': 'Transcribed, to be confirmed',
  'stage.confirmed': 'Confirmed',
  'place.died': 'Who died',
  'place.transcript.number': 'Number',
} satisfies Record<keyof typeof zhTranscript, string>

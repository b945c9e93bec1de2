import {
  type CaseId,
  channelIsOpen,
  channelNames,
  channels,
  identityDocumentTypes,
  matterNames,
  partyTypes,
  uploadTypes,
} from '../../../domain/index.ts'
import type { ActField, FieldSight, Option } from '../../parts/act-field.ts'
import { educations, occupations } from '../../parts/code-options.ts'
import { contactRef } from '../../parts/contact.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'

const isSecondVisit = ({ get }: FieldSight): boolean => get('matter') === 'divorce-registration'

/** Whether the channel is one by which documents are uploaded and looked at first. */
const isPreReviewed = ({ get }: FieldSight): boolean => {
  const channel = channelNames.find((name) => name === get('channel'))
  return channel !== undefined && channels[channel].preReviewed
}

const openChannels = ({ desk }: FieldSight): Option[] =>
  channelNames
    .filter((name) =>
      channelIsOpen(name, desk.clerk.office, desk.now().slice(0, 10), desk.reference().values()),
    )
    .map((value) => ({ value, words: t(`book.channel.${value}`) }))

/** A telephone number is kept apart from the act, which names it. */
const telephone: ActField = {
  as: 'text',
  at: 'telephone.{party}',
  words: 'field.contact',
  ask: 'ask.contact',
  isNumeric: true,
  namedAt: 'parties.{party}.contact',
  write: (typed, { party }) => ({
    [`telephone.${party}`]: typed,
    [`parties.${party}.contact`]: typed.trim() === '' ? undefined : contactRef(typed),
  }),
}

/** Everything that is asked when somebody books, in the order in which it is asked. */
export const bookingFields: readonly ActField[] = [
  { as: 'choice', at: 'matter', words: 'book.matter', options: optionsOf('book.matter', matterNames) },
  { as: 'choice', at: 'channel', words: 'book.channel', options: openChannels },
  {
    as: 'case',
    at: 'receipt',
    words: 'book.receipt',
    note: 'book.receipt.note',
    isOptional: true,
    shownWhen: isSecondVisit,
    among: ({ kind, period }) => kind === 'divorce' && period !== null,
    write: ({ id, period }) => ({
      receipt: period && {
        case: id as CaseId,
        number: id.slice(-5),
        opensOn: period.firstWorkingDay,
        closesOn: period.closesOn,
      },
    }),
  },
  { as: 'text', at: 'parties.{party}.name', words: 'field.name' },
  {
    as: 'choice',
    at: 'parties.{party}.type',
    words: 'field.type',
    options: optionsOf('party-type', partyTypes),
  },
  {
    as: 'choice',
    at: 'parties.{party}.document.type',
    words: 'field.document-type',
    options: optionsOf('identity-document', identityDocumentTypes),
  },
  {
    as: 'text',
    at: 'parties.{party}.document.number',
    words: 'field.number',
    namedAt: 'parties.{party}.document.number',
  },
  telephone,
  { as: 'text', at: 'parties.{party}.residence', words: 'field.residence', isOptional: true },
  {
    as: 'choice',
    at: 'parties.{party}.occupation',
    words: 'field.occupation',
    isOptional: true,
    options: occupations,
  },
  {
    as: 'choice',
    at: 'parties.{party}.education',
    words: 'field.education',
    isOptional: true,
    options: educations,
  },
  {
    as: 'rows',
    at: 'uploads',
    words: 'book.uploads',
    add: 'book.uploads.add',
    shownWhen: isPreReviewed,
    fields: [
      {
        as: 'choice',
        at: 'party',
        words: 'scans.whose',
        isOptional: true,
        options: optionsOf('party', ['man', 'woman']),
      },
      { as: 'choice', at: 'type', words: 'scans.which', options: optionsOf('document', uploadTypes) },
      { as: 'text', at: 'number', words: 'book.uploads.number', isOptional: true },
      { as: 'scans', at: 'scans', words: 'scans.take' },
    ],
  },
]

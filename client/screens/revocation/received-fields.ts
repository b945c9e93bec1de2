import {
  addressees,
  agreed,
  type RevocationState,
  revocationDocumentTypes,
  senders,
  triggers,
} from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { ActScreen } from '../kind-screens.ts'

const affectedKinds = ['marriage', 'divorce', 'reissue', 'transcript'] as const

/** The registrations that a document is about, each found among the cases held here. */
const affectedRows: ActField = {
  at: 'affected',
  words: 'rv.affected',
  note: 'rv.affected.note',
  as: 'rows',
  add: 'rv.affected.add',
  fields: [
    {
      at: 'case',
      words: 'rv.affected.case',
      as: 'case',
      among: ({ kind }) => affectedKinds.some((each) => each === kind),
      write: ({ id, kind, certificate }) => ({ case: id, kind, certificate }),
    },
    { at: 'certificate', words: 'rv.affected.certificate', as: 'text', isOptional: true },
  ],
}

/** 收到文书: what came, from whom, and which registrations it is about. */
export const receiveScreen: ActScreen<'revocation'> = {
  act: 'receive',
  about: 'rv.receive.about',
  fields: [
    { at: 'trigger', words: 'rv.trigger', as: 'choice', options: optionsOf('rv.trigger', triggers) },
    {
      at: 'document.type',
      words: 'rv.document.type',
      as: 'choice',
      options: optionsOf('rv.document', revocationDocumentTypes),
    },
    { at: 'document.title', words: 'rv.document.title', as: 'text' },
    { at: 'document.number', words: 'rv.document.number', as: 'text', isOptional: true },
    { at: 'document.issuedBy', words: 'rv.document.issued-by', as: 'text' },
    { at: 'document.issuedOn', words: 'rv.document.issued-on', as: 'date' },
    { at: 'document.scans', words: 'rv.document.scans', as: 'scans' },
    { at: 'sender', words: 'rv.sender', as: 'choice', options: optionsOf('rv.sender', senders) },
    { at: 'receivedOn', words: 'rv.received-on', as: 'date' },
    affectedRows,
    {
      at: 'certificates',
      words: 'rv.certificates',
      as: 'choice',
      options: optionsOf('rv.certificates', ['with-the-document', 'partly', 'not']),
    },
  ],
  initial: ({ circumstances }) => ({
    document: { scans: [] },
    affected: [],
    receivedOn: circumstances().on,
    certificates: 'not',
  }),
}

/** 核实真伪: the issuer is asked, in a way of the registry's own. */
export const checkScreen: ActScreen<'revocation'> = {
  act: 'check-authenticity',
  about: 'rv.check.about',
  fields: [
    { at: 'asked', words: 'rv.asked', as: 'text' },
    {
      at: 'how',
      words: 'rv.how',
      as: 'choice',
      options: optionsOf('rv.how', ['telephone', 'visit', 'letter', 'exchange-platform']),
    },
    { at: 'on', words: 'rv.on', as: 'date' },
    { at: 'authentic', words: 'rv.authentic', as: 'yes-no' },
    { at: 'reference', words: 'rv.reference', as: 'text', isOptional: true },
    { at: 'remark', words: 'rv.remark', as: 'text', isOptional: true },
    { at: 'scans', words: 'rv.scans', as: 'scans' },
  ],
  initial: ({ state, circumstances }) => ({
    asked: agreed(state().reception)?.document.issuedBy,
    on: circumstances().on,
    scans: [],
  }),
}

/** 生效日期: from which day the document has effect, and what shows it. */
export const dateScreen: ActScreen<'revocation'> = {
  act: 'set-effect-date',
  fields: [
    { at: 'effectiveOn', words: 'rv.effective-on', as: 'date' },
    {
      at: 'shownBy',
      words: 'rv.shown-by',
      as: 'choice',
      options: optionsOf('rv.shown-by', [
        'proof-of-effect',
        'final-instance',
        'appeal-period-over',
        'on-its-face',
      ]),
    },
    {
      at: 'servedOn',
      words: 'rv.served-on',
      as: 'date',
      isOptional: true,
      shownWhen: ({ get }) => get('shownBy') === 'appeal-period-over',
    },
    { at: 'scans', words: 'rv.scans', as: 'scans' },
  ],
  initial: () => ({ scans: [] }),
}

/** Whom a notice or a decision was served on, how and when. */
export const servedRows: ActField = {
  at: 'served',
  words: 'rv.served',
  as: 'rows',
  add: 'rv.served.add',
  fields: [
    { at: 'to', words: 'rv.served.to', as: 'choice', options: optionsOf('rv.to', addressees) },
    {
      at: 'how',
      words: 'rv.served.how',
      as: 'choice',
      options: optionsOf('rv.way', ['in-person', 'post', 'left', 'electronic', 'public-notice']),
    },
    { at: 'on', words: 'rv.served.on', as: 'date' },
  ],
}

/** The document that set the case going, as its head and its steps name it. */
export const receptionIn = (state: RevocationState) => agreed(state.reception)

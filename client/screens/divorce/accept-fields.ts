import { divorceModesOn, marriageIssuers } from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { marriageOf } from './marriage-at-hand.ts'

const isElsewhere = ({ get }: FieldSight): boolean => get('elsewhere.found') === true

/** The marriage that is to end: taken from a case held here, or typed from the certificates. */
export const marriageFields: readonly ActField[] = [
  {
    at: 'marriage.known.case',
    namedAt: 'marriage',
    words: 'divorce.marriage.case',
    as: 'case',
    among: ({ kind }) => kind === 'marriage' || kind === 'transcript',
    write: (row, { desk }) => ({ ...marriageOf(row, desk) }),
  },
  { at: 'marriage.registeredOn', words: 'divorce.marriage.date', as: 'date' },
  { at: 'marriage.authority', words: 'divorce.marriage.authority', as: 'text' },
  {
    at: 'marriage.certificate',
    words: 'divorce.marriage.certificate',
    ask: 'divorce.marriage.certificate.ask',
    as: 'text',
  },
  {
    at: 'marriage.issuedBy',
    words: 'divorce.marriage.issued-by',
    as: 'choice',
    options: optionsOf('divorce.issuer', marriageIssuers),
  },
  {
    at: 'marriage.archiveCopy',
    words: 'divorce.marriage.archive-copy',
    note: 'divorce.marriage.archive-copy.note',
    as: 'scans',
    isOptional: true,
    shownWhen: ({ get }) =>
      get('marriage.certificates.man.shown') === false && get('marriage.certificates.woman.shown') === false,
  },
]

const agreedOn = (part: 'divorce' | 'children' | 'property' | 'debts'): ActField => ({
  at: `agreed.${part}`,
  words: `divorce.agreed.${part}`,
  as: 'yes-no',
  yes: 'divorce.agreed.yes',
  no: 'divorce.agreed.no',
})

/** What both are asked together, where the office stands, and what else the registrar is told. */
export const jointFields: readonly ActField[] = [
  agreedOn('divorce'),
  agreedOn('children'),
  agreedOn('property'),
  agreedOn('debts'),
  { at: 'agreement.scans', namedAt: 'agreement', words: 'divorce.agreement.brought', as: 'scans' },
  {
    at: 'competence.mode',
    namedAt: 'competence',
    words: 'divorce.competence',
    as: 'choice',
    options: ({ opened }) =>
      optionsOf('divorce.mode', [...new Set(divorceModesOn(opened.circumstances().on))])(),
  },
  {
    at: 'elsewhere.found',
    namedAt: 'elsewhere',
    words: 'divorce.elsewhere',
    as: 'yes-no',
    yes: 'divorce.elsewhere.yes',
    no: 'divorce.elsewhere.no',
  },
  { at: 'elsewhere.source', words: 'divorce.elsewhere.source', as: 'text' },
  { at: 'elsewhere.office', words: 'divorce.elsewhere.office', as: 'text', shownWhen: isElsewhere },
  { at: 'elsewhere.receipt', words: 'divorce.elsewhere.receipt', as: 'text', shownWhen: isElsewhere },
  { at: 'told.pregnantOrRecentlySo', words: 'divorce.told.pregnant', as: 'yes-no' },
  { at: 'told.suitPending', words: 'divorce.told.suit', as: 'yes-no' },
]

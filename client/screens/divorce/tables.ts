import {
  agreed,
  agreementParts,
  factOf,
  keptFor,
  marriageCertificateFates,
  partyIds,
  terminationGrounds,
} from '../../../domain/index.ts'
import type { FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { ActScreen } from '../kind-screens.ts'

/** A time typed as hours and minutes of today, `10:39`, kept as an instant. */
const clockTime = (at: string) => ({
  read: ({ get }: FieldSight) => String(get(at) ?? '').slice(11, 16),
  write: (typed: string, { opened }: FieldSight) => ({
    [at]: /^\d{2}:\d{2}$/.test(typed) ? `${opened.circumstances().on}T${typed}:00+08:00` : undefined,
  }),
})

/** C1: the couple is called. */
export const called: ActScreen<'divorce'> = {
  act: 'call',
  words: 'act.call',
  about: 'divorce.call.about',
  fields: [{ at: 'ticket', words: 'call.ticket', ask: 'call.ticket.hint', as: 'text', isOptional: true }],
}

const isWanted = ({ get }: FieldSight): boolean => get('wanted') === true

/** C2a: mediation is offered, and held where it is wanted. */
export const mediation: ActScreen<'divorce'> = {
  act: 'mediate',
  words: 'divorce.mediate.act',
  about: 'divorce.mediate.about',
  fields: [
    {
      at: 'wanted',
      words: 'divorce.mediate.wanted',
      as: 'yes-no',
      yes: 'divorce.mediate.yes',
      no: 'divorce.mediate.no',
    },
    {
      at: 'session.mediator',
      namedAt: 'session',
      words: 'divorce.mediator',
      as: 'text',
      shownWhen: isWanted,
    },
    {
      at: 'session.began',
      words: 'divorce.began',
      as: 'text',
      isNumeric: true,
      shownWhen: isWanted,
      ...clockTime('session.began'),
    },
    {
      at: 'session.ended',
      words: 'divorce.ended',
      as: 'text',
      isNumeric: true,
      shownWhen: isWanted,
      ...clockTime('session.ended'),
    },
  ],
  finish: (values) => ('session' in values ? values : { ...values, session: null }),
}

/** C2a: they are reconciled and go home. */
export const reconciliation: ActScreen<'divorce'> = {
  act: 'reconcile',
  about: 'divorce.reconcile.about',
  fields: [
    { at: 'mediator', words: 'divorce.mediator', as: 'text' },
    { at: 'remark', words: 'divorce.remark', as: 'long-text' },
  ],
}

const hasChildren = ({ get }: FieldSight): boolean => get('agreement.childless') === false

/** C6 once more: a second visit that was not finished on its day begins anew. */
export const calledAgain: ActScreen<'divorce'> = {
  act: 'call-again',
  words: 'divorce.call-again.act',
  about: 'divorce.call-again.about',
  fields: called.fields,
  finish: (values) => ({ ticket: null, ...values }),
}

/** The agreement in its parts, typed from what the couple brought. */
export const writtenAgreement: ActScreen<'divorce'> = {
  act: 'write-agreement',
  words: 'divorce.write.act',
  about: 'divorce.write.about',
  fields: [
    {
      at: 'agreement.consent',
      words: 'divorce.agreement.consent',
      as: 'long-text',
      ask: 'divorce.agreement.consent.ask',
      most: 8000,
    },
    {
      at: 'agreement.childless',
      namedAt: 'agreement.children',
      words: 'divorce.agreement.children',
      as: 'yes-no',
      yes: 'divorce.agreement.childless',
      no: 'divorce.agreement.with-children',
    },
    {
      at: 'agreement.children',
      words: 'divorce.agreement.each-child',
      as: 'rows',
      add: 'divorce.child.add',
      shownWhen: hasChildren,
      fields: [
        { at: 'name', words: 'field.name', as: 'text' },
        { at: 'sex', words: 'field.sex', as: 'choice', options: optionsOf('sex', ['1', '2', '0']) },
        { at: 'born', words: 'field.born', as: 'date' },
        {
          at: 'custody',
          words: 'divorce.child.custody',
          as: 'choice',
          options: optionsOf('divorce.custody', ['man', 'woman', 'in-turns', 'grown-up']),
        },
        { at: 'support', words: 'divorce.child.support', as: 'text', ask: 'divorce.child.support.ask' },
        { at: 'visits', words: 'divorce.child.visits', as: 'text', ask: 'divorce.child.visits.ask' },
      ],
    },
    {
      at: 'agreement.property',
      words: 'divorce.agreement.property',
      as: 'long-text',
      ask: 'divorce.agreement.property.ask',
      most: 8000,
    },
    {
      at: 'agreement.debts',
      words: 'divorce.agreement.debts',
      as: 'long-text',
      ask: 'divorce.agreement.debts.ask',
      most: 8000,
    },
    {
      at: 'agreement.other',
      words: 'divorce.agreement.other',
      as: 'long-text',
      isOptional: true,
      most: 8000,
    },
    { at: 'scans', words: 'divorce.agreement.scans', as: 'scans' },
  ],
  initial: ({ state }) => agreed(state().agreement) ?? { agreement: { children: [] }, scans: [] },
  finish: (values) => {
    const { agreement } = values as { agreement: { childless?: boolean; children?: readonly object[] } }
    return {
      ...values,
      agreement: { ...agreement, children: agreement.childless ? [] : (agreement.children ?? []) },
    }
  },
}

/** 一方不同意: today nothing is registered, and the period runs on. */
export const noConsent: ActScreen<'divorce'> = {
  act: 'note-no-consent',
  words: 'divorce.no-consent.act',
  about: 'divorce.no-consent.about',
  fields: [
    {
      at: 'by',
      words: 'divorce.no-consent.by',
      as: 'choice',
      options: optionsOf('divorce.no-consent.by', ['man', 'woman', 'both']),
    },
    {
      at: 'to',
      words: 'divorce.no-consent.to',
      as: 'choice',
      options: optionsOf('divorce.part', agreementParts),
    },
    { at: 'remark', words: 'divorce.remark', as: 'long-text', ask: 'divorce.no-consent.remark.ask' },
    { at: 'noticeGiven', words: 'divorce.notice', as: 'yes-no' },
  ],
  initial: () => ({ noticeGiven: true }),
}

const isDuplicate = ({ get }: FieldSight): boolean => get('ground') === 'duplicate-application'

/** 终止: a death, incapacity, a court or an earlier application ends the process. */
export const termination: ActScreen<'divorce'> = {
  act: 'terminate',
  about: 'divorce.terminate.about',
  fields: [
    {
      at: 'ground',
      words: 'divorce.terminate.ground',
      as: 'choice',
      options: optionsOf('divorce.terminate.ground', terminationGrounds),
    },
    {
      at: 'party',
      words: 'divorce.terminate.party',
      as: 'choice',
      isOptional: true,
      options: optionsOf('party', partyIds),
    },
    { at: 'document', words: 'divorce.terminate.document', as: 'text' },
    { at: 'effectiveOn', words: 'divorce.terminate.effective', as: 'date', isOptional: true },
    { at: 'earlier.receipt', words: 'divorce.terminate.earlier.receipt', as: 'text', shownWhen: isDuplicate },
    {
      at: 'earlier.authority',
      words: 'divorce.terminate.earlier.authority',
      as: 'text',
      shownWhen: isDuplicate,
    },
    {
      at: 'earlier.receivedOn',
      words: 'divorce.terminate.earlier.receivedOn',
      as: 'date',
      shownWhen: isDuplicate,
    },
    { at: 'scans', words: 'divorce.terminate.scans', as: 'scans' },
  ],
  initial: () => ({ scans: [] }),
}

/** 代为保管的离婚证: handed over, in person, to the party who had left. */
export const handedOver: ActScreen<'divorce'> = {
  act: 'hand-over',
  about: 'divorce.hand-over.about',
  fields: [
    { at: 'party', words: 'divorce.terminate.party', as: 'choice', options: optionsOf('party', partyIds) },
    {
      at: 'match.matches',
      namedAt: 'match',
      words: 'accept.match',
      as: 'yes-no',
      yes: 'accept.match.yes',
      no: 'accept.match.no',
    },
    { at: 'document', words: 'field.number', as: 'text' },
    {
      at: 'marriageCertificate',
      words: 'divorce.deliver.marriage-certificate',
      as: 'choice',
      options: optionsOf('divorce.deliver', marriageCertificateFates),
    },
    {
      at: 'agreement',
      words: 'divorce.deliver.agreement',
      as: 'yes-no',
      yes: 'answer.yes',
      no: 'answer.no',
    },
    { at: 'scans', words: 'divorce.hand-over.scans', as: 'scans' },
  ],
  initial: ({ state }) => {
    const [party] = keptFor(state())
    return {
      ...(party ? { party, document: factOf(state(), party, 'document')?.number } : {}),
      match: { how: 'registrar', second: null, chip: null, samId: null },
      scans: [],
    }
  },
}

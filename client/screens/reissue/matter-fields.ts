import { reissueModesOn, reissueReasons } from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { applicantsAt, appliesAt } from './accept-rows.tsx'

const isByProxy = (sight: FieldSight): boolean =>
  applicantsAt(sight).some((party) => appliesAt(sight, party) === 'by-proxy')

/** Why it is reissued, and by what right here. */
export const matterFields: readonly ActField[] = [
  {
    at: 'reason',
    words: 'reissue.reason',
    ask: 'reissue.reason.ask',
    as: 'choice',
    options: optionsOf('reissue.reason', reissueReasons),
  },
  {
    at: 'competence.mode',
    namedAt: 'competence',
    words: 'reissue.competence',
    as: 'choice',
    options: ({ opened }) =>
      optionsOf('reissue.mode', [...new Set(reissueModesOn(opened.circumstances().on))])(),
  },
]

/** The representative, and what the notarised power says (RR06). */
export const proxyFields: readonly ActField[] = (
  [
    { at: 'proxy.name', namedAt: 'proxy', words: 'reissue.proxy.name', as: 'text' },
    { at: 'proxy.document.number', words: 'reissue.proxy.number', as: 'text', isNumeric: false },
    { at: 'proxy.deed.number', words: 'reissue.deed.number', as: 'text' },
    { at: 'proxy.deed.notary', words: 'reissue.deed.notary', as: 'text' },
    { at: 'proxy.deed.issuedOn', words: 'reissue.deed.issued-on', as: 'date' },
    { at: 'proxy.deed.registration.date', words: 'reissue.deed.date', as: 'date', isOptional: true },
    {
      at: 'proxy.deed.registration.authority',
      words: 'reissue.deed.authority',
      as: 'text',
      isOptional: true,
    },
    {
      at: 'proxy.deed.status',
      words: 'reissue.deed.status',
      as: 'choice',
      options: optionsOf('status', ['20', '40']),
      isOptional: true,
    },
    { at: 'proxy.deed.namesMatter', words: 'reissue.deed.matter', as: 'yes-no' },
    { at: 'proxy.deed.proxy.name', words: 'reissue.deed.proxy-name', as: 'text', isOptional: true },
    { at: 'proxy.deed.proxy.number', words: 'reissue.deed.proxy-number', as: 'text', isOptional: true },
  ] satisfies readonly ActField[]
).map((field) => ({ ...field, shownWhen: isByProxy }))

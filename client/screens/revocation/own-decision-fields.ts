import { addressees, agreed, partyIds } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { ActScreen } from '../kind-screens.ts'
import { servedRows } from './received-fields.ts'

const noScans = { scans: [] }
const toBoth = () => ({ served: partyIds.map((to) => ({ to })), scans: [] })

/** 拟撤销告知书: what the registry means to do, why, and until when the two may speak. */
export const noticeScreen: ActScreen<'revocation'> = {
  act: 'notice-of-intent',
  fields: [
    { at: 'facts', words: 'rv.facts', as: 'long-text', most: 2000 },
    { at: 'ground', words: 'rv.ground', as: 'long-text', most: 2000 },
    { at: 'statementsUntil', words: 'rv.statements-until', as: 'date' },
    servedRows,
    { at: 'scans', words: 'rv.scans.served', as: 'scans' },
  ],
  initial: toBoth,
}

/** 陈述、申辩、听证: what somebody said, asked for, or waived. */
export const statementScreen: ActScreen<'revocation'> = {
  act: 'statement',
  fields: [
    { at: 'by', words: 'rv.statement.by', as: 'choice', options: optionsOf('rv.to', addressees) },
    {
      at: 'what',
      words: 'rv.statement.what',
      as: 'choice',
      options: optionsOf('rv.what', ['statement', 'hearing-asked', 'hearing-held', 'waived']),
    },
    { at: 'on', words: 'rv.statement.on', as: 'date' },
    { at: 'summary', words: 'rv.summary', as: 'long-text', most: 2000 },
    { at: 'scans', words: 'rv.scans', as: 'scans' },
  ],
  initial: () => noScans,
}

/** 法制审核: a person other than the head looks at the decision before it is made. */
export const legalityScreen: ActScreen<'revocation'> = {
  act: 'review-legality',
  fields: [
    { at: 'agrees', words: 'rv.agrees', as: 'yes-no', yes: 'rv.agrees.yes', no: 'rv.agrees.no' },
    { at: 'opinion', words: 'rv.opinion', as: 'long-text', most: 2000 },
  ],
}

/** Whose identity was used by another; nobody's where it stays empty. */
export const impersonated: ActField = {
  at: 'impersonated',
  words: 'rv.impersonated',
  ask: 'rv.impersonated.none',
  as: 'choice',
  options: optionsOf('party', partyIds),
  isOptional: true,
}

/** 撤销婚姻登记决定书, or the decision not to revoke. */
export const decideScreen: ActScreen<'revocation'> = {
  act: 'decide',
  fields: [
    {
      at: 'decision',
      words: 'rv.decision',
      as: 'choice',
      options: optionsOf('rv.decision', ['revoke', 'not-revoke']),
    },
    { at: 'number', words: 'rv.decision.number', as: 'text' },
    { at: 'reasons', words: 'rv.reasons', as: 'long-text', most: 2000 },
    impersonated,
    { at: 'scans', words: 'rv.scans.sealed', as: 'scans' },
  ],
  initial: ({ state }) => ({ ...noScans, impersonated: agreed(state().decision)?.impersonated ?? null }),
}

/** 送达: as often as it takes to reach everybody. */
export const serveScreen: ActScreen<'revocation'> = {
  act: 'serve',
  fields: [servedRows, { at: 'scans', words: 'rv.scans.served', as: 'scans' }],
  initial: toBoth,
}

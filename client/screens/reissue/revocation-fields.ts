import { partyIds, type ReissueState, reissueRevocationGrounds } from '../../../domain/index.ts'
import type { FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { ActScreen } from '../kind-screens.ts'
import { forApplicants, holdersIn } from './applicants.ts'

const isHolder = ({ opened, party }: FieldSight): boolean =>
  party !== null && holdersIn(opened.state() as ReissueState).includes(party)

/** K19: the reissue was invalid; the head revokes it and says which booklets came back (撤销补发). */
export const revokeReissue: ActScreen<'reissue'> = {
  act: 'revoke-reissue',
  about: 'reissue.revoke.about',
  fields: [
    {
      at: 'ground',
      words: 'reissue.revoke.ground',
      as: 'choice',
      options: optionsOf('reissue.revoke.ground', reissueRevocationGrounds),
    },
    {
      at: 'changedOn',
      words: 'reissue.revoke.changed-on',
      as: 'date',
      isOptional: true,
      shownWhen: ({ get }) => get('ground') === 'status-had-changed',
    },
    { at: 'document', words: 'reissue.revoke.document', as: 'text' },
    { at: 'scans', words: 'reissue.revoke.scans', as: 'scans' },
    {
      at: 'recovered.{party}',
      words: 'reissue.revoke.recovered',
      as: 'yes-no',
      yes: 'reissue.revoke.recovered.yes',
      no: 'reissue.revoke.recovered.no',
      isOptional: true,
      shownWhen: isHolder,
    },
    { at: 'reason', words: 'reason', as: 'long-text' },
  ],
  initial: () => ({ scans: [] }),
  finish: (values, { state }) => {
    const { recovered = {} } = values as { recovered?: Partial<Record<'man' | 'woman', boolean | null>> }
    return { ...values, recovered: forApplicants(holdersIn(state()), (party) => recovered[party] ?? false) }
  },
}

/** A booklet of a revoked reissue came back later (收回). */
export const recoverBooklet: ActScreen<'reissue'> = {
  act: 'recover-booklet',
  about: 'reissue.recover.about',
  fields: [
    {
      at: 'party',
      words: 'reissue.recover.whose',
      as: 'choice',
      options: ({ opened }) =>
        optionsOf(
          'party',
          partyIds.filter((party) => holdersIn(opened.state() as ReissueState).includes(party)),
        )(),
    },
    { at: 'on', words: 'reissue.recover.on', as: 'date' },
    { at: 'scans', words: 'reissue.recover.scans', as: 'scans' },
  ],
  initial: ({ circumstances }) => ({ on: circumstances().on, scans: [] }),
}

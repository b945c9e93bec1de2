import {
  type ArchiveNumber,
  agreed,
  annotationRemark,
  type RevocationState,
  triggerOf,
} from '../../../domain/index.ts'
import type { FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { ActScreen } from '../kind-screens.ts'
import { impersonated } from './own-decision-fields.ts'

/** The effect that goes with what was received: a judgment of nullity or annulment makes void, the rest revokes. */
const effectOf = (state: RevocationState): 'void' | 'revoked' => {
  const trigger = triggerOf(state)
  return trigger === 'nullity' || trigger === 'annulment' ? 'void' : 'revoked'
}

/** The remark follows from the document and the file's number; it is written again when either changes. */
const remarked =
  (at: string, read: (typed: string) => unknown) =>
  (typed: string, { get, opened }: FieldSight): Readonly<Record<string, unknown>> => {
    const state = opened.state() as RevocationState
    const value = read(typed)
    const of = (path: string) => (path === at ? value : get(path))
    const archiveNumber = {
      fonds: of('archiveNumber.fonds'),
      year: of('archiveNumber.year'),
      class: 'CX',
      volume: of('archiveNumber.volume'),
    }
    const isWhole = Object.values(archiveNumber).every((part) => part !== undefined)
    const effect = (of('effect') ?? effectOf(state)) as 'void' | 'revoked'
    return {
      [at]: value,
      ...(isWhole
        ? { remark: annotationRemark(state, { effect, archiveNumber: archiveNumber as ArchiveNumber }) }
        : {}),
    }
  }

const wholeNumber = (typed: string): number | undefined =>
  /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : undefined

const said =
  (at: string) =>
  ({ get }: FieldSight): string =>
    String(get(at) ?? '')

/** 加注: the remark that goes on the original form, with the number of this file. */
export const annotateScreen: ActScreen<'revocation'> = {
  act: 'annotate',
  about: 'rv.annotate.about',
  fields: [
    {
      at: 'effect',
      words: 'rv.effect',
      as: 'choice',
      options: optionsOf('rv.effect', ['void', 'revoked']),
      write: remarked('effect', (typed) => typed || undefined),
    },
    impersonated,
    {
      at: 'archiveNumber.fonds',
      namedAt: 'archiveNumber',
      words: 'rv.fonds',
      as: 'text',
      write: remarked('archiveNumber.fonds', (typed) => typed.trim().toUpperCase() || undefined),
    },
    {
      at: 'archiveNumber.year',
      words: 'rv.year',
      as: 'text',
      isNumeric: true,
      read: said('archiveNumber.year'),
      write: remarked('archiveNumber.year', wholeNumber),
    },
    {
      at: 'archiveNumber.volume',
      words: 'rv.volume',
      as: 'text',
      isNumeric: true,
      read: said('archiveNumber.volume'),
      write: remarked('archiveNumber.volume', wholeNumber),
    },
    { at: 'remark', words: 'rv.remark.text', as: 'long-text', most: 2000 },
  ],
  initial: ({ state, circumstances }) => ({
    affected: agreed(state().reception)?.affected ?? [],
    effect: effectOf(state()),
    impersonated: agreed(state().decision)?.impersonated ?? null,
    archiveNumber: { class: 'CX', year: Number(circumstances().on.slice(0, 4)) },
  }),
}

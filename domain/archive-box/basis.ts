import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { ArchiveBoxAct } from './action.ts'

/** The reference rows that an act about a box names in `basis`: what every act names, and the number of the fonds. */
export const basisFor = basisReader<Draft<ArchiveBoxAct> & { readonly type: ArchiveBoxAct['type'] }>([
  'archive-fonds',
])

import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { StatisticsReportAct } from './action.ts'

/** The reference rows that an act of a book names in `basis`: what every act names. */
export const basisFor = basisReader<
  Draft<StatisticsReportAct> & { readonly type: StatisticsReportAct['type'] }
>([])

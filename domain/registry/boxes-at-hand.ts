import type { ArchiveBoxAct } from '../archive-box/action.ts'
import { archiveBox } from '../archive-box/kind.ts'
import { type BoxedFile, filesIn } from '../archive-box/number-clashes.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** The files that lie in the boxes among the cases held: which numbers are taken, and where each file is. */
export const boxedFilesIn = (held: HeldCases): readonly BoxedFile[] =>
  [...held].flatMap(([id, log]) =>
    kindNameOf(log) === 'archive-box' ? filesIn(id, fold(archiveBox, log as Log<ArchiveBoxAct>).state) : [],
  )

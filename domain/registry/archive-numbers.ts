import type { ArchiveBoxAct } from '../archive-box/action.ts'
import { archiveBox } from '../archive-box/kind.ts'
import { type ArchiveClash, archiveClashes, type BoxedFile, filesIn } from '../archive-box/number-clashes.ts'
import type { ArchiveBoxState } from '../archive-box/state.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** The files that a case numbers: all that lie in a box, or the file of a revocation itself. */
export function numberedIn(id: CaseId, log: Log<Act>): readonly BoxedFile[] {
  switch (kindNameOf(log)) {
    case 'archive-box':
      return filesIn(id, stateOf(log))
    case 'revocation':
      return ownFile(id, log as Log<RevocationAct>)
    default:
      return []
  }
}

/** The remark on a registration names the number of the revocation's file before that lies in any box. */
function ownFile(id: CaseId, log: Log<RevocationAct>): readonly BoxedFile[] {
  const { state } = fold(revocation, log)
  const numbered = [...state.file, ...annotationsInForce(state)]
  const numbers = new Map(numbered.map((one) => [formatArchiveNumber(one.value.archiveNumber), one]))
  return [...numbers.values()].map(({ value, at }) => ({
    box: id,
    case: id,
    number: value.archiveNumber,
    at,
    isTransferred: false,
  }))
}

/** The clashes of numbers that nobody has put right or noted yet, each with what is to be done about the later file. */
export const openArchiveClashes = (held: HeldCases): readonly ArchiveClash[] =>
  archiveClashes(filesHeld(held)).flatMap((clash) => {
    const others = clash.others.filter(({ file }) => !isNoted(file, held))
    return others.length > 0 ? [{ ...clash, others }] : []
  })

/**
 * 婚姻登记档案管理办法 第十条; rules.md K22: one number on two files, or one file laid in twice; a revocation has a
 * number from its remark on. It is over once the later file is renumbered, also as it is laid in, or, after the
 * transfer, once the clash is noted in its box.
 */
export function archiveNumberClashes(held: HeldCases): readonly Conflict[] {
  return openArchiveClashes(held).map(({ kind, stands, others }) => {
    const all = [stands, ...others.map(({ file }) => file)]
    const name = kind === 'same-number' ? formatArchiveNumber(stands.number) : stands.case
    return {
      code: 'K22',
      key: `K22 ${kind} ${name}`,
      cases: [...new Set(all.map(({ box }) => box))],
      acts: [],
      facts: {
        kind,
        number: formatArchiveNumber(stands.number),
        files: all.map((file) => file.case),
        remedies: others.map(({ remedy }) => remedy.do),
      },
    }
  })
}

/** Once a file lies in a box it goes by the number that it has there. */
function filesHeld(held: HeldCases): readonly BoxedFile[] {
  const all = [...held].flatMap(([id, log]) => numberedIn(id, log))
  const boxed = new Set(all.flatMap((file) => (file.box === file.case ? [] : [file.case])))
  return all.filter((file) => file.box !== file.case || !boxed.has(file.case))
}

const isNoted = (file: BoxedFile, held: HeldCases): boolean => {
  const log = held.get(file.box)
  const notes = log && kindNameOf(log) === 'archive-box' ? stateOf(log).notes : []
  return notes.some(
    ({ value }) =>
      value.case === file.case && (value.subject === 'number-clash' || value.subject === 'cross-reference'),
  )
}

const stateOf = (log: Log<Act>): ArchiveBoxState => fold(archiveBox, log as Log<ArchiveBoxAct>).state

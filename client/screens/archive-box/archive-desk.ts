import { type Accessor, createMemo } from 'solid-js'
import {
  type ArchiveBoxState,
  type ArchiveClash,
  type ArchiveFile,
  archiveBox,
  archiveFileOf,
  boxedFilesIn,
  type CaseId,
  type FileOnList,
  fold,
  type HeldCases,
  type NumberedFile,
  numberFiles,
  openArchiveClashes,
  partyIds,
} from '../../../domain/index.ts'
import type { CaseSummary, Desk } from '../../state/desk.ts'
import { createHeldCases } from '../../state/held-cases.ts'
import { leavesFile } from './file-of-case.ts'

/** Files that are numbered at one time: more of them are read when these lie in their boxes. */
const mostAtOnce = 200

/** A box with where it stands. */
export interface BoxOnList {
  readonly id: CaseId
  readonly state: ArchiveBoxState
}

/** What this machine knows of the office's archive. */
export interface ArchiveDesk {
  readonly isRead: Accessor<boolean>
  readonly boxes: Accessor<readonly BoxOnList[]>
  readonly heldBoxes: Accessor<HeldCases>
  /** Registered and not filed, the oldest first. */
  readonly toFile: Accessor<readonly CaseSummary[]>
  /** Filed and in no box, in the order of their registration. */
  readonly toBox: Accessor<readonly ArchiveFile[]>
  /** The numbers that these get in a fonds. */
  readonly numbersIn: (fonds: string) => readonly NumberedFile[]
  /** Numbers that are on two files, and files with two numbers. */
  readonly clashes: Accessor<readonly ArchiveClash[]>
  readonly rowOf: (id: CaseId) => CaseSummary | undefined
  /** Names and certificate of every file, for the lists. */
  readonly onList: Accessor<ReadonlyMap<CaseId, FileOnList>>
}

/** Follows the registered cases of the clerk's own office and its boxes, as far as they are held here. */
export function createArchiveDesk(desk: Desk): ArchiveDesk {
  const own = createMemo(() =>
    desk
      .cases()
      .filter((row) => row.office === desk.clerk.office && leavesFile(row))
      .toSorted((one, other) => ((one.registeredOn ?? '') < (other.registeredOn ?? '') ? -1 : 1)),
  )
  const held = createHeldCases(desk, ({ kind }) => kind === 'archive-box')
  const numbered = createHeldCases(
    desk,
    ({ kind, office }) => office === desk.clerk.office && (kind === 'archive-box' || kind === 'revocation'),
  )
  const heldBoxes = (): HeldCases => held() ?? new Map()
  const boxed = createMemo(() => boxedFilesIn(heldBoxes()))
  const boxedCases = createMemo(() => new Set(boxed().map((file) => file.case)))
  const waiting = createMemo(
    () =>
      new Set(
        own()
          .filter(({ id, stage }) => stage === 'filed' && !boxedCases().has(id))
          .slice(0, mostAtOnce)
          .map(({ id }) => id),
      ),
  )
  const heldFiles = createHeldCases(desk, ({ id }) => waiting().has(id))
  const toBox = createMemo(() =>
    [...(heldFiles() ?? new Map())]
      .flatMap(([id, log]) => archiveFileOf(id, log) ?? [])
      .filter(({ filedOn }) => filedOn !== null)
      .toSorted((one, other) => (one.registeredAt < other.registeredAt ? -1 : 1)),
  )
  const rows = createMemo(() => new Map(own().map((row) => [row.id, row])))
  return {
    isRead: () => held() !== undefined && heldFiles() !== undefined,
    heldBoxes,
    boxes: createMemo(() =>
      [...heldBoxes()].map(([id, log]) => ({ id, state: fold(archiveBox, log as never).state })),
    ),
    toFile: createMemo(() => own().filter(({ stage }) => stage !== 'filed')),
    toBox,
    numbersIn: (fonds) =>
      numberFiles(
        fonds,
        toBox().map((file) => ({ case: file.case, class: file.file.class, registeredAt: file.registeredAt })),
        boxed(),
      ),
    clashes: createMemo(() => openArchiveClashes(numbered() ?? new Map())),
    rowOf: (id) => rows().get(id),
    onList: createMemo(
      () =>
        new Map(
          own().map(({ id, names, certificate }) => [
            id,
            { names: partyIds.map((party) => names[party]).filter(Boolean), certificate },
          ]),
        ),
    ),
  }
}

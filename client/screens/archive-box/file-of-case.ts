import {
  type Act,
  type ArchiveNumber,
  archiveFileOf,
  boxedFilesIn,
  type CaseId,
  type CaseKind,
  type FileClass,
  type FilePackage,
  type FileToFill,
  filePackage,
  type HeldCases,
  type Log,
  missingFrom,
  neededIn,
} from '../../../domain/index.ts'
import type { CaseSummary } from '../../state/desk.ts'

/** The class in which a kind of case is filed; null for what leaves no file. */
export const classOf: { readonly [K in CaseKind]?: FileClass } = {
  marriage: 'JH',
  divorce: 'LH',
  reissue: 'BF',
  revocation: 'CX',
}

/** A registered case that has, or ought to have, a file. */
export const leavesFile = ({ kind, registeredOn }: CaseSummary): boolean =>
  classOf[kind] !== undefined && registeredOn !== null

/** One paper of a file as the screen lists it. */
export interface ListedPaper {
  readonly id: string
  readonly title: string
  /** Pages that lie in it: as filed, or as far as they were scanned. */
  readonly pages: number
  readonly isMissing: boolean
}

/** What lies in the file of a case, and what is missing by name. */
export interface ListedFile {
  readonly file: FileToFill
  readonly isFiled: boolean
  readonly papers: readonly ListedPaper[]
  readonly package: FilePackage
}

/** The file of a case as its acts make it: filed contents, or before that the pages that were scanned. */
export function listedFile(id: CaseId, log: Log<Act>, boxes: HeldCases): ListedFile | null {
  const found = archiveFileOf(id, log)
  if (!found) return null
  const { file, filedOn, contents } = found
  const packed = filePackage({ case: id, ...file, number: numberIn(id, boxes) }, log)
  const scanned = new Map<string, number>()
  for (const { item, act, pages } of packed.manifest.items)
    if (act !== null) scanned.set(item, (scanned.get(item) ?? 0) + (pages ?? 1))
  const lying = filedOn === null ? [...scanned].map(([item, pages]) => ({ item, pages })) : contents
  const missing = missingFrom(file, lying)
  const needed = neededIn(file)
  const titles = new Map(packed.manifest.items.map(({ item, title }) => [item, title.split('（')[0] ?? item]))
  const ids = [...new Set([...needed.map((each) => each.id), ...lying.map(({ item }) => item)])]
  return {
    file,
    isFiled: filedOn !== null,
    papers: ids.map((item) => ({
      id: item,
      title: needed.find((each) => each.id === item)?.title ?? titles.get(item) ?? item,
      pages: lying.find((each) => each.item === item)?.pages ?? 0,
      isMissing: missing.some((each) => each.id === item),
    })),
    package: packed,
  }
}

/** The number under which a file lies in a box; null before. */
export const numberIn = (id: CaseId, boxes: HeldCases): ArchiveNumber | null =>
  boxedFilesIn(boxes).find((file) => file.case === id)?.number ?? null

/** Where a paper that is missing comes from: printed and signed in the case, shown by the parties, or issued by others. */
export const sourceOf = (item: string): 'signed' | 'shown' | 'issued' => {
  if (fromParties.includes(item)) return 'shown'
  return fromAuthorities.includes(item) ? 'issued' : 'signed'
}

const fromParties: readonly string[] = [
  'identity-documents',
  'marriage-certificates',
  'old-certificates',
  'original-marriage-certificates',
  'proofs-from-elsewhere',
  'proxy-papers',
  'photographs',
]
const fromAuthorities: readonly string[] = [
  'archive-record',
  'court-judgment',
  'authority-proof',
  'revocation-decision',
  'termination-document',
]

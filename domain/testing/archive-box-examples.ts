import type { ArchiveBoxAct, ArchiveBoxActOf } from '../archive-box/action.ts'
import { archiveBox } from '../archive-box/kind.ts'
import type { BoxedFile } from '../archive-box/number-clashes.ts'
import { type ArchiveBoxStage, type ArchiveBoxState, volumesOf } from '../archive-box/state.ts'
import type { ArchiveNumber } from '../shared/archive/archive-number.ts'
import { caseIdOf } from './case-id.ts'
import type { Course } from './example-course.ts'
import { inventedBlob } from './invented-blob.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** The number of the nth marriage file of 2026. */
export const numberOfFile = (volume: number): ArchiveNumber => ({
  fonds: '0123',
  year: 2026,
  class: 'JH',
  volume,
})

/** A file as the boxes show it, laid in some minutes after nine. */
export const boxed = (
  name: string,
  volume: number,
  minute: number,
  isTransferred = false,
  box = 'one',
): BoxedFile => ({
  box: caseIdOf(box),
  case: caseIdOf(name),
  number: numberOfFile(volume),
  at: `2027-03-01T09:${String(minute).padStart(2, '0')}:00+08:00`,
  isTransferred,
})

/** A complete marriage file, laid into the box; `which` names the case. */
export const putExample = (which: string, volume: number): ArchiveBoxActOf<'put'> => ({
  type: 'put',
  case: caseIdOf(which),
  number: numberOfFile(volume),
  eventOn: '2026-05-20',
  facts: ['registered'],
  contents: [
    { item: 'marriage-examination', pages: 1 },
    { item: 'marriage-declaration', pages: 2 },
    { item: 'identity-documents', pages: 2 },
    { item: 'honesty-notice', pages: 1 },
  ],
  remark: null,
})

const volumeOf: Readonly<Record<string, number>> = { first: 17, second: 18 }

/** An act in good order, from what lies in the box. */
export function archiveBoxAct(name: string, state: ArchiveBoxState): ArchiveBoxAct {
  const volumes = volumesOf(state)
  const [type = '', which = 'first'] = name.split('.')
  switch (type as ArchiveBoxAct['type']) {
    case 'open':
      return {
        type: 'open',
        fonds: '0123',
        fondsName: '西安市新城区民政局',
        year: 2026,
        class: 'JH',
        box: 1,
      }
    case 'put':
      return putExample(which, volumeOf[which] ?? 19)
    case 'renumber':
      return {
        type: 'renumber',
        case: caseIdOf('first'),
        from: numberOfFile(17),
        to: numberOfFile(19),
        keptBy: caseIdOf('elsewhere'),
        reason: '与先装盒的一卷同号',
      }
    case 'close':
      return {
        type: 'close',
        volumes: volumes.length,
        pages: volumes.reduce((sum, { pages }) => sum + pages, 0),
        checkedBy: 'head-1',
        condition: '案卷完整，无缺页',
      }
    case 'transfer':
      return {
        type: 'transfer',
        to: '西安市新城区档案馆',
        agreement: { title: '婚姻登记档案移交协议', from: '2027-01-01' },
        list: 'YJ-2027-01',
        receivedBy: '周录之',
        numbers: volumes.map((volume, index) => ({ case: volume.case, number: `G-${index + 1}` })),
        scans: [inventedBlob('the transfer list', 'application/pdf')],
      }
    case 'note':
      return {
        type: 'note',
        subject: 'cross-reference',
        case: caseIdOf('first'),
        reference: { fonds: '0123', year: 2027, class: 'CX', volume: 2 },
        remark: null,
        scans: [],
      }
  }
}

/** How a box usually goes: opened, two files laid in, closed and handed over. */
export const archiveBoxCourse: Course<ArchiveBoxAct, ArchiveBoxState, ArchiveBoxStage> = {
  kind: archiveBox,
  steps: ['open', 'put.first', 'put.second', 'close', 'transfer'],
  besides: { 'put.third': 'close', renumber: 'put.second', note: 'put.second' },
  make: archiveBoxAct,
  rows: exampleRows,
  clerkOf: () => 'archivist-1',
}

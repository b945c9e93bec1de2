import type { CaseId } from '../log/action.ts'
import { agreed } from '../log/slot.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { fileClassTitles } from '../shared/archive/file-classes.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { type ArchiveBoxState, type Volume, volumesOf } from './state.ts'

/** What the lists say of a file beside its number; the box itself knows cases by id only. */
export interface FileOnList {
  /** Names of the parties, as they stand on the file. */
  readonly names: readonly string[]
  readonly certificate: string | null
}

/** The files by their cases; one that is not on this machine is listed by its number alone. */
export type FilesOnList = ReadonlyMap<CaseId, FileOnList>

/** 卷盒封面 (art. 10): the fonds and the office. */
export function boxCover(state: ArchiveBoxState): Paper {
  const box = agreed(state.opening)
  return {
    id: 'box-cover',
    title: '婚姻登记档案',
    format: 'sheet',
    blocks: [
      fields([
        ['全宗名称', box?.fondsName ?? ''],
        ['类别', box ? fileClassTitles[box.class] : ''],
        ['年度', box ? String(box.year) : ''],
      ]),
    ],
  }
}

/** 盒脊 (art. 10): fonds number, year, class, first and last file, number of the box. */
export function boxSpine(state: ArchiveBoxState): Paper {
  const box = agreed(state.opening)
  const volumes = volumesOf(state)
  const [first, last] = [volumes[0], volumes.at(-1)]
  return {
    id: 'box-spine',
    title: '盒脊',
    format: 'sheet',
    blocks: [
      fields([
        ['全宗号', box?.fonds ?? ''],
        ['年度', box ? String(box.year) : ''],
        ['性质', box ? fileClassTitles[box.class] : ''],
        ['起止卷号', first && last ? `${first.number.volume}—${last.number.volume}` : ''],
        ['盒号', box ? String(box.box) : ''],
      ]),
    ],
  }
}

/** 备考表: what the box holds, its condition, who filled it and who looked through it. */
export function boxCheck(state: ArchiveBoxState, nameOf: (clerk: string) => string): Paper {
  const closed = state.closing.at(-1)
  const notes = state.notes.map(({ value, at }): PaperBlock => {
    const reference = value.reference ? formatArchiveNumber(value.reference) : ''
    const words = [noteTitles[value.subject], reference, value.remark].filter(Boolean)
    return { type: 'text', text: `${shanghaiDate(at)}　${words.join('　')}`, indent: false }
  })
  return {
    id: 'box-check',
    title: '备考表',
    format: 'sheet',
    blocks: [
      fields([
        ['本盒卷数', String(closed?.value.volumes ?? '')],
        ['总页数', String(closed?.value.pages ?? '')],
        ['案卷情况说明', closed?.value.condition ?? ''],
      ]),
      ...notes,
      { type: 'sign', label: '立卷人', name: closed ? nameOf(closed.clerk) : null, fingerprint: false },
      {
        type: 'sign',
        label: '检查人',
        name: closed ? nameOf(closed.value.checkedBy) : null,
        fingerprint: false,
      },
      { type: 'date', label: '日期', date: closed ? shanghaiDate(closed.at) : null },
    ],
  }
}

/** 盒内案卷目录: each file with its numbers, its people, its day and its pages. */
export function boxList(state: ArchiveBoxState, files: FilesOnList): Paper {
  return {
    id: 'box-list',
    title: '盒内案卷目录',
    format: 'sheet',
    blocks: [
      {
        type: 'fields',
        columns: ['馆编卷号', '当事人', '字号', '日期', '页数'],
        rows: volumesOf(state).map((volume) => rowOf(volume, files)),
      },
    ],
  }
}

/** 移交清单: the same, for both sides to sign. */
export function transferList(state: ArchiveBoxState, files: FilesOnList): Paper {
  const gone = agreed(state.transfer)
  return {
    id: 'transfer-list',
    title: '婚姻登记档案移交清单',
    format: 'sheet',
    blocks: [
      fields([
        ['清单编号', gone?.list ?? ''],
        ['移交单位', agreed(state.opening)?.fondsName ?? ''],
        ['接收单位', gone?.to ?? ''],
        ['依据', gone?.agreement.title ?? ''],
      ]),
      ...boxList(state, files).blocks,
      { type: 'sign', label: '移交人', name: null, fingerprint: false },
      { type: 'sign', label: '接收人', name: gone?.receivedBy ?? null, fingerprint: false },
      { type: 'date', label: '移交日期', date: null },
    ],
  }
}

const noteTitles = {
  'cross-reference': '参见',
  'number-clash': '档号重复',
  damage: '损坏',
  'copy-given': '已提供复制件',
  other: '其他',
} as const

const rowOf = (volume: Volume, files: FilesOnList) => {
  const file = files.get(volume.case)
  return {
    label: formatArchiveNumber(volume.number),
    values: [
      volume.archivesNumber ?? '',
      file?.names.join('、') ?? '',
      file?.certificate ?? '',
      volume.eventOn,
      String(volume.pages),
    ],
  }
}

const fields = (rows: readonly (readonly [label: string, value: string])[]): PaperBlock => ({
  type: 'fields',
  columns: [],
  rows: rows.map(([label, value]) => ({ label, values: [value] })),
})

import type { TranscriptAct, TranscriptActOf } from '../transcript/action.ts'
import { inventedBlob } from './invented-blob.ts'

/** An old marriage of two invented people, as a certificate of its time shows it. */
export const oldMarriage: TranscriptActOf<'transcribe'> = {
  type: 'transcribe',
  of: 'marriage',
  date: '1986-05-01' as TranscriptActOf<'transcribe'>['date'],
  authority: '西安市新城区人民政府',
  number: '新结字第86-1024号',
  persons: {
    man: {
      name: '陈屿',
      sex: '1',
      born: '1960-03-12' as TranscriptActOf<'transcribe'>['date'],
      document: { type: 'CN_ID', number: '610102196003120016', original: '610102600312001' },
    },
    woman: {
      name: '林岚',
      sex: '2',
      born: '1962-07-08' as TranscriptActOf<'transcribe'>['date'],
      document: { type: 'CN_ID', number: '610103196207080024', original: '610103620708002' },
    },
  },
  died: null,
  source: 'paper',
  reference: null,
  certainty: 'certain',
  scans: [inventedBlob('an old certificate')],
  remark: null,
}

/** Acts about an old registration in good order, by the names that the examples use. */
export const transcriptActs: { readonly [T in TranscriptAct['type']]: TranscriptActOf<T> } = {
  transcribe: oldMarriage,
  confirm: { type: 'confirm', compared: true, remark: null },
  amend: {
    ...oldMarriage,
    type: 'amend',
    source: 'archive-copy',
    reference: '新城区档案馆 民政 1986-24',
    scans: [inventedBlob('a stamped archive copy')],
    reason: '查得档案原件',
  },
  annotate: {
    type: 'annotate',
    ground: 'divorced',
    document: '离婚证 L610102-2010-000123',
    issuedBy: '西安市新城区民政局',
    effectiveFrom: '2010-06-18' as TranscriptActOf<'transcribe'>['date'],
    scans: [inventedBlob('a divorce certificate')],
  },
  retract: {
    type: 'retract',
    annotation: `sha256-${'0'.repeat(64)}`,
    reason: '离婚证系他人所有，误加注',
    scans: [inventedBlob('the certificate of somebody else')],
  },
  approve: { type: 'approve', subject: 'age', reason: '已核对原始登记档案' },
  'confirm-clock': {
    type: 'confirm-clock',
    shown: '2026-11-23T09:00:00+08:00',
    source: '大厅时钟',
    second: 'registrar-9',
  },
  settle: { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以档案为准' },
}

import type { Draft, Evidence, FlowTable, Presence } from '../log/rule.ts'
import { evidenceOfFile, filedInOrder } from '../shared/archive/completeness.ts'
import { fileClasses } from '../shared/archive/file-classes.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { ArchiveBoxAct, ArchiveBoxActOf } from './action.ts'
import {
  boxedInOrder,
  checkedByAnother,
  countedRight,
  fileOf,
  ofItsSeries,
  ofItsYear,
  onceInBox,
  ownFonds,
  wholeNumber,
} from './boxing.ts'
import {
  closedAsItLies,
  eachFileNumbered,
  keptByAnother,
  ofFileInBox,
  renumberedWithinSeries,
  transferAgreed,
} from './handing-over.ts'
import type { ArchiveBoxStage, ArchiveBoxState } from './state.ts'

const frozenBy = frozenIn('archive-box')

const item = <T extends ArchiveBoxAct['type']>(
  id: string,
  presence: (act: Draft<ArchiveBoxActOf<T>>) => Presence | 'not-needed',
  at: string = id,
): Evidence<ArchiveBoxState, ArchiveBoxActOf<T>> => ({ id, at, presence: (_state, act) => presence(act) })

const given = (value: unknown): Presence =>
  value === undefined || value === null || value === '' ? 'missing' : 'present'

const some = (values: readonly unknown[] | null | undefined): Presence =>
  values && values.length > 0 ? 'present' : 'missing'

const who = ['archivist', 'head'] as const

/**
 * 归档装盒, the whole flow (婚姻登记档案管理办法 arts. 9–14). There is no row that takes a file out or disposes of one,
 * and none will be added while art. 13 stands.
 */
export const archiveBoxFlow: FlowTable<ArchiveBoxAct, ArchiveBoxState, ArchiveBoxStage> = {
  open: {
    from: ['unopened'],
    to: 'opened',
    who,
    evidence: [
      item('fonds', ({ fonds }) => given(fonds)),
      item('fondsName', ({ fondsName }) => given(fondsName)),
      item('box', ({ box }) => given(box)),
    ],
    rules: [ownFonds],
    beside: { open: 'contested' },
    frozen: frozenBy('open'),
    cite: '婚姻登记档案管理办法 第九条、第十条',
    phrases: [],
  },
  put: {
    from: ['opened'],
    to: null,
    who,
    evidence: [
      item('case', (act) => given(act.case)),
      item('number', ({ number }) => given(wholeNumber(number))),
      item('eventOn', ({ eventOn }) => given(eventOn)),
      ...evidenceOfFile(fileClasses, fileOf),
    ],
    rules: [ofItsSeries, ofItsYear, onceInBox, boxedInOrder, filedInOrder(fileOf)],
    beside: { close: 'contested' },
    frozen: frozenBy('put'),
    cite: '婚姻登记档案管理办法 第五条至第八条、第十条',
    phrases: [],
  },
  // After the transfer a number stays as it is, and a clash is noted (K22).
  renumber: {
    from: ['opened', 'closed', 'contested'],
    to: null,
    who,
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [renumberedWithinSeries, keptByAnother],
    beside: {},
    frozen: frozenBy('renumber'),
    cite: '婚姻登记档案管理办法 第九条、第十条',
    phrases: [],
  },
  // Once more where a file was laid in by somebody who did not know that it was closed.
  close: {
    from: ['opened', 'contested'],
    to: 'closed',
    who,
    evidence: [
      item('volumes', ({ volumes }) => given(volumes)),
      item('pages', ({ pages }) => given(pages)),
      item('checkedBy', ({ checkedBy }) => given(checkedBy)),
      item('condition', ({ condition }) => given(condition)),
    ],
    rules: [countedRight, checkedByAnother],
    beside: { put: 'contested', close: 'contested' },
    frozen: frozenBy('close'),
    cite: '婚姻登记档案管理办法 第十条',
    phrases: [],
  },
  // Once more for a file that was laid in by somebody who did not know that the box had gone.
  transfer: {
    from: ['closed', 'contested'],
    to: 'transferred',
    who,
    evidence: [
      item('to', ({ to }) => given(to)),
      item('agreement', ({ agreement }) => given(agreement?.title)),
      item('list', ({ list }) => given(list)),
      item('receivedBy', ({ receivedBy }) => given(receivedBy)),
      item('numbers', ({ numbers }) => some(numbers)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [transferAgreed, closedAsItLies, eachFileNumbered],
    beside: { transfer: 'contested', close: 'contested', put: 'contested' },
    frozen: frozenBy('transfer'),
    cite: '婚姻登记档案管理办法 第十四条',
    phrases: [],
  },
  note: {
    from: ['opened', 'closed', 'transferred', 'contested'],
    to: null,
    who: [...who, 'registrar'],
    evidence: [
      item('subject', ({ subject }) => given(subject)),
      item('case', (act) =>
        act.subject === 'cross-reference' || act.subject === 'number-clash' ? given(act.case) : 'not-needed',
      ),
      item('reference', ({ subject, reference }) =>
        subject === 'cross-reference' ? given(wholeNumber(reference)) : 'not-needed',
      ),
      item('remark', ({ subject, remark }) => (subject === 'cross-reference' ? 'not-needed' : given(remark))),
    ],
    rules: [ofFileInBox],
    beside: {},
    frozen: frozenBy('note'),
    cite: '婚姻登记档案管理办法 第九条、第十条',
    phrases: [],
  },
}

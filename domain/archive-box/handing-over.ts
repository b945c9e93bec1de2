import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { formatArchiveNumber, sameSeries } from '../shared/archive/archive-number.ts'
import type { ArchiveBoxActOf } from './action.ts'
import { wholeNumber } from './boxing.ts'
import { type ArchiveBoxState, volumesOf } from './state.ts'

/** Art. 14: the period after which files are transferred is agreed by both sides. */
export const transferAgreed: Rule<ArchiveBoxState, ArchiveBoxActOf<'transfer'>> = {
  id: 'transfer-agreed',
  cite: '婚姻登记档案管理办法 第十四条',
  broken: (_state, { agreement }, { on }) =>
    agreement?.from && agreement.from > on ? [{ at: 'agreement.from', facts: { from: agreement.from } }] : [],
}

/** Art. 10, 14: what leaves is a closed box, counted as it lies there. */
export const closedAsItLies: Rule<ArchiveBoxState, ArchiveBoxActOf<'transfer'>> = {
  id: 'transfer-closed',
  cite: '婚姻登记档案管理办法 第十条、第十四条',
  broken: (state) => {
    const counted = agreed(state.closing)?.volumes ?? 0
    const lying = volumesOf(state).length
    return counted === lying ? [] : [{ facts: { counted, lying } }]
  },
}

/** Art. 10, 14: each file of the box gets a number of the archive, each another, and nothing else does. */
export const eachFileNumbered: Rule<ArchiveBoxState, ArchiveBoxActOf<'transfer'>> = {
  id: 'transfer-numbers',
  cite: '婚姻登记档案管理办法 第十条、第十四条',
  broken: (state, { numbers }) => {
    if (!numbers) return []
    const lying = volumesOf(state).map((volume) => volume.case)
    const named = numbers.flatMap((one) => one.case ?? [])
    const given = numbers.flatMap((one) => one.number ?? [])
    const left = lying.filter((id) => !named.includes(id))
    const besides = named.filter((id, index) => !lying.includes(id) || named.indexOf(id) < index)
    const twice = given.filter((number, index) => given.indexOf(number) < index)
    return left.length + besides.length + twice.length > 0
      ? [{ at: 'numbers', facts: { left, besides, twice } }]
      : []
  },
}

/** Rules.md K22, art. 10: a file that has the number gets another of the same series, which is nobody's here. */
export const renumberedWithinSeries: Rule<ArchiveBoxState, ArchiveBoxActOf<'renumber'>> = {
  id: 'renumber-number',
  cite: '婚姻登记档案管理办法 第九条、第十条',
  broken: (state, act) => {
    const [from, to] = [wholeNumber(act.from), wholeNumber(act.to)]
    if (!from || !to || !act.case) return []
    const volumes = volumesOf(state)
    const isOn = (id: string | null, number: typeof from) =>
      volumes.some(
        (volume) =>
          (id === null || volume.case === id) &&
          formatArchiveNumber(volume.number) === formatArchiveNumber(number),
      )
    const facts = { from: formatArchiveNumber(from), to: formatArchiveNumber(to) }
    const isWrong = !isOn(act.case, from) || isOn(null, to) || !sameSeries(from, to)
    return isWrong ? [{ at: 'to', facts }] : []
  },
}

/** Rules.md K22: the reference names the file that keeps the number, which is another. */
export const keptByAnother: Rule<ArchiveBoxState, ArchiveBoxActOf<'renumber'>> = {
  id: 'renumber-reference',
  cite: '婚姻登记档案管理办法 第九条、第十条',
  broken: (_state, act) =>
    act.keptBy && act.keptBy === act.case ? [{ at: 'keptBy', facts: { case: act.keptBy } }] : [],
}

/** Art. 9: a note of a file is of one that lies in the box, and a reference names another. */
export const ofFileInBox: Rule<ArchiveBoxState, ArchiveBoxActOf<'note'>> = {
  id: 'note-file',
  cite: '婚姻登记档案管理办法 第九条',
  broken: (state, act) => {
    if (!act.case) return []
    const own = volumesOf(state).filter((volume) => volume.case === act.case)
    const reference = wholeNumber(act.reference)
    const isItself =
      reference !== null &&
      act.subject === 'cross-reference' &&
      own.some((volume) => formatArchiveNumber(volume.number) === formatArchiveNumber(reference))
    return own.length === 0 || isItself ? [{ at: 'case', facts: { case: act.case } }] : []
  },
}

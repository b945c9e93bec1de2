import { officeParameter } from '../log/office-parameter.ts'
import type { Draft, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import {
  type ArchiveNumber,
  type ArchiveSeries,
  formatArchiveNumber,
  formatSeries,
  sameSeries,
} from '../shared/archive/archive-number.ts'
import type { FileToFill } from '../shared/archive/completeness.ts'
import type { ArchiveBoxActOf } from './action.ts'
import { type ArchiveBoxState, volumesOf } from './state.ts'

type Put = Rule<ArchiveBoxState, ArchiveBoxActOf<'put'>>

const tenth = '婚姻登记档案管理办法 第十条'

/** Art. 10: a box bears the number of its office's fonds, where a row says which that is. */
export const ownFonds: Rule<ArchiveBoxState, ArchiveBoxActOf<'open'>> = {
  id: 'box-fonds',
  cite: tenth,
  broken: (_state, { fonds }, circumstances) => {
    const set = officeParameter('archive-fonds', circumstances)
    return fonds && set !== undefined && String(set) !== fonds
      ? [{ at: 'fonds', facts: { fonds, office: String(set) } }]
      : []
  },
}

/** Art. 9, 10: a box holds the files of one fonds, one year and one class. */
export const ofItsSeries: Put = {
  id: 'box-series',
  cite: '婚姻登记档案管理办法 第九条、第十条',
  broken: (state, { number }) => {
    const box = agreed(state.opening)
    const said = wholeNumber(number)
    return box && said && !sameSeries(seriesOf(box), said)
      ? [{ at: 'number', facts: { number: formatArchiveNumber(said), box: formatSeries(seriesOf(box)) } }]
      : []
  },
}

/** Art. 10: filed by year, which is that of the registration and not of the filing. */
export const ofItsYear: Put = {
  id: 'box-year',
  cite: tenth,
  broken: (_state, { number, eventOn }) =>
    number?.year && eventOn && Number(eventOn.slice(0, 4)) !== number.year
      ? [{ at: 'number.year', facts: { year: number.year, eventOn } }]
      : [],
}

/** Art. 10: one couple, one file; a file lies in the box once, and a number is one file's. */
export const onceInBox: Put = {
  id: 'box-once',
  cite: tenth,
  broken: (state, act) => {
    const said = wholeNumber(act.number)
    const number = said && formatArchiveNumber(said)
    const twice = volumesOf(state).find(
      (volume) => volume.case === act.case || formatArchiveNumber(volume.number) === number,
    )
    return twice
      ? [{ at: 'number', facts: { number: formatArchiveNumber(twice.number), case: twice.case } }]
      : []
  },
}

/** Art. 10: the files are boxed in the order of their numbers. */
export const boxedInOrder: Put = {
  id: 'box-order',
  cite: tenth,
  broken: (state, { number }) => {
    const last = volumesOf(state).at(-1)?.number.volume ?? 0
    return number?.volume && number.volume < last
      ? [{ at: 'number.volume', facts: { volume: number.volume, last } }]
      : []
  },
}

/** Art. 10: what is written on the 备考表 is what lies in the box. */
export const countedRight: Rule<ArchiveBoxState, ArchiveBoxActOf<'close'>> = {
  id: 'box-count',
  cite: tenth,
  broken: (state, { volumes, pages }) => {
    const lying = volumesOf(state)
    const inAll = lying.reduce((sum, volume) => sum + volume.pages, 0)
    return [
      ...(typeof volumes === 'number' && (volumes !== lying.length || volumes === 0)
        ? [{ at: 'volumes', facts: { volumes, lying: lying.length } }]
        : []),
      ...(typeof pages === 'number' && pages !== inAll ? [{ at: 'pages', facts: { pages, inAll } }] : []),
    ]
  },
}

/** Art. 10, 备考表: who looks through a box is another than who fills it. */
export const checkedByAnother: Rule<ArchiveBoxState, ArchiveBoxActOf<'close'>> = {
  id: 'box-checked',
  cite: tenth,
  broken: (_state, { checkedBy }, { by }) =>
    checkedBy === by.clerk ? [{ at: 'checkedBy', facts: { checkedBy } }] : [],
}

/** The file that is laid in, as far as the draft says. */
export const fileOf = (_state: ArchiveBoxState, act: Draft<ArchiveBoxActOf<'put'>>): FileToFill | null =>
  act.number?.class && act.eventOn
    ? {
        class: act.number.class,
        facts: (act.facts ?? []).flatMap((fact) => fact ?? []),
        on: act.eventOn,
      }
    : null

const seriesOf = ({ fonds, year, class: of }: ArchiveBoxActOf<'open'>): ArchiveSeries => ({
  fonds,
  year,
  class: of,
})

/** A number of which nothing is missing. */
export const wholeNumber = (number: Draft<ArchiveNumber> | null | undefined): ArchiveNumber | null => {
  const { fonds, year, class: of, volume } = number ?? {}
  return fonds && year && of && volume ? { fonds, year, class: of, volume } : null
}

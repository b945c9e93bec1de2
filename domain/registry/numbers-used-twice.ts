import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Log } from '../log/log.ts'
import { type Row, rowsOf } from '../log/reference.ts'
import { agreed } from '../log/slot.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import { type CounterCase, counterCasesIn } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'
import { pairsOf } from './pairs.ts'

/**
 * 婚姻登记工作规范 结婚证字号; rules.md K8: one certificate number in two cases. A number on the gap list is active
 * nowhere; papers that are printed again keep theirs and are one case.
 */
export function numbersUsedTwice(held: HeldCases): readonly Conflict[] {
  const usages = counterCasesIn(held).flatMap((each) => each.usages)
  const active = usages.filter(({ status }) => status !== 'gap')
  return between(
    'K8',
    'certificate',
    groupedBy(active, ({ certificate }) => certificate),
  )
}

/** 婚姻登记证管理; rules.md K9: one blank in two cases. A spoiled one counts too: it is never used again. */
export function blanksUsedTwice(held: HeldCases): readonly Conflict[] {
  const usages = counterCasesIn(held).flatMap(({ blanks }) => blanks)
  return between(
    'K9',
    'blank',
    groupedBy(usages, ({ serial }) => serial),
  )
}

/**
 * Rules.md K9 (booklets of divorce filled for a marriage have happened): a blank whose ledger says that it is of
 * another kind. A box that is not here says nothing.
 */
export function blanksOfWrongKind(held: HeldCases, rows: Iterable<Row>): readonly Conflict[] {
  const boxes = rowsOf(rows, 'blanks')
  if (boxes.length === 0) return []
  const kindOf = new Map(
    boxes.flatMap(({ body }) => body.serials.map((serial) => [serial, body.certificate])),
  )
  const isOfOther = (serial: string, wanted: 'marriage' | 'divorce') => {
    const printed = kindOf.get(serial)
    return printed !== undefined && printed !== wanted
  }
  return counterCasesIn(held)
    .flatMap((each) => each.blanks.map((blank) => ({ ...blank, wanted: bookletOf(each) })))
    .filter(({ serial, status, wanted }) => isOfOther(serial, wanted) && status !== 'spoiled')
    .map(({ serial, case: id, act }) => ({
      code: 'K9',
      key: `K9 wrong-kind ${serial} ${id}`,
      cases: [id],
      acts: [act],
      facts: { blank: serial, ground: 'wrong-kind' },
    }))
}

/** Whose booklets a case fills: a reissued divorce certificate is one of divorce. */
export const bookletOf = ({ kind, log }: CounterCase): 'marriage' | 'divorce' => {
  if (kind !== 'reissue') return kind
  return agreed(fold(reissue, log as Log<ReissueAct>).state.of) ?? 'marriage'
}

interface Named {
  readonly case: string
  readonly act: Conflict['acts'][number]
  readonly status: string
}

/** A clash of every two cases that name the same: a third one that comes later changes no key. */
const between = (
  code: string,
  fact: string,
  uses: ReadonlyMap<string, readonly Named[]>,
): readonly Conflict[] =>
  [...uses].flatMap(([name, entries]) => {
    const byCase = [...groupedBy(entries, (entry) => entry.case)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return pairsOf(byCase).map(([[one, ones], [other, others]]) => ({
      code,
      key: `${code} ${name} ${one} ${other}`,
      cases: [one, other],
      acts: [...ones, ...others].map(({ act }) => act),
      facts: { [fact]: name, uses: [ones[0]?.status ?? '', others[0]?.status ?? ''] },
    }))
  })

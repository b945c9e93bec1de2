import type { Conflict } from '../log/conflict.ts'
import { chainFaults } from '../log/device-chain.ts'
import { fold } from '../log/fold.ts'
import { marriageConflicts } from '../marriage/conflicts.ts'
import { marriage } from '../marriage/kind.ts'
import { blankUsagesOf, usagesOf } from '../marriage/numbers.ts'
import { groupedBy } from '../numbers/grouping.ts'
import { documentedCheckConflicts } from './documented-check.ts'
import { type HeldCases, marriagesIn } from './held-cases.ts'

/**
 * All conflicts that the cases at hand show, within each and across them: on a device a warning over what it
 * holds, at the centre the whole. The same cases give the same conflicts with the same keys everywhere.
 */
export const conflicts = (held: HeldCases): readonly Conflict[] =>
  [
    ...marriagesIn(held).flatMap(([id, log]) => marriageConflicts(id, fold(marriage, log).state)),
    ...numbersUsedTwice(held),
    ...blanksUsedTwice(held),
    ...forkedChains(held),
    ...documentedCheckConflicts(held),
  ].toSorted((a, b) => (a.key < b.key ? -1 : 1))

/** K8: one certificate number in two cases; a number that one of them gave up does not count. */
function numbersUsedTwice(held: HeldCases): readonly Conflict[] {
  const usages = marriagesIn(held).flatMap(([id, log]) => usagesOf(id, log))
  const live = usages.filter(({ status }) => status !== 'gap')
  return twice(
    'K8',
    groupedBy(live, ({ certificate }) => certificate),
    'certificate',
  )
}

/** K9: one blank in two cases. */
function blanksUsedTwice(held: HeldCases): readonly Conflict[] {
  const usages = marriagesIn(held).flatMap(([id, log]) => blankUsagesOf(id, log))
  return twice(
    'K9',
    groupedBy(usages, ({ serial }) => serial),
    'blank',
  )
}

type Named = { readonly case: string; readonly act: Conflict['acts'][number] }

const twice = (
  code: string,
  uses: ReadonlyMap<string, readonly Named[]>,
  fact: string,
): readonly Conflict[] =>
  [...uses].flatMap(([name, entries]) => {
    const cases = [...new Set(entries.map((entry) => entry.case))].sort()
    if (cases.length < 2) return []
    const acts = entries.map(({ act }) => act).sort()
    return [{ code, key: `${code} ${name} ${cases.join(' ')}`, cases, acts, facts: { [fact]: name } }]
  })

/** A copied or restored device: two acts with one number in its chain. */
function forkedChains(held: HeldCases): readonly Conflict[] {
  const all = [...held.values()].flatMap((log) => [...log.values()])
  const caseOf = new Map(all.map(({ id, body }) => [id, body.case]))
  return chainFaults(all).flatMap((found) => {
    if (found.fault !== 'fork') return []
    const { device, seq, acts } = found
    const cases = [...new Set(acts.flatMap((id) => caseOf.get(id) ?? []))].sort()
    const key = `chain-fork ${device} ${seq} ${acts.join(' ')}`
    return [{ code: 'chain-fork', key, cases, acts, facts: { device, seq } }]
  })
}

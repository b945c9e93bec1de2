import {
  type Action,
  basisOfAct,
  caseKinds,
  kinds,
  type Refusal,
  type Row,
  type RowId,
  rowsOf,
} from '../domain/index.ts'
import type { ReferenceRows } from './reference-rows.ts'

/** What the gate asks of all reference rows about one act, beyond those that the act names itself. */
export interface RowsOverAct {
  /** Findings against an act whose author, key or device is no longer trusted. */
  readonly revoked: (action: Action) => readonly Refusal[]
  /** Findings against an act that counts days without the published schedule of a year it lies in or after. */
  readonly uncounted: (action: Action) => readonly Refusal[]
  /** Rows of law and office that bear on the act and that its author did not name. */
  readonly leftOut: (action: Action) => readonly RowId[]
}

const mostRemembered = 10_000

/** Reads the rows once for each author and day, and again when rows have come. */
export function rowsOverAct(reference: Pick<ReferenceRows, 'rows'>): RowsOverAct {
  let size = -1
  let revocations: ReturnType<typeof revocationsIn> = []
  const bearing = new Map<string, readonly RowId[]>()
  const refresh = () => {
    if (size === reference.rows.size) return
    size = reference.rows.size
    revocations = revocationsIn(reference.rows.values())
    bearing.clear()
  }
  const bearingOn = (action: Action): readonly RowId[] => {
    refresh()
    const { act, by, at, kind } = action.body
    const key = `${kind} ${act.type} ${by.office} ${at.slice(0, 10)}`
    const known = bearing.get(key) ?? lawOver(action, reference)
    if (bearing.size >= mostRemembered) bearing.clear()
    bearing.set(key, known)
    return known
  }
  return {
    revoked: (action) => {
      refresh()
      return revocations.filter((row) => concerns(row, action)).map(findingOf)
    },
    uncounted: (action) => {
      const yearsOf = (ids: readonly RowId[]) =>
        rowsOf(
          ids.flatMap((id) => reference.rows.get(id) ?? []),
          'calendar',
        ).map(({ body }) => body.year)
      const named = yearsOf(action.body.basis)
      return yearsOf(bearingOn(action))
        .filter((year) => year <= Number(action.body.at.slice(0, 4)) && !named.includes(year))
        .map(uncountedYear)
    },
    leftOut: (action) => bearingOn(action).filter((id) => !action.body.basis.includes(id)),
  }
}

/**
 * Civil Code 203: without its schedule a period ends days too early. The schedule of a year is published before the
 * year begins, so that every author can name it; that of the next year an author without a line may not have yet.
 */
const uncountedYear = (year: number): Refusal => ({
  rule: 'schedule-left-out',
  cite: '民法典 第二百零三条；全国年节及纪念日放假办法',
  facts: { year },
})

const revocationsIn = (rows: Iterable<Row>) => rowsOf(rows, 'revocation')
type Revocation = ReturnType<typeof revocationsIn>[number]

/**
 * A clerk who has left signs nothing from that instant on. A lost key or device could date an act back, so that
 * nothing of it is believed once it is known to be lost; a head looks at what comes late.
 */
function concerns({ body }: Revocation, { body: { by, at }, sigs }: Action): boolean {
  switch (body.of) {
    case 'clerk':
      return by.clerk === body.id && body.from <= at
    case 'device':
      return by.device === body.id
    case 'key':
      return sigs.some(({ key }) => key === body.id)
  }
}

const findingOf = ({ body }: Revocation): Refusal => ({
  rule: 'revoked',
  cite: 'DB 6101/T 3163—2023 7.1.3',
  facts: { of: body.of, from: body.from, reason: body.reason },
})

const kindsOfLaw: ReadonlySet<string> = new Set(['office', 'parameter', 'calendar'])

/** Offices, parameters and schedules that bear on such an act on that day; numbers and keys have rules of their own. */
function lawOver({ body }: Action, { rows }: Pick<ReferenceRows, 'rows'>): readonly RowId[] {
  const kind = caseKinds.find((each) => each === body.kind)
  if (!kind) return []
  const law = [...rows.values()].filter(({ body: { kind: of } }) => kindsOfLaw.has(of))
  return basisOfAct(kind, { type: body.act.type }, body.by, body.at, law, kinds[kind].initial)
}

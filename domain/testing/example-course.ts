import { type Act, type Action, type ActionId, currentVersion } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import type { Kind } from '../log/rule.ts'
import { caseIdOf } from './case-id.ts'
import type { Example, Setting } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { minutesLater } from './instants.ts'
import { changed } from './marriage-examples/changes.ts'
import { sealUnsigned } from './signer.ts'

/** How cases of a kind usually go, so that a line of its tables says only what is different. */
export interface Course<A extends Act, S, Stage extends string> {
  readonly kind: Kind<A, S, Stage>
  /** The ordinary course, act by act; `check-status.man` is one of the acts that are called `check-status`. */
  readonly steps: readonly string[]
  /** The acts beside it, and the step after which each may be done; empty for what comes before all. */
  readonly besides: Readonly<Record<string, string>>
  /** An act in good order, from what the case holds by then and what the line says of the case as a whole. */
  readonly make: (name: string, state: S, at: string, settings: readonly Setting[]) => A
  readonly rows: (day: string, settings: readonly Setting[]) => readonly Row[]
  /** Whether an act names a row of these in its basis; every act all where nothing is said. */
  readonly names?: (row: Row, act: string, settings: readonly Setting[]) => boolean
  /** Who usually does an act. */
  readonly clerkOf: (type: A['type']) => string
  /** At which office a clerk is; `xincheng` where nothing is said. */
  readonly officeOf?: (clerk: string) => string
}

/** The acts of an example up to the one in question, each with its verdict on its past. */
export function playCourse<A extends Act, S, Stage extends string>(
  course: Course<A, S, Stage>,
  { act, day, settings }: Example,
): Judged[] {
  const rows = course.rows(day, settings)
  const reference = new Map(rows.map((row) => [row.id, row]))
  const made = new Map<string, ActionId>()
  const logs = new Map<string, Log<A>>()
  const judged: Judged[] = []
  let log: Log<A> = new Map()
  let before = log
  for (const { name, setting, at } of timed(stepsTo(course, act, settings), day)) {
    const knowing = setting?.knowing ?? null
    const isBeside = setting?.beside === true || knowing !== null
    const known = knowing !== null ? after(logs, knowing) : isBeside ? before : log
    const { state } = fold(course.kind, known)
    const usual = course.make(name, state, at, settings)
    const changes = (setting?.changes ?? []).map(([path, value]) => [path, made.get(value) ?? value] as const)
    const done = changed(usual, changes)
    const clerk = setting?.clerk ?? (isBeside ? 'registrar-2' : course.clerkOf(done.type as A['type']))
    const action = sealUnsigned<A>({
      v: currentVersion,
      case: caseIdOf('an example'),
      kind: course.kind.name,
      prev: heads(known),
      basis: basisOf(
        clerk,
        rows.filter((row) => course.names?.(row, name, settings) ?? true),
      ),
      act: done,
      at,
      by: {
        clerk,
        office: course.officeOf?.(clerk) ?? 'xincheng',
        device: isBeside ? 'counter-2' : 'counter-1',
        seq: log.size,
        last: null,
      },
    })
    judged.push({ name, verdict: admit(course.kind, known, action as Action, reference) })
    made.set(name, action.id)
    before = known
    log = add(course.kind, log, action)
    logs.set(name, log)
  }
  return judged
}

function after<A>(logs: ReadonlyMap<string, Log<A>>, name: string): Log<A> {
  const log = logs.get(name)
  if (!log) throw new Error(`nobody can know of ${name} yet`)
  return log
}

/** What is named: the office's rows, and of the grants the author's own. */
const basisOf = (clerk: string, rows: readonly Row[]): ActionId[] =>
  rows.filter(({ body }) => body.kind !== 'grant' || body.clerk === clerk).map(({ id }) => id)

interface Step {
  readonly name: string
  readonly setting: Setting | undefined
}

const typeOf = (name: string): string => name.split('.')[0] ?? name

/** The steps up to an act, with what the settings add, each at its place; a step set `absent` is left out. */
function stepsTo<A extends Act, S, Stage extends string>(
  { steps, besides }: Course<A, S, Stage>,
  act: string,
  settings: readonly Setting[],
): Step[] {
  const afterOf = (name: string): string => besides[name] ?? besides[typeOf(name)] ?? steps[0] ?? ''
  const isBeside = (name: string): boolean =>
    Object.hasOwn(besides, name) || Object.hasOwn(besides, typeOf(name))
  const last = steps.includes(act) ? steps.indexOf(act) : steps.indexOf(afterOf(act)) + 1
  const before = steps.slice(0, last)
  const [late, added] = [true, false].map((isLate) =>
    settings
      .filter(({ knowing }) => (knowing !== null) === isLate)
      .map(({ name }) => name)
      .filter((name) => !steps.includes(name) && name !== act && isBeside(name)),
  ) as [string[], string[]]
  const inTheirPlace = ['', ...before].flatMap((step) => [
    ...(step === '' ? [] : [step]),
    ...added.filter((name) => afterOf(name) === step),
  ])
  const atTheEnd = added.filter((name) => !inTheirPlace.includes(name))
  return [...inTheirPlace, ...atTheEnd, ...late, act]
    .map((name) => ({ name, setting: settings.find((setting) => setting.name === name) }))
    .filter(({ setting }) => setting?.absent !== true)
}

/** Gives each step its time: two minutes after the one before, or 09:00 when a day begins. */
function timed(steps: readonly Step[], day: string): (Step & { readonly at: string })[] {
  let last = ''
  return steps.map((step, index) => {
    const next = steps.slice(index).find(({ setting }) => setting?.at && !setting.knowing)?.setting?.at
    const said = step.setting?.at ?? next?.slice(0, 10) ?? day
    const morning = `${said.slice(0, 10)}T09:00:00+08:00`
    const after = last === '' ? morning : minutesLater(last, 2)
    const at = said.length > 10 ? `${said}:00+08:00` : after > morning ? after : morning
    // Who does not know of the acts before may have acted earlier; what follows is no earlier for it.
    if (step.setting?.knowing == null || at > last) last = at
    return { ...step, at }
  })
}

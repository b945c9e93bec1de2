import { type Action, type ActionBody, type ActionId, currentVersion } from '../../log/action.ts'
import { admit, type Verdict } from '../../log/admit.ts'
import { add, fold } from '../../log/fold.ts'
import { heads, type Log } from '../../log/log.ts'
import type { Row } from '../../log/reference.ts'
import type { MarriageAct } from '../../marriage/action.ts'
import { basisFor } from '../../marriage/basis.ts'
import { marriage } from '../../marriage/kind.ts'
import type { EachParty, Person } from '../../shared/person.ts'
import type { Setting } from '../example-table.ts'
import { minutesLater } from '../instants.ts'
import { caseIdOf } from '../marriage-script.ts'
import { sealUnsigned } from '../signer.ts'
import { baseAct, chain, placeOf } from './acts.ts'
import { changed } from './changes.ts'
import { coupleOf } from './couple.ts'
import { exampleRows } from './rows.ts'

/** One act of an example before it is made: its name (`accept`, `check-status.man`), and its setting. */
interface Step {
  readonly name: string
  readonly setting: Setting
}

/** What an example is played with: the office's rows, the couple, and the acts made by then, by name. */
interface Scene {
  readonly rows: readonly Row[]
  readonly couple: EachParty<Person>
  readonly made: ReadonlyMap<string, ActionId>
}

/** An example's acts in order; the last one is the one in question. */
export interface ExampleCase {
  readonly log: Log<MarriageAct>
  /** The verdicts in order of the acts. */
  readonly verdicts: readonly { readonly name: string; readonly verdict: Verdict<MarriageAct> }[]
}

/**
 * Plays an invented couple's case up to the act in question. Each step is done on the day of its setting,
 * or else on the day of the step that follows it; every act names its basis and is judged on its past.
 */
export function playExample(act: string, day: string, settings: readonly Setting[]): ExampleCase {
  const rows = exampleRows(day, settings)
  const reference = new Map(rows.map((row) => [row.id, row]))
  const couple = coupleOf(settings)
  let log: Log<MarriageAct> = new Map()
  let knownBefore = log
  const made = new Map<string, ActionId>()
  const verdicts: { name: string; verdict: Verdict<MarriageAct> }[] = []
  for (const { step, at } of timed(stepsTo(act, settings), day)) {
    const known = step.setting.beside ? knownBefore : log
    const action = sealUnsigned(bodyOf(step, at, known, { rows, couple, made }))
    verdicts.push({ name: step.name, verdict: admit(marriage, log, action, reference) })
    made.set(step.name, action.id)
    knownBefore = known
    log = add(marriage, log, action as Action<MarriageAct>)
  }
  return { log, verdicts }
}

function bodyOf(
  { name, setting }: Step,
  at: string,
  log: Log<MarriageAct>,
  { rows, couple, made }: Scene,
): ActionBody<MarriageAct> {
  const base = baseAct(name, couple, fold(marriage, log).state, at)
  const act = withNamed(changed(base, setting.changes), made)
  const by = authorOf(act, setting)
  return {
    v: currentVersion,
    case: caseIdOf('an example'),
    kind: 'marriage',
    prev: heads(log),
    basis: basisFor(act, by, at, rows),
    act,
    at,
    by: { ...by, seq: log.size, last: null },
  }
}

/** What a settlement keeps and what is taken back are named as in the example. */
function withNamed(act: MarriageAct, made: ReadonlyMap<string, ActionId>): MarriageAct {
  if (act.type === 'settle') return { ...act, keep: made.get(act.keep) ?? act.keep }
  return act.type === 'retract' ? { ...act, annotation: made.get(act.annotation) ?? act.annotation } : act
}

function authorOf(act: MarriageAct, { clerk, beside }: Setting) {
  const isHeads = ['approve', 'settle', 'retract'].includes(act.type)
  const usual = isHeads ? 'head-1' : beside ? 'registrar-2' : 'registrar-1'
  return { clerk: clerk ?? usual, office: 'xincheng', device: beside ? 'counter-2' : 'counter-1' }
}

/** The steps of the ordinary course up to the act, with what the settings add in its place. */
function stepsTo(act: string, settings: readonly Setting[]): Step[] {
  const settingOf = (name: string): Setting =>
    settings.find((setting) => setting.name === name) ?? {
      name,
      at: null,
      absent: false,
      beside: false,
      knowing: null,
      clerk: null,
      changes: [],
    }
  const before = chain.slice(0, chain.indexOf(placeOf(act)) + (chain.includes(act) ? 0 : 1))
  const added = settings
    .map(({ name }) => name)
    .filter((name) => !chain.includes(name) && name !== 'rows' && name !== act)
  const early = added.filter((name) => name.startsWith('approve'))
  const late = added.filter((name) => !name.startsWith('approve'))
  const [call, ...rest] = before
  const names = [...(call ? [call] : []), ...early, ...rest, ...late, act]
  return names.map((name) => ({ name, setting: settingOf(name) })).filter(({ setting }) => !setting.absent)
}

/** Gives each step its time: two minutes after the one before, or 09:00 when a day begins. */
function timed(steps: readonly Step[], day: string): { step: Step; at: string }[] {
  let last = ''
  return steps.map((step, index) => {
    const said = step.setting.at ?? dayOfNext(steps.slice(index + 1)) ?? day
    const morning = `${said.slice(0, 10)}T09:00:00+08:00`
    const next = last === '' ? morning : minutesLater(last, 2)
    last = said.length > 10 ? `${said}:00+08:00` : next > morning ? next : morning
    return { step, at: last }
  })
}

const dayOfNext = (later: readonly Step[]): string | undefined =>
  later.find(({ setting }) => setting.at !== null)?.setting.at?.slice(0, 10)

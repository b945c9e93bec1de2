import type { DisputeAct, DisputeActOf } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import { type ActionBody, currentVersion } from '../log/action.ts'
import { admit, type Verdict } from '../log/admit.ts'
import { add } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import { centreClerk } from '../log/oversight.ts'
import { type Row, rowsOf } from '../log/reference.ts'
import type { Setting } from './example-table.ts'
import { minutesLater } from './instants.ts'
import { inventedBlob } from './marriage-acts.ts'
import { changed } from './marriage-examples/changes.ts'
import { exampleRows } from './marriage-examples/rows.ts'
import { caseIdOf } from './marriage-script.ts'
import { sealUnsigned } from './signer.ts'

/** The two cases of the examples; the tables call them by these names. */
export const disputedCases: Readonly<Record<string, string>> = {
  first: caseIdOf('the first marriage'),
  second: caseIdOf('the second marriage'),
  third: caseIdOf('a case that is not in dispute'),
}

const first = disputedCases.first ?? ''
const second = disputedCases.second ?? ''

const sideOf = (id: string, certificate: string, registeredAt: string) => ({
  case: id,
  office: 'xincheng',
  kind: 'marriage',
  acts: [`sha256-${'0'.repeat(64)}`],
  certificate,
  registeredAt,
})

/** The opening of the examples' dispute: one person, two marriages, morning and afternoon of one day. */
export const openingExample: DisputeActOf<'open'> = {
  type: 'open',
  code: 'K1',
  conflict: `K1 ${[first, second].toSorted().join(' ')}`,
  sides: [
    sideOf(first, 'J610102-2026-000001', '2026-05-20T09:31:00+08:00'),
    sideOf(second, 'J610102-2026-000021', '2026-05-20T16:08:00+08:00'),
  ],
}

/** Acts in good order, by the names that the examples use. */
const baseActs: Readonly<Record<string, DisputeAct>> = {
  open: openingExample,
  note: {
    type: 'note',
    subject: 'party-told',
    on: '2026-05-21',
    of: { case: second, party: 'woman' },
    remark: null,
    scans: [],
  },
  close: {
    type: 'close',
    by: 'court',
    document: {
      type: 'court-judgment',
      title: '民事判决书',
      number: '（2026）陕0103民初1号',
      issuedBy: '西安市碑林区人民法院',
      effectiveOn: '2026-09-28',
      scans: [inventedBlob('the judgment', 'application/pdf')],
    },
    decided: [
      { case: first, outcome: 'stands' },
      { case: second, outcome: 'void' },
    ],
    why: '据生效判决记录',
  },
}

/** The acts of an example, each with its verdict; the last one is the one in question. */
export function playDisputeExample(
  act: string,
  day: string,
  settings: readonly Setting[],
): readonly { readonly name: string; readonly verdict: Verdict<DisputeAct> }[] {
  const rows = exampleRows(day, settings)
  const reference = new Map(rows.map((row) => [row.id, row]))
  let log: Log<DisputeAct> = new Map()
  let at = '2026-05-21T08:02:00+08:00'
  return stepsTo(act, settings).map(({ name, setting }) => {
    const said = setting?.at ?? (name === act ? day : null)
    const morning = said ? `${said.slice(0, 10)}T09:00:00+08:00` : at
    at = morning > at ? morning : minutesLater(at, 2)
    const action = sealUnsigned(bodyOf(name, setting, at, log, rows))
    const verdict = admit(dispute, log, action, reference)
    log = add(dispute, log, action)
    return { name, verdict }
  })
}

const stepsTo = (act: string, settings: readonly Setting[]) => {
  const between = settings.map(({ name }) => name).filter((name) => name !== 'open' && name !== act)
  const names = act === 'open' ? ['open'] : ['open', ...between, act]
  return names
    .map((name) => ({ name, setting: settings.find((setting) => setting.name === name) }))
    .filter(({ setting }) => setting?.absent !== true)
}

function bodyOf(
  name: string,
  setting: Setting | undefined,
  at: string,
  log: Log<DisputeAct>,
  rows: readonly Row[],
): ActionBody<DisputeAct> {
  const [type = ''] = name.split('.')
  const base = baseActs[type]
  if (!base) throw new Error(`no act is called ${name}`)
  const changes = (setting?.changes ?? []).map(
    ([path, value]) => [path, disputedCases[value] ?? value] as const,
  )
  const usual = type === 'open' ? centreClerk : type === 'close' ? 'head-1' : 'registrar-1'
  const clerk = setting?.clerk ?? usual
  const grants = rowsOf(rows, 'grant').filter(({ body }) => body.clerk === clerk)
  return {
    v: currentVersion,
    case: caseIdOf('an example of a dispute'),
    kind: 'dispute',
    prev: heads(log),
    basis: grants.map(({ id }) => id),
    act: changed(base, changes),
    at,
    by: { clerk, office: 'xincheng', device: `of-${clerk}`, seq: log.size, last: null },
  }
}

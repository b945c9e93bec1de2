import { type Action, documentId, type Row } from '../../domain/index.ts'
import { minutesLater } from '../../domain/testing/instants.ts'
import { type Chain, marriageScript } from '../../domain/testing/marriage-script.ts'
import { serialsOf, type TestClerk, type TestOffice } from '../../domain/testing/office.ts'
import type { Centre } from '../../sync-server/centre.ts'
import { testSigner } from '../../sync-server/testing-client.ts'
import { demoOffice, seedDemo } from '../seed.ts'
import { nthCouple } from './couples.ts'

/** How many marriages one machine of the load registers, and how many acts each has. */
export const perMachine = 100
export const actsEach = 10

/** The last step of a marriage of ten acts. */
const lastStep = 'registered'
const grantFrom = '2026-01-01T00:00:00+08:00'
const grantUntil = '2027-12-31T23:59:59+08:00'
const firstMorning = '2026-11-02T09:00:00+08:00'
const year = 2026
const registrars = ['linqing', 'guyan'] as const

/** An act as the wire carries it. */
export interface ActDocument {
  readonly _id: string
  readonly body: Action['body']
  readonly sigs: Action['sigs']
}

/** Machines that may act at the demo office, each certified by the centre and supplied for its marriages. */
export async function machinesAt(centre: Centre, count: number): Promise<readonly Machine[]> {
  await seedDemo(centre)
  const machines: Machine[] = []
  for (let at = 0; at < count; at++) machines.push(await machineAt(centre, at))
  return machines
}

/** One machine with what its acts rely on. */
export interface Machine {
  readonly author: TestClerk
  readonly office: TestOffice
  readonly first: number
}

/** Somebody with a new key on a machine, both certified by the centre. */
export async function authorAt(
  { reference }: Centre,
  office: string,
  clerk: string,
  device: string,
): Promise<TestClerk> {
  const signer = testSigner()
  const { key, publicKey } = signer
  const certified = { key, suite: 'intl-1', publicKey, clerk, device, office, from: grantFrom } as const
  const granted = { clerk, name: clerk, office, scope: 'desk', from: grantFrom, until: grantUntil } as const
  return {
    clerk,
    device,
    roles: ['registrar'],
    signer,
    key: await reference.publish({ kind: 'key', ...certified }),
    grant: await reference.publish({ kind: 'grant', ...granted, roles: ['registrar'] }),
  }
}

/** An office as those who sign there see it: what all rely on, and these rows. */
export function officeWith({ reference }: Centre, office: string, author: TestClerk, own: Row[]): TestOffice {
  const shared = [...reference.rows.values()].filter(({ body }) => {
    if (body.kind === 'office' || body.kind === 'parameter') return body.office === office
    return body.kind === 'calendar'
  })
  const rows = [...shared, author.key, author.grant, ...own]
  return {
    office,
    centre: author.signer,
    clerks: [author, author, author, author],
    rows,
    reference: new Map(rows.map((row) => [row.id, row])),
  }
}

async function machineAt(centre: Centre, at: number): Promise<Machine> {
  const { reference } = centre
  const { office, code } = demoOffice
  const clerk = registrars[at % registrars.length] ?? registrars[0]
  const device = `machine-${at}`
  const author = await authorAt(centre, office, clerk, device)
  const first = at * perMachine + 1
  const last = first + perMachine - 1
  const numbers = Array.from({ length: perMachine }, (_, index) => first + index)
  const leased: Row[] = [
    await reference.publish({
      kind: 'segment',
      office,
      device,
      certificate: 'J',
      code,
      year,
      first,
      last,
    }),
    await reference.publish({
      kind: 'blanks',
      office,
      device,
      certificate: 'marriage',
      serials: numbers.flatMap((number) => Object.values(serialsOf(number))),
    }),
  ]
  return { author, first, office: officeWith(centre, office, author, leased) }
}

/** The marriages of one machine, ten signed acts each, in the order in which they were made. */
export async function* marriagesOf({ author, office, first }: Machine): AsyncGenerator<ActDocument[]> {
  let chain: Chain = { seq: 0, last: null }
  for (let index = 0; index < perMachine; index++) {
    const start = minutesLater(firstMorning, index * 20)
    const couple = nthCouple(first + index)
    const script = await marriageScript({ office, author, index, couple, start, to: lastStep, chain })
    chain = script.chain
    yield script.actions.map((action) => ({
      _id: documentId(action),
      body: action.body,
      sigs: action.sigs,
    }))
  }
}

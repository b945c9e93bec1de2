import type { RowId } from '../log/action.ts'
import { type Reference, type Role, type Row, type RowBody, rowsOf } from '../log/reference.ts'
import { formatCertificateNumber } from '../numbers/certificate-number.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { makeSigner, type Signer, signRow } from './signer.ts'

/** An invented clerk at one device, with the rows that let the two act. */
export interface TestClerk {
  readonly clerk: string
  readonly device: string
  readonly roles: readonly Role[]
  readonly signer: Signer
  readonly key: Row
  readonly grant: Row
}

/** The demonstration office 610102 with everything that acts rely on, signed by a real key of its centre. */
export interface TestOffice {
  readonly office: string
  readonly centre: Signer
  /** Two registrars at counters, one at an outreach table, and the head, in this order. */
  readonly clerks: readonly [TestClerk, TestClerk, TestClerk, TestClerk]
  readonly rows: readonly Row[]
  readonly reference: Reference
}

const office = 'xincheng'
const from = '2025-01-01T00:00:00+08:00'
const until = '2027-12-31T23:59:59+08:00'
const year = 2026

const people = [
  { clerk: 'registrar-1', name: '秦知礼', device: 'counter-1', roles: ['registrar'] },
  { clerk: 'registrar-2', name: '苏问月', device: 'counter-2', roles: ['registrar'] },
  { clerk: 'registrar-3', name: '林听松', device: 'outreach-1', roles: ['registrar'] },
  { clerk: 'head-1', name: '白守正', device: 'counter-1', roles: ['head', 'registrar'] },
] as const satisfies readonly { clerk: string; name: string; device: string; roles: readonly Role[] }[]

const devices = ['counter-1', 'counter-2', 'outreach-1'] as const

/** Makes the office; `perDevice` is how many certificate numbers each device is leased. */
export async function testOffice(perDevice = 500): Promise<TestOffice> {
  const centre = await makeSigner()
  const sign = (body: RowBody): Promise<Row> => signRow(body, centre)
  const [one, two, outreach, head] = people
  const clerks = await Promise.all([
    clerkOf(one, sign),
    clerkOf(two, sign),
    clerkOf(outreach, sign),
    clerkOf(head, sign),
  ])
  const shared: RowBody[] = [
    keyBody(centre, null, null, null),
    {
      kind: 'office',
      office,
      from: '2020-01-01',
      name: '西安市新城区婚姻登记处',
      authority: '西安市新城区民政局',
      code: '610102',
      telephone: '029-00000000',
      foreignCompetence: false,
    },
    { kind: 'parameter', name: 'status-check', office, from: '2025-05-10', value: 'online-or-documented' },
    ...HOLIDAY_YEARS.map(({ year, paper, off, work }): RowBody => {
      return { kind: 'calendar', year, paper: [...paper], off: [...off], work: [...work] }
    }),
    ...devices.flatMap((device, index) => leasedTo(device, index * perDevice + 1, (index + 1) * perDevice)),
  ]
  const rows = [...(await Promise.all(shared.map(sign))), ...clerks.flatMap(({ key, grant }) => [key, grant])]
  return {
    office,
    centre,
    clerks,
    rows,
    reference: new Map(rows.map((row) => [row.id, row])),
  }
}

async function clerkOf(
  { clerk, name, device, roles }: (typeof people)[number],
  sign: (body: RowBody) => Promise<Row>,
): Promise<TestClerk> {
  const signer = await makeSigner()
  const key = await sign(keyBody(signer, clerk, device, office))
  const grant = await sign({
    kind: 'grant',
    clerk,
    name,
    office,
    roles: [...roles],
    scope: 'desk',
    from,
    until,
  })
  return { clerk, device, roles, signer, key, grant }
}

const keyBody = (
  { key, publicKey }: Signer,
  clerk: string | null,
  device: string | null,
  of: string | null,
): RowBody => ({ kind: 'key', key, suite: 'intl-1', publicKey, clerk, device, office: of, from })

/** One segment of numbers, and the blanks for it in boxes of at most 500. */
function leasedTo(device: string, first: number, last: number): RowBody[] {
  const boxes: RowBody[] = []
  for (let start = first; start <= last; start += 250) {
    const end = Math.min(last, start + 249)
    const serials = range(start, end).flatMap((number) => [...Object.values(serialsOf(number))])
    boxes.push({ kind: 'blanks', office, device, certificate: 'marriage', serials })
  }
  const segment: RowBody = {
    kind: 'segment',
    office,
    device,
    certificate: 'J',
    code: '610102',
    year,
    first,
    last,
  }
  return [segment, ...boxes]
}

/** The blanks that go with the `number`th marriage, so that a script need not keep a ledger. */
export const serialsOf = (number: number): { readonly man: string; readonly woman: string } => ({
  man: `M${String(number * 2 - 1).padStart(8, '0')}`,
  woman: `M${String(number * 2).padStart(8, '0')}`,
})

/** The `number`th certificate number of the office. */
export const numberOf = (number: number): string =>
  formatCertificateNumber({ kind: 'J', code: '610102', year, sequence: number })

/** The rows an act of this clerk relies on: key, grant, office, parameters and what its device was leased. */
export function basisOf({ rows }: TestOffice, { device, key, grant }: TestClerk, serial?: string): RowId[] {
  const leased = [
    ...rowsOf(rows, 'segment').filter(({ body }) => body.device === device),
    ...rowsOf(rows, 'blanks').filter(({ body }) => serial !== undefined && body.serials.includes(serial)),
  ]
  const shared = [...rowsOf(rows, 'office'), ...rowsOf(rows, 'parameter')]
  return [key, grant, ...shared, ...(serial ? leased : [])].map(({ id }) => id)
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

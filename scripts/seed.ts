import { HOLIDAY_YEARS, type Role } from '../domain/index.ts'
import type { Centre } from '../sync-server/centre.ts'
import type { StatusFound } from '../sync-server/status-source.ts'

/** Someone who may sign in at a seeded office. */
export interface SeededClerk {
  readonly clerk: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
  readonly scope?: 'desk' | 'kit'
}

/** An office as it is seeded. */
export interface SeededOffice {
  /** Opaque and for ever. */
  readonly office: string
  readonly name: string
  readonly authority: string
  /** GB/T 2260 code that it prints. */
  readonly code: string
  readonly telephone: string
  readonly clerks: readonly SeededClerk[]
  /** Dated policy of the marital status check; without it the office is at the law's default. */
  readonly statusCheck?: 'prepare-only' | 'online' | 'online-or-documented'
  /** Invented people whom the status check knows, by document number. */
  readonly civilStatus?: Readonly<Record<string, StatusFound['found']>>
}

/** The demo office: 西安市新城区, three registrars, a statistician, who reviews decisions, and a head, all invented. */
export const demoOffice: SeededOffice = {
  office: 'xk7q2m',
  name: '新城区婚姻登记处',
  authority: '西安市新城区民政局',
  code: '610102',
  telephone: '029-00000000',
  statusCheck: 'online-or-documented',
  clerks: [
    { clerk: 'linqing', name: '林青', roles: ['registrar'], password: 'lianli-linqing' },
    { clerk: 'guyan', name: '顾言', roles: ['registrar'], password: 'lianli-guyan' },
    { clerk: 'yanzhou', name: '严舟', roles: ['registrar'], password: 'lianli-yanzhou', scope: 'kit' },
    { clerk: 'zhongyao', name: '钟瑶', roles: ['statistician'], password: 'lianli-zhongyao' },
    { clerk: 'xumin', name: '许敏', roles: ['reviewer'], password: 'lianli-xumin' },
    { clerk: 'luwen', name: '陆文', roles: ['head', 'registrar'], password: 'lianli-luwen' },
  ],
}

/** The day from which the check of marital status belongs to the examination. */
const statusCheckFrom = '2025-05-10'
const officeFrom = '2004-01-01'

/** Puts an office, its clerks and what they rely on into a centre; done twice, it changes nothing. */
export async function seedOffice(centre: Centre, seeded: SeededOffice): Promise<void> {
  const { reference, accounts, civilStatus } = centre
  const { office, name, authority, code, telephone } = seeded
  for (const { year, paper, off, work } of HOLIDAY_YEARS) {
    await reference.publish({ kind: 'calendar', year, paper: [...paper], off: [...off], work: [...work] })
  }
  await reference.publish({
    kind: 'office',
    office,
    from: officeFrom,
    name,
    authority,
    code,
    telephone,
    foreignCompetence: false,
  })
  if (seeded.statusCheck) {
    const policy = { name: 'status-check', office, from: statusCheckFrom, value: seeded.statusCheck }
    await reference.publish({ kind: 'parameter', ...policy })
  }
  for (const { password, scope = 'desk', ...clerk } of seeded.clerks) {
    if (!accounts.find(clerk.clerk)) await accounts.put({ ...clerk, office, scope }, password)
  }
  for (const [number, found] of Object.entries(seeded.civilStatus ?? {})) {
    civilStatus.put(number, { found, source: '婚姻登记信息', reference: `D${number.slice(-4)}` })
  }
}

/** Seeds the demo office; `civilStatus` names the invented people of the demo's cards. */
export const seedDemo = (centre: Centre, civilStatus: SeededOffice['civilStatus'] = {}): Promise<void> =>
  seedOffice(centre, { ...demoOffice, civilStatus })

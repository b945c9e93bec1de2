import { HOLIDAY_YEARS, type Row, type RowBody } from '../../domain/index.ts'
import { serialsOf } from '../../domain/testing/office.ts'
import type { CentreKey } from '../../sync-server/centre-key.ts'

/** The code that all offices of a world print: numbers are leased from one series. */
const code = '610102'
const year = 2026
const inBox = 250

/** What everybody relies on, and each office for itself. */
export function sharedRows(centre: CentreKey, offices: readonly string[]): Row[] {
  const bodies: RowBody[] = [
    ...HOLIDAY_YEARS.map(({ year, paper, off, work }): RowBody => {
      return { kind: 'calendar', year, paper: [...paper], off: [...off], work: [...work] }
    }),
    ...offices.flatMap((office): RowBody[] => [
      {
        kind: 'office',
        office,
        from: '2020-01-01',
        name: `${office}婚姻登记处`,
        authority: `${office}民政局`,
        code,
        telephone: '029-00000000',
        foreignCompetence: false,
      },
      statusChecks(office, '2025-05-10'),
    ]),
  ]
  return bodies.map((body) => centre.signRow(body))
}

/** The policy of the status check of an office, from a day on. */
export const statusChecks = (office: string, from: string): RowBody => ({
  kind: 'parameter',
  name: 'status-check',
  office,
  from,
  value: 'online-or-documented',
})

/** The numbers from `first` on and the blanks that go with them, for one machine. */
export function leasedRows(
  centre: CentreKey,
  { office, device, first, many }: { office: string; device: string; first: number; many: number },
): Row[] {
  const bodies: RowBody[] = [
    { kind: 'segment', office, device, certificate: 'J', code, year, first, last: first + many - 1 },
  ]
  for (let at = first; at < first + many; at += inBox) {
    const numbers = Array.from({ length: Math.min(inBox, first + many - at) }, (_, i) => at + i)
    const serials = numbers.flatMap((number) => Object.values(serialsOf(number)))
    bodies.push({ kind: 'blanks', office, device, certificate: 'marriage', serials })
  }
  return bodies.map((body) => centre.signRow(body))
}

import type { Row, RowBody } from '../../log/reference.ts'
import { sealSigned } from '../../log/signed-document.ts'
import type { Setting } from '../example-table.ts'

const centre = { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' } as const
const office = 'xincheng'
const device = 'counter-1'
const clerks = [
  ['registrar-1', 'registrar'],
  ['registrar-2', 'registrar'],
  ['head-1', 'head'],
  ['archivist-1', 'archivist'],
  ['reviewer-1', 'reviewer'],
] as const
const from = '2019-01-01T00:00:00+08:00'
const until = '2099-12-31T23:59:59+08:00'

/**
 * The reference rows of the examples' office. The setting `rows` changes them:
 * `rows: status-check=online from 2026-03-01, foreign-competence=true`.
 */
export function exampleRows(day: string, settings: readonly Setting[]): Row[] {
  const said = settings.filter(({ name }) => name === 'rows').flatMap(({ changes }) => changes)
  const foreignCompetence = said.some(([name, value]) => name === 'foreign-competence' && value === 'true')
  const parameters = said.filter(([name]) => name !== 'foreign-competence')
  const bodies: RowBody[] = [
    {
      kind: 'office',
      office,
      from: '2019-01-01',
      name: '西安市新城区婚姻登记处',
      authority: '西安市新城区民政局',
      code: '610102',
      telephone: '029-00000000',
      foreignCompetence,
    },
    ...clerks.map(
      ([clerk, role]): RowBody => ({
        kind: 'grant',
        clerk,
        name: '秦知礼',
        office,
        roles: [role],
        scope: 'desk',
        from,
        until,
      }),
    ),
    ...[yearOf(day) - 1, yearOf(day)].map(
      (year): RowBody => ({
        kind: 'segment',
        office,
        device,
        certificate: 'J',
        code: '610102',
        year,
        first: 1,
        last: 20,
      }),
    ),
    { kind: 'blanks', office, device, certificate: 'marriage', serials: serials('M') },
    { kind: 'blanks', office, device, certificate: 'divorce', serials: serials('L') },
    ...parameters.map(([name, value]) => parameter(name, value)),
  ]
  return bodies.map((body) => sealSigned(body, centre))
}

function parameter(name: string, said: string): RowBody {
  const [value = '', begins = '2019-01-01'] = said.split(' from ')
  const read = /^[1-9]\d*$/.test(value) ? Number(value) : value
  return { kind: 'parameter', name, office, from: begins, value: read }
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

const serials = (letter: string): string[] =>
  Array.from({ length: 8 }, (_, index) => `${letter}${String(index + 1).padStart(8, '0')}`)

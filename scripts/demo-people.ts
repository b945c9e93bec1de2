import type { RackCard } from '../device-bridge/drivers/id-card-reader/rack.ts'
import { addDays, type PlainDate, parseResidentId, partsOf, plainDate } from '../domain/index.ts'
import type { StatusFound } from '../sync-server/status-source.ts'

/** Someone the demo invents, and what the civil status register says of them. */
export interface InventedPerson {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly born: PlainDate
  /** GB/T 3304 code of the ethnic group. */
  readonly ethnic?: string
  readonly validTo?: PlainDate
  /** GB/T 2261.2 code: 10 never married, 20 married, 40 divorced. */
  readonly status?: StatusFound['found']
}

/** The demo's people on a day: four couples who may marry, and some who may not, each for one reason. */
export const demoPeople = (today: PlainDate): readonly InventedPerson[] => [
  { id: 'song', name: '宋知远', sex: 'male', born: '1996-04-18' },
  { id: 'jiang', name: '江晚晴', sex: 'female', born: '1998-09-02' },
  { id: 'ouyang', name: '欧阳景行', sex: 'male', born: '1993-11-27', status: '40' },
  { id: 'tang', name: '唐若溪', sex: 'female', born: '1995-06-30' },
  { id: 'ma', name: '马思齐', sex: 'male', born: '1999-02-14', ethnic: '03' },
  { id: 'ding', name: '丁语嫣', sex: 'female', born: '2001-12-21', ethnic: '03' },
  { id: 'han', name: '韩云舟', sex: 'male', born: '1988-08-08' },
  { id: 'xiao', name: '萧清越', sex: 'female', born: '1990-01-05' },
  { id: 'of-age', name: '庄今朝', sex: 'male', born: yearsBefore(today, 22) },
  { id: 'under-age', name: '易明日', sex: 'male', born: addDays(yearsBefore(today, 22), 1) },
  { id: 'expired', name: '邵佳宁', sex: 'female', born: '1994-03-15', validTo: addDays(today, -1) },
  { id: 'married', name: '罗静姝', sex: 'female', born: '1992-10-10', status: '20' },
]

/** The cards of people, as the simulated reader holds them. */
export const cardsOf = (people: readonly InventedPerson[]): RackCard[] =>
  people.map(({ id, name, sex, born, ethnic = '01', validTo = '2041-05-04' }, index) => ({
    id,
    card: {
      layout: 'resident-id',
      name,
      sex,
      ethnic,
      born,
      address: `陕西省西安市新城区虚构路${index + 1}号`,
      number: numberOf(born, sex, index),
      issuer: '西安市公安局新城分局',
      validFrom: '2021-05-04',
      validTo,
    },
  }))

/** What the civil status register of the demo knows, by the number on the card. */
export const civilStatusOf = (people: readonly InventedPerson[]): Record<string, StatusFound['found']> =>
  Object.fromEntries(
    people.map(({ born, sex, status = '10' }, index) => [numberOf(born, sex, index), status]),
  )

/** A citizen number of nobody: a right check digit over a sequence that is odd for a man. */
function numberOf(born: PlainDate, sex: InventedPerson['sex'], index: number): string {
  const sequence = String(900 + 2 * index + (sex === 'male' ? 1 : 0))
  const body = `610102${born.replaceAll('-', '')}${sequence}`
  const guess = parseResidentId(`${body}0`)
  if (guess.ok) return guess.value.number
  if (guess.error.code !== 'checksum') throw new Error(`No number can be made for ${born}`)
  return body + guess.error.expected
}

function yearsBefore(day: PlainDate, years: number): PlainDate {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const isLeapDay = month === 2 && dayOfMonth === 29
  return plainDate(year - years, month, isLeapDay ? 28 : dayOfMonth)
}

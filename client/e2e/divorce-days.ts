import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import {
  calendarOf,
  coolingOff,
  daysBetween,
  type EachParty,
  HOLIDAY_YEARS,
  type Person,
  type PlainDate,
  shanghaiDate,
} from '../../domain/index.ts'
import { instantAt } from '../../sync-server/clock.ts'
import type { Core } from './core/core-entry.ts'
import { signIn, untilCleared } from './core/core-stage.ts'
import { goOn, type TwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

declare const core: Core

const aDay = 86_400_000

/** The day of the receipt: the day of the test. */
export const receivedOn = shanghaiDate(instantAt(new Date())) as PlainDate
export const period = coolingOff(receivedOn, calendarOf(HOLIDAY_YEARS))

/** How many days after the receipt a day lies. */
export const daysTo = (day: PlainDate): number => daysBetween(receivedOn, day)

/** A couple's application that was received today; gives its case. */
export async function received(
  { launch, toCore }: TwoOffices,
  couple: EachParty<Person>,
  clerk: walk.SeatedClerk = walk.linqing,
): Promise<string> {
  const browser = await launch('counter')
  const page = await toCore(browser)
  await signIn(page, clerk.clerk, clerk.password)
  const { id, fault } = await page.evaluate(
    (people) => core.divorce({ couple: people, to: 'waiting' }),
    couple,
  )
  assert.equal(fault, null)
  await untilCleared(page)
  await browser.close()
  return id
}

/** The case on the same machine some days later; a step that is named it has reached by then. */
export async function laterOn(
  offices: TwoOffices,
  later: {
    readonly couple: EachParty<Person>
    readonly days: number
    readonly clerk?: walk.SeatedClerk
    /** The step to which the second visit is taken, and its case. */
    readonly reached?: { readonly id: string; readonly step: string }
    /** What the centre is told as it starts. */
    readonly environment?: Readonly<Record<string, string>>
  },
): Promise<Page> {
  const { couple, days, clerk = walk.linqing, reached, environment } = later
  const { server, launch, toCore, toApp } = offices
  await server.kill()
  await server.start({ ...environment, LIANLI_AHEAD: String(days * aDay) })
  const browser = await launch('counter')
  await goOn(browser.context, days * aDay)
  if (reached) {
    const page = await toCore(browser)
    await signIn(page, clerk.clerk, clerk.password)
    const fault = await page.evaluate(
      async ([{ id, step }, people]) => {
        for (const taken of [
          await core.desk().leaseNumbers('L'),
          await core.desk().receiveBlanks('divorce', ['L7000001', 'L7000002']),
        ])
          if (!taken.ok) throw new Error(taken.error.code)
        return (await core.divorce({ id, couple: people, from: 'waiting', to: step })).fault
      },
      [reached, couple] as const,
    )
    assert.equal(fault, null)
  }
  const page = await toApp(browser)
  await walk.signIn(page, clerk)
  await page
    .getByRole('row', { name: new RegExp(couple.man.name) })
    .getByRole('link')
    .first()
    .click()
  return page
}

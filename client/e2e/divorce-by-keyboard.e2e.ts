import type { BrowserContext } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays } from '../../domain/index.ts'
import { civilStatusOf } from '../../scripts/demo-people.ts'
import { begin, signIn, untilFocusIsKept, walkByKeyboard } from './by-keyboard.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { signIn as signInBelow } from './core/core-stage.ts'
import { atCounter, rackPeople } from './counter.ts'
import { daysTo, period } from './divorce-days.ts'
import { firstVisit, registration, secondVisit } from './divorce-stops.ts'
import { handsOn } from './hands.ts'
import { inspectorOf } from './inspect.ts'
import { pair } from './keyboard-walk.ts'
import { bothPages, goOn } from './two-offices.ts'
import { linqing } from './walk.ts'

declare const core: Core

const cards = { man: 'song', woman: 'jiang' } as const
const names = { man: '宋知远', woman: '江晚晴' }
const blanks = { man: 'L0000001', woman: 'L0000002' }
const ahead = daysTo(period.firstWorkingDay) * 86_400_000

/** In this town the couple of the rack is married. */
const married = rackPeople.map((one) =>
  one.id === cards.man || one.id === cards.woman ? { ...one, status: '20' as const } : one,
)
const environment = { LIANLI_STATUS: JSON.stringify(civilStatusOf(married)) }

const built = await builtCore()
test.after(() => built.remove())

for (const language of ['zh', 'en'] as const) {
  const speak = (context: BrowserContext) =>
    context.addInitScript((said) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('language', said)
    }, language)

  test(`[screens] a whole divorce over both visits by keyboard alone, and no screen on the way breaks a rule of axe: ${language}`, async () => {
    await atCounter(
      async (counter) => {
        const { server, launch, bridge, closeAll } = counter
        const { toCore, toApp } = bothPages(server.origin, built.path)
        const findings: string[] = []
        const first = await launch('counter')
        await speak(first.context)
        await toCore(first)
        const page = await toApp(first)
        const look = await inspectorOf(page, `divorce-${language}`, findings)
        const hands = handsOn(page, language)
        await signIn(hands, linqing)
        await pair(hands, bridge.pairingCode(), async () => undefined)
        await begin(hands, 'case.kind.divorce', 'step.divorce.call')
        await walkByKeyboard(hands, look, firstVisit(counter, cards))
        await page.getByText(hands.say('sync.all')).first().waitFor()
        await closeAll()

        await server.kill()
        await server.start({ LIANLI_AHEAD: String(ahead) })
        const second = await launch('counter')
        await goOn(second.context, ahead)
        await speak(second.context)
        const below = await toCore(second)
        await signInBelow(below, linqing.clerk, linqing.password)
        await below.evaluate(async (serials) => {
          for (const taken of [
            await core.desk().leaseNumbers('L'),
            await core.desk().receiveBlanks('divorce', serials),
          ])
            if (!taken.ok) throw new Error(taken.error.code)
        }, Object.values(blanks))
        const again = await toApp(second)
        const see = await inspectorOf(again, `divorce-${language}`, findings)
        const theirs = handsOn(again, language)
        await signIn(theirs, linqing)
        await untilFocusIsKept(theirs)
        const due = again.getByRole('region', { name: theirs.say('deadlines.title') })
        await theirs.enter(due.getByRole('link', { name: new RegExp(names.man) }))
        await again.locator('[aria-current="step"]').waitFor()
        await untilFocusIsKept(theirs)
        const promisedBy = addDays(period.firstWorkingDay, 10)
        await walkByKeyboard(theirs, see, [...secondVisit, ...registration({ names, blanks, promisedBy })])
        assert.equal(findings, [])
      },
      { environment },
    )
  })
}

test.run()

import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, shanghaiDate } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { cardsOf } from '../../scripts/demo-people.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { begin, type Stop, signIn, untilFocusIsKept, walkByKeyboard } from './by-keyboard.ts'
import { builtCore } from './core/build-core.ts'
import { atCounter, type Counter, rackPeople } from './counter.ts'
import { eCertificateStops } from './e-certificate-stops.ts'
import { handsOn, type SaidKey } from './hands.ts'
import { inspectorOf } from './inspect.ts'
import { pair } from './keyboard-walk.ts'
import { reissueStops } from './reissue-stops.ts'
import { bothPages, marry, supplied } from './two-offices.ts'
import { linqing, type SeatedClerk } from './walk.ts'

/** A kind of case as a clerk walks it with nothing but the keyboard. */
interface WalkOfKind {
  readonly matter: SaidKey
  /** The step that stands there when the case has begun. */
  readonly first: SaidKey
  readonly who: SeatedClerk
  /** What must stand before, made on the page without screens. */
  readonly before: (core: Page) => Promise<void>
  /** Whether the page is paired with card reader and scanner first. */
  readonly withDevices?: boolean
  /** See {@link Stop}; the counter has the card reader and the other devices. */
  readonly stops: (counter: Counter) => readonly Stop[]
}

const couple = inventedCouple(21)

const [husband, wife] = ['han', 'married'].map(
  (id) => cardsOf(rackPeople).find((each) => each.id === id)?.card,
)
if (husband?.layout !== 'resident-id' || wife?.layout !== 'resident-id') throw new Error('no such cards')
/** The wife comes alone for her lost certificate. */
const spouses = {
  card: 'married',
  names: { man: husband.name, woman: wife.name },
  numbers: { man: husband.number, woman: wife.number },
  blank: 'M30000003',
  promisedBy: addDays(shanghaiDate(instantAt(new Date())), 7),
}

/** One row a kind. */
const kinds: readonly WalkOfKind[] = [
  {
    matter: 'case.kind.e-certificate',
    first: 'step.e-identify',
    who: linqing,
    before: async (core) => {
      await supplied(core, linqing, ['M30000001', 'M30000002'])
      assert.equal((await marry(core, couple)).fault, null)
    },
    stops: () => eCertificateStops(couple.woman.name),
  },
  {
    matter: 'case.kind.reissue',
    first: 'step.call',
    who: linqing,
    before: (core) => supplied(core, linqing, ['M30000003', 'M30000004'], 'BJ'),
    withDevices: true,
    stops: (counter) => reissueStops(counter, spouses),
  },
]

const built = await builtCore()
test.after(() => built.remove())

for (const { matter, first, who, before, withDevices, stops } of kinds) {
  for (const language of ['zh', 'en'] as const) {
    test(`[screens] a case is walked by keyboard alone, and no screen on the way breaks a rule of axe: ${matter}, ${language}`, async () => {
      await atCounter(async (counter) => {
        const browser = await counter.launch('counter')
        const { toCore, toApp } = bothPages(counter.server.origin, built.path)
        await browser.context.addInitScript((said) => {
          if (location.protocol.startsWith('http')) localStorage.setItem('language', said)
        }, language)
        await before(await toCore(browser))
        const page = await toApp(browser)
        const findings: string[] = []
        const look = await inspectorOf(page, `${matter}-${language}`, findings)
        const hands = handsOn(page, language)
        await signIn(hands, who)
        await untilFocusIsKept(hands)
        if (withDevices) await pair(hands, counter.bridge.pairingCode(), async () => undefined)
        await begin(hands, matter, first)
        await walkByKeyboard(hands, look, stops(counter))
        assert.equal(findings, [])
      })
    })
  }
}

test.run()

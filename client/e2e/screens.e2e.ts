import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Language } from '../text/text.ts'
import { lookAtOthers, signIn, untilFocusIsKept } from './by-keyboard.ts'
import { atCounter, type Counter } from './counter.ts'
import { handsOn } from './hands.ts'
import { type Inspect, inspectorOf } from './inspect.ts'
import * as walk from './keyboard-walk.ts'
import { linqing, untilKept } from './walk.ts'

/** One clerk's day at the keyboard, from the sign-in to the file; every screen on the way is inspected. */
async function marriageByKeyboard(counter: Counter, language: Language): Promise<string[]> {
  const findings: string[] = []
  const { page, context } = await counter.launch('counter')
  await context.addInitScript((said) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('language', said)
  }, language)
  await page.goto(counter.server.origin)
  const hands = handsOn(page, language)
  const { say, press } = hands
  const inspect = await inspectorOf(page, language, findings)
  await inspect('sign-in')
  await signIn(hands, linqing)
  await untilFocusIsKept(hands)
  await inspect('day-empty')
  await walk.pair(hands, counter.bridge.pairingCode(), inspect)
  await walk.supply(hands, ['61000001', '61000002', '61000003', '61000004'], inspect)
  await press('Alt+3')
  await inspect('find-empty')
  await press('Alt+4')
  await inspect('conflicts-empty')

  await walk.openCase(hands)
  await inspect('case-call')
  await walk.call(hands)
  await inspect('case-accept-empty')
  await walk.readCards(hands, counter.reader, { man: 'song', woman: 'jiang' })
  await walk.askBoth(hands)
  await walk.scanCards(hands, inspect)
  await walk.answerKin(hands, 'answer.related')
  await page.getByRole('alert').filter({ hasText: 'MR05' }).waitFor()
  await inspect('case-accept-refused')
  await dialogs(hands, inspect)
  await walk.answerKin(hands, 'answer.not-related')
  await walk.checkOnline(hands)
  await inspect('case-accept')
  await walk.accept(hands)
  await inspect('case-capture-empty')
  await walk.capture(hands)
  await inspect('case-capture')
  await walk.saveCapture(hands)
  await inspect('case-declare-empty')
  const displays = new Map<Page, Inspect>()
  await walk.declare(
    hands,
    {
      atCounter: inspect,
      atDisplay: async (pad, name) => {
        const look = displays.get(pad) ?? (await inspectorOf(pad, language, findings))
        displays.set(pad, look)
        await look(name)
      },
    },
    (pad) => handsOn(pad, language),
  )
  await inspect('case-examine')
  await walk.examine(hands)
  await inspect('case-print-empty')
  await walk.print(hands, { man: '61000001', woman: '61000002' }, inspect)
  await walk.sign(hands, inspect)
  await walk.register(hands, inspect)
  await walk.deliver(hands, inspect)
  await walk.putInOrder(hands, '2030-01-31', inspect)
  await inspect('case-record')

  await press('Control+k')
  await page.keyboard.insertText('szy')
  await page.getByText('宋知远').first().waitFor()
  await inspect('find')
  await press('Alt+1')
  await inspect('day')
  await press('Alt+k')
  await page.getByRole('heading', { name: say('check-for.title') }).waitFor()
  await inspect('status-check')
  await press('F1')
  await page.getByRole('dialog', { name: say('keys.title') }).waitFor()
  await inspect('keys-dialog')
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press('Alt+5')
  await inspect('sync')

  await untilKept(page)
  await counter.server.kill()
  await page.reload()
  await signIn(hands, linqing)
  await press('Alt+1')
  await page.getByText(say('day.finished.empty')).waitFor({ state: 'detached' })
  await inspect('day-offline')
  await hands.enter(page.getByRole('link', { name: say('nav.find'), exact: true }))
  await press('Alt+l')
  await page.getByLabel(say('signin.factor.password'), { exact: true }).waitFor()
  await untilFocusIsKept(hands)
  await inspect('sign-in-offline')
  return findings
}

/** The dialogs of a case that is being accepted. */
async function dialogs(hands: ReturnType<typeof handsOn>, inspect: Inspect): Promise<void> {
  const { page, press } = hands
  const dialog = page.getByRole('dialog')
  await press('Alt+x')
  await dialog.waitFor()
  await inspect('refuse-dialog')
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await untilFocusIsKept(hands)
  await lookAtOthers(hands, inspect, ['act.approve', 'act.abort'])
}

for (const language of ['zh', 'en'] as const) {
  test(`[screens] a couple is married by keyboard alone, and no screen on the way breaks a rule of axe: ${language}`, async () => {
    await atCounter(async (counter) => {
      assert.equal(await marriageByKeyboard(counter, language), [])
    })
  })
}

test.run()

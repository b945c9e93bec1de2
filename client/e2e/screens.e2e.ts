import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Language } from '../text/text.ts'
import { atCounter, type Counter } from './counter.ts'
import { handsOn } from './hands.ts'
import { type Inspect, inspectorOf } from './inspect.ts'
import * as walk from './keyboard-walk.ts'
import { guyan, linqing, signInAgain, untilAllAtCentre, untilKept } from './walk.ts'

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
  await walk.signIn(hands, linqing)
  await walk.untilFocusIsKept(hands)
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
  await walk.signIn(hands, linqing)
  await press('Alt+1')
  await page.getByText(say('day.finished.empty')).waitFor({ state: 'detached' })
  await inspect('day-offline')
  await hands.enter(page.getByRole('link', { name: say('nav.find'), exact: true }))
  await press('Alt+l')
  await hands.fill(page.getByLabel(say('signin.factor.password'), { exact: true }), 'not-the-password')
  await press('Enter')
  await page.getByRole('alert').waitFor()
  await walk.untilFocusIsKept(hands)
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
  await walk.untilFocusIsKept(hands)
  for (const act of ['approve', 'abort'] as const) {
    await walk.openOtherAct(hands, act)
    await inspect(`${act}-dialog`)
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await walk.untilFocusIsKept(hands)
  }
}

/** Two machines without a line end one case in two ways; afterwards both ways stand side by side. */
async function caseEndedTwice(counter: Counter): Promise<Page> {
  const { page } = await counter.launch('counter')
  const { page: other } = await counter.launch('colleague')
  const [hands, theirs] = [handsOn(page, 'zh'), handsOn(other, 'zh')]
  const { say } = hands
  for (const [seat, clerk] of [
    [hands, linqing],
    [theirs, guyan],
  ] as const) {
    await seat.page.goto(counter.server.origin)
    await walk.signIn(seat, clerk)
  }
  const id = await walk.openCase(hands)
  await walk.call(hands)
  await hands.press('Alt+1')
  await untilAllAtCentre(page)
  const link = other.locator(`main a[href="/case/${id}"]`).first()
  await theirs.enter(link)
  await other.locator('[aria-current="step"]', { hasText: say('step.accept') }).waitFor()
  await counter.server.kill()

  await hands.enter(page.locator(`main a[href="/case/${id}"]`).first())
  await page.locator('[aria-current="step"]', { hasText: say('step.accept') }).waitFor()
  await hands.press('Alt+x')
  const refusal = page.getByRole('dialog')
  await hands.tick(refusal.getByRole('checkbox', { name: 'MR01' }))
  await hands.fill(refusal.getByLabel(say('refuse.explanation')), '女方没有到场')
  await hands.enter(refusal.getByRole('button', { name: say('act.refuse'), exact: true }))
  await refusal.waitFor({ state: 'detached' })

  await walk.openOtherAct(theirs, 'abort')
  const ending = other.getByRole('dialog')
  await theirs.choose(ending.getByLabel(say('abort.by')), 'both')
  await theirs.fill(ending.getByLabel(say('reason')), '双方改日再来')
  await theirs.enter(ending.getByRole('button', { name: say('act.abort'), exact: true }))
  await ending.waitFor({ state: 'detached' })

  await counter.server.start()
  await signInAgain(other, guyan)
  await untilAllAtCentre(other)
  await signInAgain(page, linqing)
  return page
}

test('[screens] a case that two machines ended in two ways is shown as it is, by keyboard and in both languages', async () => {
  await atCounter(async (counter) => {
    const page = await caseEndedTwice(counter)
    const findings: string[] = []
    for (const language of ['zh', 'en'] as const) {
      const { say, press, enter } = handsOn(page, language)
      const inspect = await inspectorOf(page, language, findings)
      await press('Alt+4')
      await page.getByRole('heading', { name: say('conflicts.who') }).waitFor()
      await inspect('conflicts')
      await press('Control+Enter')
      await page.getByText(say('contested.title')).first().waitFor()
      await inspect('case-contested')
      await enter(page.getByRole('button', { name: say('language.other') }))
    }
    assert.equal(findings, [])
  })
})

for (const language of ['zh', 'en'] as const) {
  test(`[screens] a couple is married by keyboard alone, and no screen on the way breaks a rule of axe: ${language}`, async () => {
    await atCounter(async (counter) => {
      assert.equal(await marriageByKeyboard(counter, language), [])
    })
  })
}

test.run()

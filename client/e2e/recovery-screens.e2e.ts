import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Language } from '../text/text.ts'
import { signIn as signInByKeys, untilFocusIsKept } from './by-keyboard.ts'
import { atCounter, type Counter } from './counter.ts'
import { handsOn } from './hands.ts'
import { inspectorOf } from './inspect.ts'
import { call, openCase } from './keyboard-walk.ts'
import { recoveryPapers } from './recovery-papers.ts'
import { guyan, linqing, untilKept } from './walk.ts'

/** A machine recovered at the keyboard, from the lost password to the desk; every screen on the way is inspected. */
async function recoveryByKeyboard(counter: Counter, language: Language): Promise<string[]> {
  const { server } = counter
  const findings: string[] = []
  const { page, context } = await counter.launch('counter')
  await context.addInitScript((said) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('language', said)
  }, language)
  const hands = handsOn(page, language)
  const { say, press } = hands
  const inspect = await inspectorOf(page, language, findings)
  const signIn = async () => {
    await page.goto(server.origin)
    await signInByKeys(hands, linqing)
    await untilFocusIsKept(hands)
  }
  const lock = async () => {
    await press('Alt+l')
    await page.getByLabel(say('signin.factor.password'), { exact: true }).waitFor()
  }
  const recover = async () => {
    await hands.enter(page.getByRole('button', { name: say('recover.open') }))
    await page.getByRole('heading', { name: say('recover.title') }).waitFor()
  }
  await signIn()
  await lock()
  await recover()
  await page.getByText(say('recover.none')).waitFor()
  await inspect('recover-none')

  const papers = await recoveryPapers(counter)
  await signIn()
  await untilKept(page)
  await server.kill()
  await openCase(hands)
  await call(hands)
  await lock()
  await recover()
  const head = page.getByRole('textbox', { name: say('recover.share.head') })
  const bureau = page.getByRole('textbox', { name: say('recover.share.bureau') })
  await inspect('recover')
  await hands.fill(head, [...papers.head.slice(0, 4), papers.head[5], papers.head[6]?.slice(0, 2)].join(' '))
  await page.getByText(say('recover.fault.wrong-group', { group: 5 })).waitFor()
  await inspect('recover-wrong')
  await hands.fill(head, papers.head.join(' '))
  await press('Enter')
  await hands.fill(bureau, papers.bureau.join(' '))
  await inspect('recover-whole')
  await press('Enter')
  await page.getByText(say('recover.waits', { acts: 1, pictures: 0 })).waitFor()
  await inspect('recover-opened')
  await server.start()
  await hands.fill(page.getByRole('textbox', { name: say('signin.factor.clerk') }), guyan.clerk)
  await press('Enter')
  await hands.fill(page.getByLabel(say('signin.factor.password'), { exact: true }), guyan.password)
  await press('Enter')
  await page.getByText(say('recover.sent', { acts: 1, pictures: 0 }), { exact: true }).waitFor()
  await inspect('recover-sent')
  await hands.enter(page.getByRole('button', { name: say('recover.go-on') }))
  await page.getByRole('navigation').first().waitFor()
  return findings
}

for (const language of ['zh', 'en'] as const) {
  test(`[recovery] a machine is recovered by keyboard alone, and no screen on the way breaks a rule of axe: ${language}`, async () => {
    await atCounter(async (counter) => {
      assert.equal(await recoveryByKeyboard(counter, language), [])
    })
  })
}

test.run()

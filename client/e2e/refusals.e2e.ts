import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atCounter, type Counter } from './counter.ts'
import * as walk from './walk.ts'

/** A machine at which somebody is signed in, with devices, numbers and blanks. */
async function seated({ launch, server, bridge }: Counter): Promise<Page> {
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  return page
}

/** A case in which both cards have been read. */
async function withCards(page: Page, { reader }: Counter, cards: readonly [string, string]): Promise<void> {
  await walk.openCase(page)
  await walk.call(page)
  for (const card of cards) await walk.readCard(page, reader, card)
}

/** The act cannot be signed: it says what is missing, and pressing it signs nothing. */
async function isNotAccepted(page: Page): Promise<void> {
  const button = page.locator('footer').getByRole('button', { name: /^受理，还差/ })
  await button.waitFor()
  assert.is(await button.getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('Control+Enter')
  await page.locator('[aria-current="step"]', { hasText: '证件与询问' }).waitFor()
}

/** The refusal that stands on the screen, with its rule and citation. */
async function refusalSays(page: Page, ...words: readonly string[]): Promise<void> {
  const refusals = page.getByRole('alert')
  const place = words.reduce((found, hasText) => found.filter({ hasText }), refusals)
  await place.first().waitFor()
}

test('[MR02] a man who is of age tomorrow is told the day, by rule and article; one who is of age today is not refused', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['under-age', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await refusalSays(page, 'MR02', '民法典 第一千零四十七条', '22')
    await walk.scanCards(page)
    await walk.checkOnline(page)
    await isNotAccepted(page)

    await withCards(page, counter, ['of-age', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    await walk.checkOnline(page)
    assert.is(await page.getByRole('alert').count(), 0)
    await walk.accept(page)
  })
})

test('[MR07] an expired card is refused with its last day, and a card without its back is missing', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['song', 'expired'])
    await refusalSays(page, 'MR07', '到期')

    await withCards(page, counter, ['song', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page, { man: 2, woman: 1 })
    await walk.checkOnline(page)
    await isNotAccepted(page)
    const missing = page
      .getByRole('listitem')
      .filter({ hasText: '身份证正反面影像' })
      .filter({ hasText: '女' })
    await missing.getByRole('img', { name: '还缺' }).waitFor()
  })
})

test('[MR11] two cards of one sex are refused', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['song', 'han'])
    await refusalSays(page, 'MR11', '民法典')
    await isNotAccepted(page)
  })
})

test('[MR04] [MR10] what the register knows stands beside what was said: already married, and divorced without proof', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['song', 'married'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    await walk.checkOnline(page)
    await refusalSays(page, 'MR04', '女方已有配偶', '民法典')
    await isNotAccepted(page)

    await withCards(page, counter, ['ouyang', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    await walk.checkOnline(page)
    await refusalSays(page, 'MR10', '男方声明“未婚”，核验为“离婚”')
    await isNotAccepted(page)
  })
})

test('[MR01] [MR05] whoever is not there, or is close kin, is refused while the form is filled in', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['song', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    await walk.checkOnline(page)
    await walk.side(page, 'woman').getByRole('checkbox', { name: '在场' }).uncheck()
    await refusalSays(page, 'MR01')
    await isNotAccepted(page)
    await walk.side(page, 'woman').getByRole('checkbox', { name: '在场' }).check()
    await walk.answer(page.locator('main'), '双方有无直系血亲或三代以内旁系血亲关系', '有')
    await refusalSays(page, 'MR05', '民法典 第一千零四十八条')
    await isNotAccepted(page)
    await walk.answer(page.locator('main'), '双方有无直系血亲或三代以内旁系血亲关系', '没有')
    await walk.accept(page)
  })
})

test('[O1] a policy that changes between two acts counts from its day: a check by telephone no longer does', async () => {
  await atCounter(async (counter) => {
    const page = await seated(counter)
    await withCards(page, counter, ['song', 'jiang'])
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    for (const party of ['man', 'woman'] as const)
      await walk.noteCheck(page, party, { registrar: 'guyan', found: '10', code: '4F2A91C7' })
    await walk.accept(page)
    await walk.capture(page)
    await walk.declare(page)
    const examine = (disabled: boolean) =>
      page.locator('footer').getByRole('button', { name: /^符合条件，准予登记/, disabled })
    await examine(false).waitFor()

    await counter.server.kill()
    await counter.server.start({ LIANLI_POLICY: 'online' })
    await refusalSays(page, 'MR12', '女方的婚姻状况还没有核验', '婚姻登记')
    await examine(true).waitFor()
  })
})

test.run()

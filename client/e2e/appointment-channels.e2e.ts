import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardsOf } from '../../scripts/demo-people.ts'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, rackPeople } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { goOn } from './two-offices.ts'
import * as walk from './walk.ts'
import { nextWorkingMorning } from './working-morning.ts'

const { ahead } = nextWorkingMorning()
const environment = { LIANLI_AHEAD: String(ahead), LIANLI_CHANNELS: 'web wechat' }
const cards = new Map(cardsOf(rackPeople).map(({ id, card }) => [id, card]))

interface Asked {
  readonly matter: string
  readonly channel: string
  readonly people: Partial<Record<'man' | 'woman', string>>
}

/** Fills in the form of an appointment; the page stands on it. */
async function fillIn(page: Page, { matter, channel, people }: Asked): Promise<void> {
  await page.getByLabel('预约事项').selectOption(matter)
  await page.getByLabel('预约方式').selectOption(channel)
  for (const [party, id] of Object.entries(people) as ['man' | 'woman', string][]) {
    const card = cards.get(id)
    if (card?.layout !== 'resident-id') throw new Error('a resident of the rack')
    const column = walk.side(page, party)
    await column.getByLabel('姓名').fill(card.name)
    await column.getByLabel('身份证件号').fill(card.number)
    await column.getByLabel('联系电话').fill('02987650001')
  }
}

/** From the board to the form, with the first free slot of nine. */
async function askFor(page: Page, asked: Asked): Promise<string> {
  await walk.goTo(page, '预约')
  await walk.actButton(page, '约 09:00').click()
  await page.getByLabel('预约事项').waitFor()
  await fillIn(page, asked)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** One picture of whatever is asked for. */
async function shoot(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^拍摄/ }).first().click()
  const camera = page.getByRole('dialog')
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  await camera.getByRole('button', { name: '拍好了' }).click()
  await camera.waitFor({ state: 'detached' })
}

async function otherAct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name }).click()
}

const step = (page: Page, name: string) => page.locator('[aria-current="step"]', { hasText: name }).waitFor()

test('[6.1.1] without a line: uploaded on WeChat, returned, put right and confirmed; on the spot; a full slot; one who does not come; a record certificate opened with who asked', async () => {
  await atCounter(
    async ({ server, launch }) => {
      const { page, context } = await launch('counter')
      const findings: string[] = []
      await goOn(context, ahead)
      await page.goto(server.origin)
      await walk.signIn(page, walk.linqing)
      await walk.untilKept(page)
      await page.getByRole('status', { name: '同步状态' }).getByText('已连中心').waitFor()
      await server.kill()
      const inspect = await inspectorOf(page, 'zh', findings)

      const song = { man: 'song', woman: 'jiang' }
      const reviewed = await askFor(page, { matter: 'marriage', channel: 'wechat', people: song })
      await page.getByRole('button', { name: '加一份材料' }).click()
      await page.getByLabel('哪种证件').selectOption({ index: 1 })
      await shoot(page)
      await inspect('book-wechat')
      await walk.actButton(page, '提交预审').click()
      await walk.actButton(page, '开始审看').click()
      await otherAct(page, '退回补正')
      const returning = page.getByRole('dialog')
      await returning.getByLabel('哪一样').selectOption({ index: 1 })
      await returning.getByLabel('原因').selectOption({ label: '看不清' })
      await inspect('book-return')
      await returning.getByRole('button', { name: '退回补正' }).click()
      await step(page, '预约')
      await page.getByText('看不清').first().waitFor()
      await inspect('book-returned')
      await walk.actButton(page, '提交预审').click()
      await walk.actButton(page, '开始审看').click()
      await walk.actButton(page, '确认预约').click()
      await step(page, '报到')

      const ouyang = { man: 'ouyang', woman: 'tang' }
      const missed = await askFor(page, { matter: 'marriage', channel: 'on-site', people: ouyang })
      await walk.actButton(page, '确认预约').click()
      await step(page, '报到')

      await walk.goTo(page, '预约')
      const slots = page.getByRole('table', { name: '这一天的时段' })
      await slots.getByRole('row', { name: /^09:00 2 \/ 2/ }).waitFor()
      await inspect('board-full')
      await walk.actButton(page, '约 09:30').click()
      await fillIn(page, { matter: 'record-certificate', channel: 'telephone', people: { man: 'han' } })
      const asking = new URL(page.url()).pathname.split('/')[2] ?? ''
      await walk.actButton(page, '确认预约').click()
      await step(page, '报到')
      await page.getByRole('checkbox', { name: '韩云舟' }).check()
      await inspect('book-check-in')
      await walk.actButton(page, '报到，开件').click()
      await page.locator('[aria-current="step"]', { hasText: '申请' }).waitFor()
      assert.is(await page.getByLabel('姓名').first().inputValue(), '韩云舟')
      await inspect('book-opened')

      await goOn(context, 90 * 60_000)
      await page.reload()
      await walk.signIn(page, walk.linqing)
      await walk.goTo(page, '预约')
      await slots.getByRole('button', { name: /欧阳景行 唐若溪/ }).dblclick()
      await otherAct(page, '记为未到')
      await page.getByRole('dialog').getByRole('button', { name: '记为未到' }).click()
      await page.getByText('未到').first().waitFor()

      await server.start(environment)
      await walk.signInAgain(page, walk.linqing)
      await walk.untilAllAtCentre(page)
      const acts = (id: string) => typesAtCentre(server.origin, walk.linqing, id)
      assert.equal(await acts(reviewed), ['submit', 'review', 'return', 'submit', 'review', 'confirm'])
      assert.equal(await acts(missed), ['submit', 'confirm', 'no-show'])
      assert.equal(await acts(asking), ['submit', 'confirm', 'check-in', 'convert'])
      assert.equal(findings, [])
    },
    { environment },
  )
})

test.run()

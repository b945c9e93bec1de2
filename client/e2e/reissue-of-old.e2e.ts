import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardsOf } from '../../scripts/demo-people.ts'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, type Counter, rackPeople } from './counter.ts'
import { supplyDivorce } from './divorce-walk.ts'
import { inspectorOf } from './inspect.ts'
import * as reissue from './reissue-walk.ts'
import * as walk from './walk.ts'

/** A card of the rack by its id. */
const cardOf = (id: string) => {
  const found = cardsOf(rackPeople).find((each) => each.id === id)?.card
  if (found?.layout !== 'resident-id') throw new Error(`no card ${id}`)
  return found
}

const divorced = cardOf('ouyang')
const former = cardOf('xiao')
const divorce = {
  date: '2019-03-11',
  number: '',
  man: { name: divorced.name, number: divorced.number },
  woman: { name: former.name, number: former.number },
}

/** A machine with devices at which two registrars can sign in without a line. */
async function seated({ server, bridge, launch }: Counter): Promise<Page> {
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.guyan)
  await page.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await supplyDivorce(page, ['L61000001'], 'BL')
  await walk.untilKept(page)
  return page
}

/** An old divorce without a number is read from its paper, and confirmed by the other registrar. */
async function transcribe(page: Page): Promise<void> {
  const id = await reissue.begin(page, '既有登记转录', 'transcript')
  await reissue.readDivorce(page, divorce)
  await page.getByLabel('确定程度').selectOption('probable')
  await walk.actButton(page, '补录').click()
  await page.locator('[aria-current="step"]', { hasText: '第二人复核' }).waitFor()
  await walk.goTo(page, '今日')
  await page.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(page, walk.guyan)
  await page.locator(`a[href="/case/${id}"]`).first().click()
  await page.getByRole('group', { name: '与来源逐项一致' }).getByText('是', { exact: true }).click()
  await walk.actButton(page, '复核一致').click()
  await page.getByRole('heading', { name: '本件经过' }).waitFor()
  await page.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(page, walk.linqing)
}

test('[reissue] a divorce certificate of an old registration without a number is reissued under a BL number', async () => {
  await atCounter(async (counter) => {
    const { server, reader } = counter
    const findings: string[] = []
    const page = await seated(counter)
    const look = await inspectorOf(page, 'reissue-BL', findings)
    await transcribe(page)
    const id = await reissue.begin(page, '补领婚姻登记证', 'reissue')
    await page.getByLabel('补领哪一种证').selectOption('divorce')
    await reissue.act(page, '叫号，请进', '查档')
    await page.getByLabel('查档', { exact: true }).selectOption('transcript')
    await page.getByLabel('原登记', { exact: true }).fill(divorced.name)
    await page.getByRole('button', { name: new RegExp(divorced.name) }).click()
    await page.getByLabel('男方姓名').waitFor()
    await look('archive')
    assert.is(await page.getByLabel('原字号').inputValue(), '')
    await reissue.act(page, '查证原登记', '证件与询问')
    await walk.readCard(page, reader, 'ouyang')
    await page.getByLabel('补领原因').selectOption('lost')
    await reissue.askApplicant(page, 'man', '40')
    await walk.scanCards(page, { man: 2, woman: 0 })
    await walk.checkOnline(page, 1)
    await look('accept')
    await reissue.act(page, '受理', '采集与录入')
    await reissue.capture(page, ['man'], ['现场照片', `${divorced.name} 单人照`])
    await reissue.declare(page, ['man'])
    await reissue.act(page, '符合条件，准予补发', '打印核对')
    await reissue.print(page, { man: 'L61000001' }, '离婚证')
    await page
      .getByText(/BL610102-\d{4}-\d{6}$/)
      .first()
      .waitFor()
    await reissue.sign(page)
    await look('register')
    await reissue.reissue(page)
    await reissue.putInOrder(page, '2026-12-01')
    await look('record')
    await walk.untilAllAtCentre(page)
    const types = await typesAtCentre(server.origin, walk.linqing, id)
    assert.ok(types.includes('register') && types.at(-1) === 'file')
    assert.equal(findings, [])
  })
})

test.run()

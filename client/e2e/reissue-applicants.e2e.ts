import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardsOf, civilStatusOf } from '../../scripts/demo-people.ts'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, type Counter, rackPeople } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import * as reissue from './reissue-walk.ts'
import * as walk from './walk.ts'

/** A card of the rack by its id. */
const cardOf = (id: string) => {
  const found = cardsOf(rackPeople).find((each) => each.id === id)?.card
  if (found?.layout !== 'resident-id') throw new Error(`no card ${id}`)
  return found
}

const husband = cardOf('han')
const wife = cardOf('married')
const helper = cardOf('xiao')
const marriage = {
  date: '2016-05-20',
  number: 'J610102-2016-001024',
  man: { name: husband.name, number: husband.number },
  woman: { name: wife.name, number: wife.number },
}
/** The register knows that the two are married. */
const bothMarried = rackPeople.map((one) => (one.id === 'han' ? ({ ...one, status: '20' } as const) : one))
const environment = { LIANLI_STATUS: JSON.stringify(civilStatusOf(bothMarried)) }

/** A machine with devices, numbers and two blanks, at which a head has signed in before. */
async function seated({ server, bridge, launch }: Counter): Promise<Page> {
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.luwen)
  await page.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await walk.supply(page, ['M61000001', 'M61000002'], 'BJ')
  await walk.untilKept(page)
  return page
}

/** E1–E3: called, and the stamped copy of the archive read. */
async function called(page: Page): Promise<string> {
  const id = await reissue.begin(page, '补领婚姻登记证', 'reissue')
  await reissue.act(page, '叫号，请进', '查档')
  await reissue.readArchiveCopy(page, marriage)
  await reissue.act(page, '查证原登记', '证件与询问')
  return id
}

/** Who does not come is typed from the copy of the card, with the head's approval. */
async function typePrincipal(page: Page): Promise<void> {
  const column = walk.side(page, 'woman')
  await column.getByLabel('女方谁来办').selectOption('by-proxy')
  await column.getByLabel('女方姓名').fill(wife.name)
  await column.getByLabel('女方身份证件号').fill(wife.number)
  await column.getByLabel('女方证件有效期').fill('2021-05-04 至 2041-05-04')
  await column.getByLabel('女方证件有效期').press('Tab')
  await column.getByLabel('女方民族').selectOption('01')
  await column.getByLabel('女方户口所在地').fill(wife.address)
}

/** The representative's own card, and what the notarised power says. */
async function readPower(page: Page, reader: Counter['reader']): Promise<void> {
  reader.lift()
  await page.getByRole('button', { name: '读受托人身份证' }).click()
  await page.getByText('请把身份证放在读卡器上').waitFor()
  reader.put('xiao')
  await page.waitForFunction(
    (name) => [...document.querySelectorAll('input')].some(({ value }) => value === name),
    helper.name,
  )
  reader.lift()
  await page.getByLabel('公证书编号').fill('（2026）陕证民字第118号')
  await page.getByLabel('公证机构').fill('陕西省西安市汉唐公证处')
  await page.getByLabel('公证日期').fill('2026-11-02')
  await page.getByLabel('公证书上的登记日期').fill(marriage.date)
  await page.getByLabel('公证书上的登记机关').fill('西安市新城区民政局')
  await page.getByLabel('公证书上的婚姻状况').selectOption('20')
  await walk.answer(page.locator('main'), '委托事项是补领本证', '是')
  await page.getByLabel('公证书上的受托人', { exact: true }).fill(helper.name)
  await page.getByLabel('公证书上的证件号').fill(helper.number)
}

/** The power and the representative's card are taken. */
async function scanPower(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  const camera = page.getByRole('dialog', { name: '证件原件' })
  await camera.getByLabel('谁的').selectOption('woman')
  for (const type of ['notarised-power', 'proxy-id-card'] as const) {
    await camera.getByLabel('哪种证件').selectOption(type)
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  }
  await camera.getByRole('button', { name: '拍好了' }).click()
  await camera.waitFor({ state: 'detached' })
}

const whole = [
  'call',
  'verify-archive',
  'check-status',
  'accept',
  'capture',
  'declare',
  'examine',
  'print',
  'sign',
  'register',
  'deliver',
  'promise-e-certificate',
  'file',
]

test('[RR06] a representative with a notarised power has the certificate reissued for who could not come', async () => {
  await atCounter(async (counter) => {
    const { server, reader } = counter
    const findings: string[] = []
    const page = await seated(counter)
    const look = await inspectorOf(page, 'reissue-proxy', findings)
    const id = await called(page)
    await page.getByLabel('补领原因').selectOption('lost')
    await typePrincipal(page)
    await readPower(page, reader)
    await look('power')
    await reissue.askApplicant(page, 'woman', '20', '受托人在场')
    await scanPower(page)
    await walk.checkOnline(page, 1)
    await reissue.approve(page, 'manual-entry', 'woman')

    // A power that names another than who came does not suffice.
    await page.getByLabel('公证书上的证件号').fill(husband.number)
    await page.getByRole('alert').filter({ hasText: 'RR06' }).first().waitFor()
    await look('refused')
    await page.getByLabel('公证书上的证件号').fill(helper.number)
    await look('accept')
    await reissue.act(page, '受理', '采集与录入')
    await reissue.capture(page, ['woman'], ['现场照片', '结婚登记照'])
    await look('declare')
    await reissue.declare(page, ['woman'])
    await reissue.act(page, '符合条件，准予补发', '打印核对')
    await reissue.print(page, { woman: 'M61000001' })
    await look('sign')
    await reissue.sign(page)
    await look('register')
    await reissue.reissue(page)
    await reissue.putInOrder(page, '2026-12-01')
    await look('record')
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, id), whole.toSpliced(3, 0, 'approve'))
    assert.equal(findings, [])
  })
})

test('[reissue] both spouses have their certificates reissued, each with the own booklet', async () => {
  await atCounter(
    async (counter) => {
      const { server, reader } = counter
      const findings: string[] = []
      const page = await seated(counter)
      const look = await inspectorOf(page, 'reissue-both', findings)
      const id = await called(page)
      for (const card of ['han', 'married']) await walk.readCard(page, reader, card)
      await page.getByLabel('补领原因').selectOption('data-differ')
      for (const party of ['man', 'woman'] as const) await reissue.askApplicant(page, party, '20')
      await walk.scanCards(page)
      await walk.checkOnline(page)
      await look('old-certificates')
      await reissue.cancelOld(page, ['man', 'woman'])
      await look('accept')
      await reissue.act(page, '受理', '采集与录入')
      await reissue.capture(page, ['man', 'woman'], ['现场照片', '结婚登记照'])
      await reissue.declare(page, ['man', 'woman'])
      await reissue.act(page, '符合条件，准予补发', '打印核对')
      await reissue.print(page, { man: 'M61000001', woman: 'M61000002' })
      await look('sign')
      await reissue.sign(page)
      await look('register')
      await reissue.reissue(page)
      await reissue.putInOrder(page, '2026-12-01')
      await look('record')
      await walk.untilAllAtCentre(page)
      assert.equal(
        await typesAtCentre(server.origin, walk.linqing, id),
        whole.toSpliced(2, 0, 'check-status'),
      )
      assert.equal(findings, [])
    },
    { environment },
  )
})

test.run()

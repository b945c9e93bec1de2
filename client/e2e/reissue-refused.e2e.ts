import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardsOf } from '../../scripts/demo-people.ts'
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

const divorced = cardOf('ouyang')
const former = cardOf('xiao')
const marriage = {
  date: '2016-05-20',
  number: 'J610102-2016-001024',
  man: { name: divorced.name, number: divorced.number },
  woman: { name: former.name, number: former.number },
}

/** A machine with devices, kept so that it opens without a line. */
async function seated({ server, bridge, launch }: Counter): Promise<Page> {
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await walk.untilKept(page)
  return page
}

test('[RR02] whose marriage has ended is refused without a line, offered a record certificate, and given the notice', async () => {
  await atCounter(async (counter) => {
    const { server, reader } = counter
    const findings: string[] = []
    const page = await seated(counter)
    const look = await inspectorOf(page, 'reissue-refused', findings)
    await server.kill()
    const id = await reissue.begin(page, '补领婚姻登记证', 'reissue')
    await reissue.act(page, '叫号，请进', '查档')
    await reissue.readArchiveCopy(page, marriage)
    await reissue.act(page, '查证原登记', '证件与询问')
    await walk.readCard(page, reader, 'ouyang')
    await page.getByLabel('补领原因').selectOption('lost')
    await reissue.askApplicant(page, 'man', '40')
    await page.getByRole('alert').filter({ hasText: 'RR02' }).first().waitFor()
    await look('ground')
    await page.keyboard.press('Alt+x')
    const dialog = page.getByRole('dialog', { name: '不予受理' })
    assert.ok(await dialog.getByRole('checkbox', { name: /^RR02/ }).isChecked())
    await dialog.getByRole('checkbox', { name: /婚姻登记记录证明$/ }).check()
    await dialog.getByRole('textbox').fill('男方已经离婚，不能补领结婚证。')
    await look('refusing')
    await dialog.getByRole('button', { name: /^不予受理/ }).click()
    await page.getByRole('heading', { name: '本件经过' }).waitFor()
    const notice = page.getByRole('listitem').filter({ hasText: '不予补发婚姻登记证告知书' })
    await notice.getByRole('button', { name: '打开' }).click()
    await page.locator('iframe[src^="blob:"]').waitFor({ state: 'attached' })
    await look('refused')

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, id), ['call', 'verify-archive', 'refuse'])
    assert.equal(findings, [])
  })
})

test.run()

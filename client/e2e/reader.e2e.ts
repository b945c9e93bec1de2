import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SimulatedFault } from '../../device-bridge/drivers/id-card-reader/simulated-faults.ts'
import { atCounter, type Counter } from './counter.ts'
import * as walk from './walk.ts'

/** What goes wrong at the reader, and what the clerk is told to do. */
const faults: readonly { readonly what: string; readonly fault: SimulatedFault; readonly says: RegExp }[] = [
  {
    what: 'status 32',
    fault: { at: 'read', kind: 'status', status: 0x32, times: 3 },
    says: /疑似伪造.*报主任/,
  },
  {
    what: 'status 41',
    fault: { at: 'read', kind: 'status', status: 0x41, times: 3 },
    says: /擦净卡面再放一次/,
  },
  { what: 'a lifted card', fault: { at: 'read', kind: 'lift' }, says: /卡拿早了。请放回去/ },
  { what: 'a cut', fault: { at: 'read', kind: 'cut', after: 700, times: 3 }, says: /断了|没有回应|数据乱了/ },
  {
    what: 'garbage',
    fault: { at: 'read', kind: 'garbage-instead', bytes: new Uint8Array(400).fill(0xa5), times: 3 },
    says: /没有回应|数据乱了/,
  },
  { what: 'wrong sums', fault: { at: 'read', kind: 'wrong-check', times: 3 }, says: /数据乱了/ },
]

/** Starts a case in which the man's card has been read. */
async function begun({ launch, server, bridge, reader }: Counter): Promise<Page> {
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await walk.openCase(page)
  await walk.call(page)
  await walk.readCard(page, reader, 'song')
  return page
}

/** Everything the form holds of the man. */
const manOf = (page: Page): Promise<string[]> =>
  walk
    .side(page, 'man')
    .locator('input:not([type]), select')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

const nameOf = (page: Page, party: 'man' | 'woman'): Promise<string> =>
  walk.side(page, party).getByRole('textbox', { name: /姓名$/ }).inputValue()

test('[reader] whatever goes wrong with a read, the case stays as it was and the message says what to do', async () => {
  await atCounter(async (counter) => {
    const { reader } = counter
    const page = await begun(counter)
    const before = await manOf(page)
    assert.ok(before.includes('宋知远'))
    const alert = page.locator('[data-at="card"]').getByRole('alert')
    for (const { what, fault, says } of faults) {
      reader.mend()
      reader.lift()
      reader.fail(fault)
      reader.put('jiang')
      await page.keyboard.press('F2')
      await alert.filter({ hasText: says }).waitFor({ timeout: 20_000 })
      assert.match((await alert.textContent()) ?? '', /已录的都在/, what)
      assert.equal(await manOf(page), before, `${what}: the case is intact`)
    }
    reader.mend()
    await walk.readCard(page, reader, 'jiang')
    assert.is(await nameOf(page, 'woman'), '江晚晴')
  })
})

test('[reader] noise before the answer and a slow line cost time and nothing else', async () => {
  await atCounter(async (counter) => {
    const { reader } = counter
    const page = await begun(counter)
    reader.fail({ at: 'read', kind: 'garbage-before', bytes: new Uint8Array(64).fill(0x3c) })
    reader.setPace({ bytes: 64, pause: 5 })
    await walk.readCard(page, reader, 'jiang')
    assert.is(await nameOf(page, 'woman'), '江晚晴')
  })
})

test('[reader] no card, and no bridge, are said as such', async () => {
  await atCounter(async (counter) => {
    const { reader, bridge } = counter
    const page = await begun(counter)
    const before = await manOf(page)
    reader.lift()
    await page.keyboard.press('F2')
    const alert = page.locator('[data-at="card"]').getByRole('alert')
    await alert.filter({ hasText: '没等到卡' }).waitFor()
    await bridge.stop()
    await page.keyboard.press('F2')
    await alert.filter({ hasText: '连不上这台电脑的设备服务' }).waitFor()
    assert.equal(await manOf(page), before)
  })
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ControlServer, serveControlPage } from './control-server.ts'
import { inventedCards } from './invented-cards.ts'
import { createReaderSimulator, type ReaderSimulator } from './simulator.ts'

const served = async (
  run: (control: ControlServer, simulator: ReaderSimulator) => Promise<void>,
): Promise<void> => {
  const simulator = createReaderSimulator({ rack: inventedCards })
  const control = await serveControlPage(simulator)
  try {
    await run(control, simulator)
  } finally {
    await control.stop()
  }
}

const press = (url: string, path: string, body: string, origin = new URL(url).origin): Promise<Response> =>
  fetch(new URL(path, url), {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { origin },
    redirect: 'manual',
  })

test('[control-page] it lists the rack and lays a card on the reader', () =>
  served(async (control, simulator) => {
    assert.match(await (await fetch(control.url)).text(), /赵连枝.*放上 Put on/s)
    assert.is((await press(control.url, '/put', 'card=zhao')).status, 303)
    assert.is(simulator.cardOnReader()?.id, 'zhao')
    assert.match(await (await fetch(control.url)).text(), /读卡器上: 赵连枝/)
    assert.is((await press(control.url, '/lift', '')).status, 303)
    assert.is(simulator.cardOnReader(), null)
  }))

test('[control-page] another page cannot press its buttons', () =>
  served(async (control, simulator) => {
    assert.is((await press(control.url, '/put', 'card=zhao', 'http://elsewhere.test')).status, 403)
    assert.is(simulator.cardOnReader(), null)
  }))

test('[control-page] a button or a card that is not there is refused', () =>
  served(async (control) => {
    assert.is((await press(control.url, '/put', 'card=nobody')).status, 400)
    assert.is((await press(control.url, '/fail', 'fault=constructor')).status, 400)
    assert.is((await press(control.url, '/burn', '')).status, 400)
  }))

test.run()

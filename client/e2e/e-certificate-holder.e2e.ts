import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { builtCore } from './core/build-core.ts'
import { untilCleared } from './core/core-stage.ts'
import { act } from './e-certificate-walk.ts'
import { begin } from './reissue-walk.ts'
import { atTwoOffices, goOn, marry, supplied } from './two-offices.ts'
import { linqing, signIn, untilKept } from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(21)
const twoDays = 2 * 86_400_000

test('[6.4.1] the status is judged over all that the machine holds, also a marriage filed days ago, and says how far it knows', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore }) => {
    const wedding = await launch('counter')
    const core = await toCore(wedding)
    await supplied(core, linqing, ['M30000001', 'M30000002'])
    const married = await marry(core, couple, 'filed')
    assert.equal(married.fault, null)
    await untilCleared(core)
    await wedding.close()

    await server.kill()
    await server.start({ LIANLI_AHEAD: String(twoDays) })
    const { page, context } = await launch('counter')
    await goOn(context, twoDays)
    await page.goto(server.origin)
    await signIn(page, linqing)
    await untilKept(page)
    await begin(page, '电子证照', 'e-certificate')
    await page.getByRole('textbox', { name: '从登记件带出' }).fill(couple.woman.name)
    await page.getByRole('button', { name: couple.woman.name }).first().click()
    await act(page, '确认持证人', '效力判断')
    const status = page.getByRole('region', { name: '婚姻状况' })
    await status.getByText('仅据本机所存各件，今天').waitFor()
    assert.is(await page.getByRole('combobox', { name: '婚姻状况' }).inputValue(), '20')
    await server.kill()
    await status.getByText('断网以后别处办的，本机还不知道').waitFor()
    await act(page, '效力判断', '制证')
    await page.getByRole('table', { name: '证照内容' }).getByText(married.certificate).waitFor()
  })
})

test.run()

import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shanghaiDate } from '../../domain/index.ts'
import { cardsOf } from '../../scripts/demo-people.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { actsAtCentre } from './at-centre.ts'
import { atCounter, type Counter, rackPeople } from './counter.ts'
import { type Inspect, inspectorOf } from './inspect.ts'
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
const marriage = {
  date: '2016-05-20',
  number: 'J610102-2016-001024',
  man: { name: husband.name, number: husband.number },
  woman: { name: wife.name, number: wife.number },
}

/** One spouse alone, with the card on the reader, from the call to the booklet in hand. */
async function reissueAlone(
  { page, colleague, reader }: { page: Page; colleague: Page; reader: Counter['reader'] },
  look: Inspect = async () => undefined,
): Promise<string> {
  const id = await reissue.begin(page, '补领婚姻登记证', 'reissue')
  await look('call')
  await reissue.act(page, '叫号，请进', '查档')
  await page.getByLabel('查档', { exact: true }).selectOption('archive-lost')
  await look('archive-lost')
  await reissue.readArchiveCopy(page, marriage)
  await look('archive')
  await reissue.act(page, '查证原登记', '证件与询问')
  await walk.readCard(page, reader, 'married')
  await page.getByLabel('补领原因').selectOption('damaged')
  await look('accept')
  await page.getByLabel('补领原因').selectOption('lost')
  await reissue.askApplicant(page, 'woman', '20')
  await walk.scanCards(page, { man: 0, woman: 2 })
  const { number, name } = wife
  const code = await walk.checkForColleague(colleague, { askedBy: 'linqing', number, name, found: '已婚' })
  await walk.noteCheck(page, 'woman', { registrar: 'guyan', found: '20', code })
  await look('accept-ready')
  await reissue.act(page, '受理', '采集与录入')
  await reissue.capture(page, ['woman'], ['现场照片', '结婚登记照'])
  await look('declare')
  await reissue.declare(page, ['woman'])
  await look('examine')
  await reissue.act(page, '符合条件，准予补发', '打印核对')
  await reissue.print(page, { woman: 'M61000001' })
  await look('sign')
  await reissue.sign(page)
  await look('register')
  await reissue.reissue(page)
  return id
}

/** A counter with numbers and blanks for a reissue, and a colleague's machine; both open without a line. */
async function twoMachines({ server, bridge, launch }: Counter): Promise<{ page: Page; colleague: Page }> {
  const { page: colleague } = await launch('colleague')
  await colleague.goto(server.origin)
  await walk.signIn(colleague, walk.luwen)
  await walk.untilKept(colleague)
  await colleague.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(colleague, walk.guyan)
  const { page } = await launch('counter')
  await page.goto(server.origin)
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await walk.supply(page, ['M61000001', 'M61000002'], 'BJ')
  await walk.untilKept(page)
  return { page, colleague }
}

test('[reissue] one spouse has the certificate reissued without a line, and the centre has it all afterwards', async () => {
  await atCounter(async (counter) => {
    const { server, reader } = counter
    const findings: string[] = []
    const { page, colleague } = await twoMachines(counter)
    const look = await inspectorOf(page, 'reissue', findings)
    await server.kill()
    const id = await reissueAlone({ page, colleague, reader }, look)
    await look('after')
    await reissue.putInOrder(page, shanghaiDate(instantAt(new Date(Date.now() + 86_400_000 * 5))))
    await look('record')

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    const acts = await actsAtCentre(server.origin, walk.linqing, demoOffice.office, id)
    const types = acts
      .sort((a, b) => a.act.body.by.seq - b.act.body.by.seq)
      .map(({ act }) => act.body.act.type as string)
    assert.equal(types, [
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
    ])
    assert.equal(findings, [])
  })
})

test('[K19] a reissue after a divorce that its counter could not know of is caught at sync on both machines, and revoked', async () => {
  await atCounter(async (counter) => {
    const { server, reader } = counter
    const findings: string[] = []
    const { page, colleague } = await twoMachines(counter)
    await server.kill()
    const id = await reissueAlone({ page, colleague, reader })

    // The divorce of last year, read from its paper at the other machine and held against it by the head.
    const old = await reissue.begin(colleague, '既有登记转录', 'transcript')
    await reissue.readDivorce(colleague, { ...marriage, date: '2025-03-10', number: 'L610103-2025-000077' })
    await walk.actButton(colleague, '补录').click()
    await colleague.locator('[aria-current="step"]', { hasText: '第二人复核' }).waitFor()
    await colleague.getByRole('button', { name: /^锁屏/ }).click()
    await walk.signIn(colleague, walk.luwen)
    await colleague.goto(`${server.origin}/case/${old}`)
    await walk.signIn(colleague, walk.luwen)
    await colleague.getByRole('group', { name: '与来源逐项一致' }).getByText('是', { exact: true }).click()
    await walk.actButton(colleague, '复核一致').click()
    await colleague.getByRole('heading', { name: '本件经过' }).waitFor()
    for (const each of [page, colleague]) assert.is(await each.getByText('状况变了以后补了证').count(), 0)

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.signInAgain(colleague, walk.luwen)
    await walk.untilAllAtCentre(page)
    await walk.untilAllAtCentre(colleague)
    for (const each of [page, colleague]) {
      await walk.goTo(each, '争议')
      await each.getByText('状况变了以后补了证').first().waitFor()
    }
    const look = await inspectorOf(page, 'reissue-K19', findings)
    await look('conflict')

    await colleague.getByRole('link', { name: `全卷 ${id.slice(-5)}` }).click()
    await colleague.getByRole('button', { name: '其他行为' }).click()
    await colleague.getByRole('menuitem', { name: /^撤销补发/ }).click()
    await reissue.revoke(colleague, '2025-03-10')
    await colleague.getByText('补发已撤销').first().waitFor()
    const lookThere = await inspectorOf(colleague, 'reissue-revoked', findings)
    await lookThere('record')
    await walk.untilAllAtCentre(colleague)
    const types = (await actsAtCentre(server.origin, walk.luwen, demoOffice.office, id)).map(
      ({ act }) => act.body.act.type as string,
    )
    assert.ok(types.includes('revoke-reissue'))
    assert.equal(findings, [])
  })
})

test.run()

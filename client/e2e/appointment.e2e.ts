import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cardsOf } from '../../scripts/demo-people.ts'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, rackPeople } from './counter.ts'
import { goOn } from './two-offices.ts'
import * as walk from './walk.ts'
import { nextWorkingMorning } from './working-morning.ts'

const { ahead } = nextWorkingMorning()
const environment = { LIANLI_AHEAD: String(ahead) }
const cards = new Map(cardsOf(rackPeople).map(({ id, card }) => [id, card]))

/** Types in who comes, as they say it on the telephone. */
async function sayWho(page: Parameters<typeof walk.goTo>[0], couple: Record<'man' | 'woman', string>) {
  for (const party of ['man', 'woman'] as const) {
    const card = cards.get(couple[party])
    if (card?.layout !== 'resident-id') throw new Error('a resident of the rack')
    const column = walk.side(page, party)
    await column.getByLabel('姓名').fill(card.name)
    await column.getByLabel('身份证件号').fill(card.number)
    await column.getByLabel('联系电话').fill(party === 'man' ? '02987650001' : '02987650002')
    await column.getByLabel('文化程度').selectOption({ index: 3 })
  }
  await page.getByLabel('预约事项').selectOption('marriage')
}

test('[6.1.1] without a line: booked by telephone, the couple comes, and the case opens with everything they said', async () => {
  await atCounter(
    async ({ server, launch }) => {
      const { page, context } = await launch('counter')
      await goOn(context, ahead)
      await page.goto(server.origin)
      await walk.signIn(page, walk.linqing)
      await walk.untilKept(page)
      await page.getByRole('status', { name: '同步状态' }).getByText('已连中心').waitFor()
      await server.kill()

      await walk.goTo(page, '预约')
      await walk.actButton(page, '约 09:00').click()
      await page.getByLabel('预约事项').waitFor()
      await sayWho(page, { man: 'song', woman: 'jiang' })
      await walk.actButton(page, '确认预约').click()
      await page.locator('[aria-current="step"]', { hasText: '报到' }).waitFor()
      const appointment = new URL(page.url()).pathname.split('/')[2] ?? ''

      await walk.goTo(page, '预约')
      const table = page.getByRole('table', { name: '这一天的时段' })
      await table.getByRole('button', { name: /宋知远 江晚晴/ }).click()
      await table.getByText('预约成功').waitFor()
      await walk.actButton(page, '报到').click()
      for (const name of ['宋知远', '江晚晴']) await page.getByRole('checkbox', { name }).check()
      await walk.actButton(page, '报到，开件').click()

      await walk.actButton(page, '叫号，请进').click()
      await page.locator('[aria-current="step"]', { hasText: '证件与询问' }).waitFor()
      for (const [party, id] of [
        ['man', 'song'],
        ['woman', 'jiang'],
      ] as const) {
        const card = cards.get(id)
        const column = walk.side(page, party)
        if (card?.layout !== 'resident-id') throw new Error('a resident of the rack')
        assert.is(await column.getByLabel('姓名').inputValue(), card.name)
        assert.is(await column.getByLabel(/身份证件号$/).inputValue(), card.number)
        assert.not(await column.getByRole('checkbox', { name: '在场' }).isChecked())
      }
      const marriage = new URL(page.url()).pathname.split('/')[2] ?? ''
      assert.is.not(marriage, appointment)

      await server.start(environment)
      await walk.signInAgain(page, walk.linqing)
      await walk.untilAllAtCentre(page)
      assert.equal(await typesAtCentre(server.origin, walk.linqing, appointment), [
        'submit',
        'confirm',
        'check-in',
        'convert',
      ])
      assert.equal(await typesAtCentre(server.origin, walk.linqing, marriage), ['call'])
    },
    { environment },
  )
})

test('[K21] two machines without a line give one slot to too many; once they meet, the later is offered the next slot', async () => {
  await atCounter(
    async ({ server, launch }) => {
      const machines = await Promise.all(
        [walk.linqing, walk.guyan].map(async (clerk) => {
          const { page, context } = await launch(clerk.clerk)
          await goOn(context, ahead)
          await page.goto(server.origin)
          await walk.signIn(page, clerk)
          await walk.untilKept(page)
          await page.getByRole('status', { name: '同步状态' }).getByText('已连中心').waitFor()
          return { page, clerk }
        }),
      )
      await server.kill()
      const couples = [
        ['song', 'jiang'],
        ['ouyang', 'tang'],
        ['ma', 'ding'],
        ['han', 'xiao'],
      ] as const
      for (const [index, { page }] of machines.entries()) {
        for (const [man, woman] of couples.slice(2 * index, 2 * index + 2)) {
          await walk.goTo(page, '预约')
          await walk.actButton(page, '约 09:00').click()
          await page.getByLabel('预约事项').waitFor()
          await sayWho(page, { man, woman })
          await walk.actButton(page, '确认预约').click()
          await page.locator('[aria-current="step"]', { hasText: '报到' }).waitFor()
        }
      }
      await server.start(environment)
      for (const { page, clerk } of machines) {
        await walk.signInAgain(page, clerk)
        await walk.untilAllAtCentre(page)
      }
      const [{ page }] = machines as [(typeof machines)[number]]
      await walk.goTo(page, '预约')
      const clash = page.getByRole('alert').filter({ hasText: '只能接 2 对' })
      await clash.getByText('这一格约了 4 对').waitFor()
      await clash.getByText('先确认的先办：宋知远 江晚晴、欧阳景行 唐若溪').waitFor()
      const moves = clash.getByRole('button', { name: /改到/ })
      assert.is(await moves.count(), 2)
      await moves.first().click()
      await page.getByRole('alert').filter({ hasText: '这一格约了 3 对' }).waitFor()
      await moves.first().click()
      await clash.waitFor({ state: 'detached' })
      const table = page.getByRole('table', { name: '这一天的时段' })
      assert.is(await table.getByText('已改期').count(), 2)
    },
    { environment },
  )
})

test.run()

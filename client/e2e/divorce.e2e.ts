import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  calendarOf,
  coolingOff,
  daysBetween,
  HOLIDAY_YEARS,
  type PlainDate,
  shanghaiDate,
} from '../../domain/index.ts'
import { cardsOf, civilStatusOf } from '../../scripts/demo-people.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, rackPeople } from './counter.ts'
import * as divorce from './divorce-walk.ts'
import { inspectorOf } from './inspect.ts'
import { goOn } from './two-offices.ts'
import * as walk from './walk.ts'

const couple = { man: 'song', woman: 'jiang' } as const
const names = { man: '宋知远', woman: '江晚晴' }
const blanks = { man: 'L0000001', woman: 'L0000002' }
const aDay = 86_400_000

/** In this town the couple of the rack is married. */
const married = rackPeople.map((one) =>
  one.id === couple.man || one.id === couple.woman ? { ...one, status: '20' as const } : one,
)
const environment = { LIANLI_STATUS: JSON.stringify(civilStatusOf(married)) }
const cardOf = (id: string) => {
  const found = cardsOf(rackPeople).find((each) => each.id === id)?.card
  if (found?.layout !== 'resident-id') throw new Error(`no card ${id}`)
  return found
}

const receivedOn = shanghaiDate(instantAt(new Date())) as PlainDate
const period = coolingOff(receivedOn, calendarOf(HOLIDAY_YEARS))

/** The documented way: a colleague signs a check of each party and reads its code. */
async function documentChecks(page: Page, colleague: Page): Promise<void> {
  for (const party of ['man', 'woman'] as const) {
    const { number, name } = cardOf(couple[party])
    const code = await walk.checkForColleague(colleague, { askedBy: 'linqing', number, name, found: '已婚' })
    await walk.noteCheck(page, party, { registrar: 'guyan', found: '20', code })
  }
}

test('[divorce] applied for and registered without a line, on two visits with the cooling-off period between them', async () => {
  await atCounter(
    async ({ server, launch, bridge, reader, closeAll }) => {
      const findings: string[] = []
      const first = await launch('counter')
      await first.page.goto(server.origin)
      await walk.signIn(first.page, walk.linqing)
      await walk.pair(first.page, bridge.pairingCode())
      await walk.untilKept(first.page)
      const colleague = await launch('colleague')
      await colleague.page.goto(server.origin)
      await walk.signIn(colleague.page, walk.guyan)
      await walk.untilKept(colleague.page)
      const look = await inspectorOf(first.page, 'divorce', findings)

      // The first visit, without a line.
      await server.kill()
      const { page } = first
      const id = await divorce.openDivorce(page)
      await divorce.callAndOffer(page)
      await walk.readCard(page, reader, couple.man)
      await walk.readCard(page, reader, couple.woman)
      await divorce.askForDivorce(page, {
        on: '2019-05-20',
        authority: '西安市新城区民政局',
        number: 'J610102-2019-000520',
      })
      await walk.scanCards(page)
      await documentChecks(page, colleague.page)
      await look('accept')
      await divorce.act(page, '受理', '签申请书')
      await divorce.applyForDivorce(page)
      await look('receipt')
      await divorce.giveReceipt(page)
      await page.getByRole('img', { name: /冷静期时间线/ }).waitFor()
      await look('cooling-off')
      assert.is(await page.locator('footer').getByRole('button', { name: /叫号/ }).count(), 0)

      await server.start()
      await walk.signInAgain(page, walk.linqing)
      await walk.untilAllAtCentre(page)
      await closeAll()

      // The first day on which it may be registered.
      await server.kill()
      const ahead = daysBetween(receivedOn, period.firstWorkingDay) * aDay
      await server.start({ LIANLI_AHEAD: String(ahead) })
      const again = await launch('counter')
      const other = await launch('colleague')
      for (const { context } of [again, other]) await goOn(context, ahead)
      await other.page.goto(server.origin)
      await walk.signIn(other.page, walk.guyan)
      await walk.untilKept(other.page)
      const desk = again.page
      await desk.goto(server.origin)
      await walk.signIn(desk, walk.linqing)
      await divorce.supplyDivorce(desk, Object.values(blanks))
      await walk.untilKept(desk)
      await walk.goTo(desk, '今日')
      const due = desk.getByRole('region', { name: '冷静期期限' })
      await due.getByText('今天起可以办证').waitFor()
      const see = await inspectorOf(desk, 'divorce', findings)
      await see('day')
      await server.kill()
      await due.getByRole('link', { name: new RegExp(names.man) }).click()
      await see('window')
      await divorce.act(desk, '双方都来了，叫号', '证件与照片')
      await divorce.recheck(desk)
      await walk.scanCards(desk)
      await documentChecks(desk, other.page)
      await see('recheck')
      await divorce.act(desk, '核对一致', '录入离婚协议')
      await divorce.writeAgreement(desk)
      const pad = await divorce.askAlone(desk, 'man')
      await divorce.act(desk, '笔录读毕，已签', '分别询问')
      await desk.getByRole('button', { name: '问这一位' }).waitFor()
      assert.is(await desk.getByRole('radio', { checked: true }).count(), 0)
      await desk.getByRole('button', { name: /^笔录读毕，已签，还差/ }).waitFor()
      await see('inquire')
      await divorce.askAlone(desk, 'woman', pad)
      await divorce.act(desk, '笔录读毕，已签', '签离婚协议')
      await divorce.signAgreement(desk)
      await divorce.captureBoth(desk, names)
      await divorce.bothSign(desk, pad)
      await divorce.act(desk, '声明已签', '审查意见')
      await see('examine')
      await divorce.act(desk, '符合条件，准予登记', '最后确认')
      await divorce.confirmAtLast(desk, pad)
      await divorce.printDivorce(desk, blanks)
      await walk.signPapers(desk)
      await divorce.act(desk, '三份文书已签', '准予离婚登记')
      await see('register')
      await desk.keyboard.press('Control+Enter')
      await desk.locator('[aria-current="step"]', { hasText: '发证' }).waitFor()
      await divorce.deliverDivorce(desk)
      await see('file')

      await server.start({ LIANLI_AHEAD: String(ahead) })
      await walk.signInAgain(desk, walk.linqing)
      await walk.untilAllAtCentre(desk)
      const types = await typesAtCentre(server.origin, walk.linqing, id)
      for (const type of ['accept', 'apply', 'issue-receipt', 'call-again', 'recheck', 'register', 'deliver'])
        assert.is(types.filter((each) => each === type).length, 1, type)
      assert.is(types.filter((each) => each === 'inquire').length, 2)
      assert.equal(findings, [])
    },
    { environment },
  )
})

test.run()

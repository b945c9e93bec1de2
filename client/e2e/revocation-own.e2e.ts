import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, shanghaiDate } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { inspectorOf } from './inspect.ts'
import { act, begin, takePage } from './reissue-walk.ts'
import * as revocation from './revocation-walk.ts'
import { atTwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(31)
const today = shanghaiDate(instantAt(new Date()))

/** Who reviews what the head is about to decide. */
const xumin: walk.SeatedClerk = { clerk: 'xumin', password: 'lianli-xumin' }

const recommendation: revocation.ReceivedPaper = {
  trigger: 'own-decision',
  type: 'procuratorial-recommendation',
  title: '检察建议书',
  number: '陕西检行建〔2026〕31号',
  issuedBy: '西安市新城区人民检察院',
  sender: 'procuratorate',
}

test('[revocation] the registry itself revokes: the two are told on paper, waive, a second person reviews, the head decides', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const { server } = offices
    const findings: string[] = []
    const { page, id } = await revocation.married(offices, couple, [walk.luwen, xumin, walk.linqing])
    const look = await inspectorOf(page, 'revocation-own', findings)
    await server.kill()

    const file = await begin(page, '撤销与宣告无效的备注', 'revocation')
    await revocation.receive(page, recommendation, today, couple.man.name)
    await act(page, '登记收到的文书', '核实真伪')
    await revocation.authenticate(page)
    await act(page, '核实真伪', '生效日期')
    await revocation.date(page, today, 'on-its-face')
    await act(page, '核定生效日期', '拟撤销告知')
    await page.getByLabel('事实').fill('女方的结婚登记系他人冒用其身份证件办理。')
    await page.getByLabel('理由和依据').fill('四部门2021年指导意见第二条、第四条；人像比对与笔迹鉴定。')
    await page.getByLabel('陈述期限').fill(today)
    await revocation.printBoth(page)
    await revocation.serveBoth(page, today)
    await page.getByRole('alert').filter({ hasText: '指导意见' }).waitFor()
    await look('notice-refused')
    await page.getByLabel('陈述期限').fill(addDays(today, 5))
    await look('notice')
    await act(page, '拟撤销告知', '决定')
    for (const by of ['man', 'woman'] as const) await revocation.waive(page, by, today)
    await look('decide')

    await revocation.handOver(page, xumin, file)
    await revocation.review(page)
    await revocation.handOver(page, walk.luwen, file)
    await page.getByLabel('决定', { exact: true }).selectOption('revoke')
    await page.getByLabel('决定书文号').fill('新民婚撤〔2026〕1号')
    await page.getByLabel('理由', { exact: true }).fill('女方身份被冒用，登记应当撤销。')
    await page.getByLabel('被冒名的人').selectOption('woman')
    await revocation.printBoth(page)
    await takePage(page, 'scans')
    await look('decided')
    await act(page, '作出决定', '送达')
    await revocation.handOver(page, walk.linqing, file)
    await revocation.serveBoth(page, today)
    await look('serve')
    await act(page, '送达', '加注')
    await revocation.number(page, '8')
    await look('annotate')
    await act(page, '加注', '原件与归档')
    await revocation.annotateOriginal(page, walk.luwen)
    await revocation.file(page)
    await look('record')
    await revocation.readMarriage(page, {
      id,
      name: couple.man.name,
      standing: '登记已撤销',
      remark: /^据本机关新民婚撤〔2026〕1号《撤销婚姻登记决定书》，该婚姻登记已撤销/,
    })

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, file), [
      'receive',
      'check-authenticity',
      'set-effect-date',
      'notice-of-intent',
      'statement',
      'statement',
      'review-legality',
      'decide',
      'serve',
      'annotate',
      'file',
    ])
    assert.equal(findings, [])
  })
})

test.run()

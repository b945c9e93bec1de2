import type { Locator, Page } from 'playwright-core'
import type { ReaderSimulator } from '../../device-bridge/drivers/id-card-reader/simulator.ts'
import { canonical, type Json, partyIds } from '../../domain/index.ts'
import { writeWithPen } from './pen.ts'

/** Who signs in at a machine. */
export interface SeatedClerk {
  readonly clerk: string
  readonly password: string
}

/** The registrars and the head of the demo office. */
export const linqing: SeatedClerk = { clerk: 'linqing', password: 'lianli-linqing' }
export const guyan: SeatedClerk = { clerk: 'guyan', password: 'lianli-guyan' }
export const luwen: SeatedClerk = { clerk: 'luwen', password: 'lianli-luwen' }

const partyName = { man: '男方', woman: '女方' } as const

/** All of a list that is on the screen, once it is. */
async function every(places: Locator): Promise<Locator[]> {
  await places.first().waitFor()
  return places.all()
}

/** Signs in, online or not: the same two fields. */
export async function signIn(page: Page, { clerk, password }: SeatedClerk): Promise<void> {
  await page.getByRole('textbox', { name: '登记员' }).fill(clerk)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByLabel('口令', { exact: true }).press('Enter')
  await page.getByRole('navigation', { name: '主要页面' }).waitFor()
}

/** Pairs the page with the bridge of its machine. */
export async function pair(page: Page, code: string): Promise<void> {
  await openDevices(page)
  await page.getByRole('button', { name: '配对…' }).click()
  await page.getByRole('textbox', { name: '配对码' }).fill(code)
  await page.getByRole('button', { name: '配对', exact: true }).click()
  await page.getByText('正常，已配对').waitFor()
}

/** Takes certificate numbers from the centre, and enters printed blanks. */
export async function supply(page: Page, serials: readonly string[], series = 'J'): Promise<void> {
  await goTo(page, '同步与设备')
  await page.getByLabel('哪一种字号').selectOption(series)
  await page.getByRole('button', { name: '再领一段' }).click()
  await page
    .getByText(new RegExp(`^${series}\\d+-\\d{4}-`))
    .first()
    .waitFor()
  await page.getByRole('button', { name: '登记领到的空白证' }).click()
  const dialog = page.getByRole('dialog', { name: '登记领到的空白证' })
  await dialog.getByRole('textbox', { name: '印制号' }).fill(serials.join('\n'))
  await dialog.getByRole('button', { name: `登记 ${serials.length} 本` }).click()
  await dialog.getByText(`中心已收下 ${serials.length} 本`).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(`余 ${serials.length} 本`).waitFor()
}

/** Goes to one of the main pages. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name }).click()

async function openDevices(page: Page): Promise<void> {
  await goTo(page, '同步与设备')
  await page.getByRole('link', { name: '设备与配对' }).click()
  await page.getByRole('heading', { name: '设备' }).first().waitFor()
}

/** Opens a case for a couple without appointment; gives its id. */
export async function openCase(page: Page): Promise<string> {
  await goTo(page, '今日')
  await page.getByRole('button', { name: '不在队里的人' }).click()
  await page.waitForURL('**/case/*')
  await page.getByRole('button', { name: '叫号，请进' }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** The button of the step's one act. */
export const actButton = (page: Page, name: string): Locator =>
  page.locator('footer').getByRole('button', { name })

/** Presses the step's act, and waits for the step after it. */
async function act(page: Page, name: string, next: string): Promise<void> {
  await page
    .locator('footer')
    .getByRole('button', { name: new RegExp(`^${name}(?!，还差)`) })
    .click()
  await page.locator('[aria-current="step"]', { hasText: next }).waitFor()
}

export const call = (page: Page): Promise<void> => act(page, '叫号，请进', '证件与询问')

/** Lays a card on the reader and reads it, as the clerk does with F2. */
export async function readCard(page: Page, reader: ReaderSimulator, card: string): Promise<void> {
  reader.lift()
  await page.getByRole('button', { name: '读卡', exact: true }).click()
  await page.getByText('请把身份证放在读卡器上').waitFor()
  reader.put(card)
  await page.getByRole('status').filter({ hasText: '的身份证已读' }).waitFor()
  reader.lift()
}

/** The two parties' columns. */
export const side = (page: Page, party: 'man' | 'woman'): Locator =>
  page.getByRole('group', { name: partyName[party], exact: true })

/** Presence, the comparison with the card, and the questions of the standard, answered as couples answer. */
export async function askBoth(page: Page, status: Record<'man' | 'woman', string>): Promise<void> {
  for (const party of partyIds) {
    const column = side(page, party)
    await column.getByRole('checkbox', { name: '在场' }).check()
    await answer(column, `${partyName[party]} 人证比对`, '人证一致')
    await column.getByLabel(`${partyName[party]}婚姻状况`).selectOption(status[party])
    await answer(column, `${partyName[party]}自愿结婚`, '是')
    await answer(column, `${partyName[party]}婚史`, status[party] === '10' ? '无' : '有')
    await answer(column, `${partyName[party]}明白结婚意义`, '能')
  }
  await answer(page.locator('main'), '双方有无直系血亲或三代以内旁系血亲关系', '没有')
}

export const answer = (within: Locator, question: string, words: string): Promise<void> =>
  within.getByRole('group', { name: question, exact: true }).getByText(words, { exact: true }).click()

/** Takes both sides of both cards. */
export async function scanCards(page: Page, pages: Record<'man' | 'woman', number> = { man: 2, woman: 2 }) {
  await page.keyboard.press('F4')
  const camera = page.getByRole('dialog', { name: '证件原件' })
  for (const party of partyIds) {
    await camera.getByLabel('谁的').selectOption(party)
    for (let taken = 1; taken <= pages[party]; taken++) {
      await camera.getByRole('button', { name: '拍', exact: true }).click()
      await camera.getByRole('list', { name: '已拍' }).getByText(`第 ${taken} 页`).waitFor()
    }
  }
  await camera.getByRole('button', { name: '拍好了' }).click()
  await camera.waitFor({ state: 'detached' })
}

/** The check of the status of both parties, or of the one who applies, through the line. */
export async function checkOnline(page: Page, people = 2): Promise<void> {
  await page.getByRole('button', { name: '联网核验' }).click()
  await page
    .locator('[data-at="status-check"]')
    .getByText('联网 ')
    .nth(people - 1)
    .waitFor()
}

/** The check of one party that a colleague with a line has signed, as it was read over the telephone. */
export async function noteCheck(
  page: Page,
  party: 'man' | 'woman',
  check: { readonly registrar: string; readonly found: string; readonly code: string },
): Promise<void> {
  await page.getByRole('button', { name: '记入同事的核验' }).first().click()
  const dialog = page.getByRole('dialog', { name: `${partyName[party]}：同事代为核验` })
  await dialog.getByLabel('哪位登记员').fill(check.registrar)
  await dialog.getByLabel('核验结果').selectOption(check.found)
  await dialog.getByLabel('核验码').fill(check.code)
  await dialog.getByRole('button', { name: '记入核验' }).click()
  await dialog.waitFor({ state: 'detached' })
}

export const accept = (page: Page): Promise<void> => act(page, '受理', '采集与录入')

/** Fingerprints, photographs, occupation, education and telephone. */
export async function capture(page: Page): Promise<void> {
  for (const party of partyIds) {
    const column = side(page, party)
    await column.getByRole('button', { name: '按指纹' }).click()
    await column.getByText('质量').waitFor()
    await column.getByLabel(`${partyName[party]}职业`).selectOption({ index: 2 })
    await column.getByLabel(`${partyName[party]}文化程度`).selectOption({ index: 3 })
    await column
      .getByLabel(`${partyName[party]}联系电话`)
      .fill(party === 'man' ? '02987650001' : '02987650002')
  }
  for (const photo of ['现场照片', '结婚登记照']) {
    await page.getByRole('figure', { name: photo }).getByRole('button', { name: '拍照' }).click()
    const camera = page.getByRole('dialog', { name: photo })
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.waitFor({ state: 'detached' })
    await page.getByRole('img', { name: photo }).waitFor()
  }
  await act(page, '保存采集', '声明与签名')
}

/** Both read, sign with the pen and press the red key in their own window. */
export async function declare(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent('page')
  await openDeclaration(page, 'man')
  const pad = await popup
  await signDeclaration(pad)
  await page.getByRole('article', { name: '男方' }).getByText('已读、已签、已确认').waitFor()
  await openDeclaration(page, 'woman')
  await signDeclaration(pad)
  await page.getByRole('article', { name: '女方' }).getByText('已读、已签、已确认').waitFor()
  await act(page, '声明已签', '审查意见')
  return pad
}

export const openDeclaration = (page: Page, party: 'man' | 'woman'): Promise<void> =>
  page
    .getByRole('article', { name: partyName[party] })
    .getByRole('button', { name: '在当事人屏上打开' })
    .click()

/** What one party does at the pen display. */
export async function signDeclaration(pad: Page, status = '未婚'): Promise<void> {
  await pad.getByRole('group', { name: '我现在的婚姻状况' }).getByText(status, { exact: true }).click()
  await signText(pad)
}

/** The text on the pen display is signed and confirmed with the red key. */
export async function signText(pad: Page): Promise<void> {
  await writeWithPen(pad, pad.getByRole('img', { name: '签名区' }))
  await pad.getByRole('button', { name: '确认声明' }).click()
  await pad.getByText('谢谢，已经确认。').waitFor()
}

export const examine = (page: Page): Promise<void> => act(page, '符合条件，准予登记', '打印核对')

/** The blanks are scanned, the papers drawn and printed, and held against the form. */
export async function print(page: Page, blanks: Record<'man' | 'woman', string>): Promise<void> {
  for (const party of partyIds) await page.getByLabel(`${partyName[party]}空白证印制号`).fill(blanks[party])
  await page.getByRole('button', { name: '生成文书并打印' }).click()
  await page
    .getByRole('row', { name: /结婚证.*打印/ })
    .first()
    .waitFor()
  await page.getByRole('checkbox', { name: '两本证与审查处理表逐字核对过，一致' }).check()
  await act(page, '打印并核对', '三份文书签字')
}

/** The three papers are signed, fingers pressed, and each is scanned. */
export async function signPapers(page: Page): Promise<void> {
  const papers = page.getByRole('table', { name: '双方签名、按指纹的文书' }).getByRole('row')
  for (const paper of await every(papers)) {
    await paper.getByRole('button', { name: '拍摄' }).click()
    const camera = page.getByRole('dialog')
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
    await camera.getByRole('button', { name: '拍好了' }).click()
    await camera.waitFor({ state: 'detached' })
  }
  for (const box of await every(page.getByRole('checkbox', { name: '已亲笔签名' }))) await box.check()
  for (const box of await every(page.getByRole('checkbox', { name: '已按指纹' }))) await box.check()
}

/** The same at a marriage, and on to the legal moment. */
export async function sign(page: Page): Promise<void> {
  await signPapers(page)
  await act(page, '三份文书已签', '准予登记')
}

/** The legal moment. */
export async function register(page: Page): Promise<void> {
  await page.getByRole('button', { name: '准予登记' }).click()
  await page.locator('[aria-current="step"]', { hasText: '颁证' }).waitFor()
}

/** After an interruption: both are here, have seen what they signed, and still want to. */
export async function reconfirm(page: Page): Promise<void> {
  const asked = page.getByRole('alert', { name: '双方签字之后中断过，还没有登记。' })
  for (const box of await every(asked.getByRole('checkbox'))) await box.check()
  await asked.getByRole('button', { name: '双方再次确认' }).click()
  await asked.waitFor({ state: 'detached' })
}

export async function deliver(page: Page): Promise<void> {
  for (const box of await every(page.getByRole('checkbox', { name: '在场，已领本人的一本' })))
    await box.check()
  await act(page, '颁发结婚证', '电子证照与归档')
}

/** The ceremony is offered, the e-certificate promised, the file put in order. */
export async function putInOrder(page: Page, promisedBy: string): Promise<void> {
  await answer(page.locator('main'), '颁证仪式', '不参加')
  await page.getByLabel('承诺日期').fill(promisedBy)
  await page.getByRole('button', { name: '承诺补制电子证照' }).click()
  await page.getByText(`${promisedBy} 前制发`).waitFor()
  for (const pages of await every(page.getByRole('textbox', { name: /页数$/ }))) await pages.fill('1')
  await page.locator('footer').getByRole('button', { name: /^归档/ }).click()
  await page.getByRole('heading', { name: '本件经过' }).waitFor()
}

/** Waits until the app itself is kept on this machine, so that it opens without a line. */
export const untilKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

/** A check signed for a colleague who has telephoned; gives the code that is read aloud. */
export async function checkForColleague(
  page: Page,
  asked: {
    readonly askedBy: string
    readonly number: string
    readonly name: string
    readonly found: string
  },
): Promise<string> {
  await goTo(page, '今日')
  await page.getByRole('link', { name: '代为核验' }).click()
  await page.getByLabel('来电登记员工号').fill(asked.askedBy)
  await page.getByLabel('当事人证件号').fill(asked.number)
  await page.getByLabel('当事人姓名').fill(asked.name)
  await page.getByLabel('婚姻状况', { exact: true }).selectOption({ label: asked.found })
  await page.getByLabel('来源').fill('全国婚姻登记信息系统')
  await page.getByLabel('查询编号').fill('Q20261123-01')
  await page
    .locator('footer')
    .getByRole('button', { name: /^签署核验/ })
    .click()
  const code = page.getByRole('region', { name: '核对码' }).getByRole('status')
  return ((await code.textContent()) ?? '').replace(/\s/g, '')
}

/** A new session with the centre once its line is back. */
export async function signInAgain(page: Page, { password }: SeatedClerk): Promise<void> {
  // As the browser says once its cable is in again; without, the next try may be two minutes away.
  await page.evaluate(() => dispatchEvent(new Event('online')))
  const status = page.getByRole('status', { name: '同步状态' })
  await status.getByText(/^(已连中心|登录已过期)$/).waitFor()
  if ((await status.getByText('登录已过期').count()) === 0) return
  await page.getByRole('button', { name: '重新登录' }).click()
  const dialog = page.getByRole('dialog', { name: '重新登录中心' })
  await dialog.getByLabel('口令').fill(password)
  await dialog.getByLabel('口令').press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

/** Waits until the page says that everything of this machine is at the centre, blobs included. */
export const untilAllAtCentre = (page: Page): Promise<void> =>
  page.getByRole('status', { name: '同步状态' }).getByText('全部在中心').waitFor()

type SentDocument = { readonly _id: string; readonly body: Json; readonly sigs: Json }

/** Every act that a page sends from now on, by its document's id, in canonical form. */
export function actsSentFrom(page: Page): ReadonlyMap<string, string> {
  const sent = new Map<string, string>()
  page.on('request', (request) => {
    if (!request.url().endsWith('/_bulk_docs')) return
    const { docs } = JSON.parse(request.postData() ?? '{"docs":[]}') as { docs: SentDocument[] }
    for (const { _id, body, sigs } of docs) sent.set(_id, canonical({ body, sigs }))
  })
  return sent
}

import type { Locator, Page } from 'playwright-core'
import * as walk from './walk.ts'

const partyName = { man: '男方', woman: '女方' } as const
type Party = keyof typeof partyName

/** All of a list that is on the screen, once it is. */
async function every(places: Locator): Promise<Locator[]> {
  await places.first().waitFor()
  return places.all()
}

/** Presses the step's act, and waits for the step after it. */
export async function act(page: Page, name: string, next: string): Promise<void> {
  await page
    .locator('footer')
    .getByRole('button', { name: new RegExp(`^${name}(?!，还差)`) })
    .click()
  await page.locator('[aria-current="step"]', { hasText: next }).waitFor()
}

/** Alt N, down to a matter, Enter; gives the case's id. */
export async function begin(page: Page, matter: string, kind: string): Promise<string> {
  await walk.goTo(page, '今日')
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: '办什么' })
  await dialog.getByRole('button', { name: new RegExp(`^${matter}`) }).click()
  await page.waitForURL(`**/case/*kind=${kind}`)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Takes one page with the camera that a button opens. */
export async function takePage(page: Page, place: string): Promise<void> {
  await page.locator(`[data-at="${place}"]`).getByRole('button', { name: /^拍摄/ }).first().click()
  const camera = page.getByRole('dialog').last()
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  await camera.getByRole('button', { name: '拍好了' }).click()
  await camera.getByRole('button', { name: '拍好了' }).waitFor({ state: 'detached' })
}

/** What the stamped copy of an archive says of an old marriage. */
export interface OldMarriage {
  readonly date: string
  readonly number: string
  readonly man: { readonly name: string; readonly number: string }
  readonly woman: { readonly name: string; readonly number: string }
}

/** E3: the record is typed from a stamped copy of the archive. */
export async function readArchiveCopy(page: Page, record: OldMarriage): Promise<void> {
  await page.getByLabel('查档', { exact: true }).selectOption('archive-copy')
  await page.getByLabel('档案保管单位').fill('西安市新城区档案馆')
  await page.getByLabel('档号或查询编号').fill('民政 2016-1024')
  await takePage(page, 'search.scans')
  await page.getByLabel('原登记日期').fill(record.date)
  await page.getByLabel('原登记机关').fill('西安市新城区民政局')
  await page.getByLabel('原字号').fill(record.number)
  for (const party of ['man', 'woman'] as const) {
    await page.getByLabel(`${partyName[party]}姓名`).fill(record[party].name)
    await page.getByLabel(`${partyName[party]}身份证件号`).fill(record[party].number)
  }
}

/** E4: what one who applies is asked after the card was read, or the representative who came for the party. */
export async function askApplicant(
  page: Page,
  party: Party,
  status: string,
  present = '本人在场',
): Promise<void> {
  const column = walk.side(page, party)
  await column.getByRole('checkbox', { name: present }).check()
  await walk.answer(column, `${partyName[party]} 人证比对`, '人证一致')
  await walk.answer(column, `${partyName[party]}现仍维持`, '仍是')
  await column.getByLabel(`${partyName[party]}婚姻状况`).selectOption(status)
  await walk.answer(column, `${partyName[party]}民事行为能力`, '有')
}

/** The old certificates that were brought are stamped, handed back and scanned. */
export async function cancelOld(page: Page, parties: readonly Party[]): Promise<void> {
  for (const party of parties) {
    const row = page.locator(`[data-at="cancelled.${party}"]`)
    await row.getByRole('checkbox', { name: '已盖作废章' }).check()
    await row.getByRole('checkbox', { name: '已退还' }).check()
    await takePage(page, `cancelled.${party}.scans`)
  }
}

/** E5: fingerprints, photographs, and what each who applies is asked. */
export async function capture(
  page: Page,
  parties: readonly Party[],
  photos: readonly string[],
): Promise<void> {
  for (const party of parties) {
    const column = walk.side(page, party)
    await column.getByRole('button', { name: '按指纹' }).click()
    await column.getByText('质量').waitFor()
    await column.getByLabel(`${partyName[party]}职业`).selectOption({ index: 2 })
    await column.getByLabel(`${partyName[party]}文化程度`).selectOption({ index: 3 })
    await column.getByLabel(`${partyName[party]}联系电话`).fill('02987650003')
  }
  for (const photo of photos) {
    await page.getByRole('figure', { name: photo }).getByRole('button', { name: '拍照' }).click()
    const camera = page.getByRole('dialog', { name: photo })
    const asked = parties.length === 1 || photo.includes('单人') ? '请看镜头。' : '请二位看镜头。'
    await camera.getByText(asked, { exact: true }).waitFor()
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.waitFor({ state: 'detached' })
    await page.getByRole('img', { name: photo }).waitFor()
  }
  await act(page, '保存采集', '声明与签名')
}

/** E6: each who applies reads, signs and presses the red key. */
export async function declare(page: Page, parties: readonly Party[]): Promise<void> {
  const popup = page.context().waitForEvent('page')
  for (const party of parties) {
    await walk.openDeclaration(page, party)
    const pad = await popup
    await walk.signText(pad)
    await page.getByRole('article', { name: partyName[party] }).getByText('已读、已签、已确认').waitFor()
  }
  await (await popup).close()
  await act(page, '声明已签', '审查意见')
}

/** E8: the blanks are scanned, the papers drawn, printed and held against the form. */
export async function print(
  page: Page,
  blanks: { readonly [party in Party]?: string },
  certificate = '结婚证',
): Promise<void> {
  for (const party of ['man', 'woman'] as const)
    if (blanks[party]) await page.getByLabel(`${partyName[party]}空白证印制号`).fill(blanks[party])
  await page.getByRole('button', { name: '生成文书并打印' }).click()
  await every(page.getByRole('row', { name: new RegExp(`^${certificate}.*打印`) }))
  await page.getByRole('checkbox', { name: '补发的证与审查处理表逐字核对过，一致' }).check()
  await act(page, '打印并核对', '文书签字')
}

/** E9: the papers are signed, the finger pressed, each paper scanned. */
export async function sign(page: Page): Promise<void> {
  for (const paper of await every(page.locator('tr[data-at^="papers."]'))) {
    await paper.getByRole('button', { name: '拍摄' }).click()
    const camera = page.getByRole('dialog')
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
    await camera.getByRole('button', { name: '拍好了' }).click()
    await camera.waitFor({ state: 'detached' })
  }
  for (const box of await every(page.getByRole('checkbox', { name: '已亲笔签名' }))) await box.check()
  for (const box of await every(page.getByRole('checkbox', { name: '已按指纹' }))) await box.check()
  await act(page, '三份文书已签', '准予补发')
}

/** E10: the moment of the reissue, and the booklet handed over. */
export async function reissue(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^准予补发/ }).click()
  await page.locator('[aria-current="step"]', { hasText: '颁证' }).waitFor()
  for (const box of await every(page.getByRole('checkbox', { name: '在场，已领' }))) await box.check()
  await act(page, '发给补领的证', '电子证照与归档')
}

/** E11: the e-certificate promised, the file in its order. */
export async function putInOrder(page: Page, promisedBy: string): Promise<void> {
  await page.getByLabel('承诺日期').fill(promisedBy)
  await page.getByRole('button', { name: '承诺补制电子证照' }).click()
  await page.getByText(`${promisedBy} 前制发`).waitFor()
  for (const pages of await every(page.getByRole('textbox', { name: /页数$/ }))) await pages.fill('1')
  await page.locator('footer').getByRole('button', { name: /^归档/ }).click()
  await page.getByRole('heading', { name: '本件经过' }).waitFor()
}

/** What the paper of an old divorce says, read as a registration from before (既有登记转录). */
export async function readDivorce(page: Page, record: OldMarriage): Promise<void> {
  await page.getByLabel('补录事项').selectOption('divorce')
  await page.getByLabel('登记（生效）日期').fill(record.date)
  await page.getByLabel('登记（裁判）机关').fill('西安市碑林区民政局')
  await page.getByLabel('字号').fill(record.number)
  for (const party of ['man', 'woman'] as const) {
    await page.getByLabel(`${partyName[party]}姓名`).fill(record[party].name)
    await page.getByLabel(`${partyName[party]}身份证件号`).fill(record[party].number)
  }
  await page.getByLabel('来源', { exact: true }).selectOption('paper')
  await page.getByLabel('确定程度').selectOption('certain')
  await takePage(page, 'scans')
}

/** K19: the head revokes the reissue, for the status had changed on that day; the booklet is still out. */
export async function revoke(page: Page, changedOn: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '撤销补发' })
  await dialog.getByLabel('撤销原因').selectOption('status-had-changed')
  await dialog.getByLabel('状况改变的日期').fill(changedOn)
  await dialog.getByLabel('依据的文书').fill('离婚证 L610103-2025-000077')
  await takePage(page, 'scans')
  await dialog
    .getByRole('group', { name: /补发的证$/ })
    .getByText('未收回')
    .click()
  await dialog.getByLabel('理由').fill('补发前已经离婚')
  await dialog.getByRole('button', { name: /^撤销补发/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The head approves in the case, with the own key, on the registrar's machine. */
export async function approve(page: Page, subject: string, party?: Party): Promise<void> {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name: /批准/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('批准什么').selectOption(subject)
  if (party) await dialog.getByLabel('哪一方').selectOption(party)
  await dialog.getByLabel('理由').fill('已看过原件')
  await dialog.getByLabel('主任账号').fill(walk.luwen.clerk)
  await dialog.getByLabel('主任口令').fill(walk.luwen.password)
  await dialog.getByRole('button', { name: /批准/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

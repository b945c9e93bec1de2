import type { Locator, Page } from 'playwright-core'
import { partyIds } from '../../domain/index.ts'
import { writeWithPen } from './pen.ts'
import { answer, goTo, side } from './walk.ts'

const partyName = { man: '男方', woman: '女方' } as const

/** Opens a divorce for a couple; gives the case's id. */
export async function openDivorce(page: Page): Promise<string> {
  await goTo(page, '今日')
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: '办什么' })
  await dialog.getByRole('button', { name: /^离婚登记/ }).click()
  await page.waitForURL('**/case/*kind=divorce')
  await page.locator('[aria-current="step"]', { hasText: '叫号' }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Presses the step's act, and waits for the step after it. */
export async function act(page: Page, name: string, next: string): Promise<void> {
  await page
    .locator('footer')
    .getByRole('button', { name: new RegExp(`^${name}(?!，还差)`) })
    .click()
  await page.locator('[aria-current="step"]', { hasText: next }).waitFor()
}

/** Opens the dialog of an act beside the step. */
export async function beside(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name: `${name}…` }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}

/** One page of each item of the file. */
export async function countPages(page: Page): Promise<void> {
  const pages = page.getByRole('textbox', { name: /页数$/ })
  await pages.first().waitFor()
  for (const each of await pages.all()) await each.fill('1')
}

/** C1 and C2a: called, mediation offered and not wanted. */
export async function callAndOffer(page: Page): Promise<void> {
  await act(page, '叫号，请进', '是否调解')
  await answer(page.locator('main'), '是否需要调解', '不需要')
  await act(page, '记明，继续', '证件与询问')
}

/** One page of whatever stands at a place of the form. */
export async function scan(page: Page, place: Locator): Promise<void> {
  await place.getByRole('button', { name: /^拍摄/ }).click()
  const camera = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('button', { name: '拍好了' }) })
    .last()
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  await camera.getByRole('button', { name: '拍好了' }).click()
  await camera.waitFor({ state: 'detached' })
}

const at = (page: Page, place: string): Locator => page.locator(`[data-at="${place}"]`)

/** The questions of the acceptance, the certificates of both and the marriage that is to end. */
export async function askForDivorce(
  page: Page,
  marriage: { readonly on: string; readonly authority: string; readonly number: string },
): Promise<void> {
  for (const party of partyIds) {
    const column = side(page, party)
    await column.getByRole('checkbox', { name: '在场' }).check()
    await answer(column, `${partyName[party]} 人证比对`, '人证一致')
    await answer(column, `${partyName[party]}结婚证`, '已出示')
    await scan(page, at(page, `marriage.certificates.${party}.scans`))
    await answer(column, `${partyName[party]}与结婚证`, '同一人')
    await answer(column, `${partyName[party]}自愿离婚`, '是')
    await answer(column, `${partyName[party]}清楚离婚意义`, '能')
    await answer(column, `${partyName[party]}家庭暴力`, '没有')
  }
  await page.getByLabel('结婚登记日期').fill(marriage.on)
  await page.getByLabel('结婚登记机关').fill(marriage.authority)
  await page.getByLabel('结婚证字号').fill(marriage.number)
  for (const part of ['离婚', '子女抚养', '财产处理', '债务处理'])
    await answer(page.locator('main'), `对${part}一致`, '一致')
  await scan(page, at(page, 'agreement.scans'))
  await answer(page.locator('main'), '别处有未结束的离婚申请', '没有')
}

/** Takes one picture in the camera of a figure. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.getByRole('figure', { name }).getByRole('button', { name: /^拍照/ }).click()
  const camera = page.getByRole('dialog', { name })
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.waitFor({ state: 'detached' })
}

/** A finger of each. */
export async function pressFingers(page: Page): Promise<void> {
  for (const party of partyIds) {
    await side(page, party).getByRole('button', { name: '按指纹' }).click()
    await side(page, party).getByText('质量').waitFor()
  }
}

/** One party reads on the pen display, signs, and presses the red key; gives the display. */
export async function signOnDisplay(page: Page, party: 'man' | 'woman', display?: Page): Promise<Page> {
  const popup = display ? undefined : page.context().waitForEvent('page')
  const article = page.getByRole('article', { name: partyName[party] })
  await article.getByRole('button', { name: /在当事人屏上/ }).click()
  const pad = display ?? (await popup) ?? page
  await writeWithPen(pad, pad.getByRole('img', { name: '签名区' }))
  await pad.getByRole('button', { name: '确认声明' }).click()
  await pad.getByText('谢谢，已经确认。').waitFor()
  await article.getByText('已读、已签、已确认').waitFor()
  return pad
}

/** The same of both, one after the other. */
export async function bothSign(page: Page, display?: Page): Promise<Page> {
  const pad = await signOnDisplay(page, 'man', display)
  return signOnDisplay(page, 'woman', pad)
}

/** C4: photograph, fingers, and the application read and signed by both. */
export async function applyForDivorce(page: Page): Promise<Page> {
  for (const party of partyIds) await answer(side(page, party), `${partyName[party]}在场`, '是')
  await pressFingers(page)
  await photograph(page, '现场照片')
  const pad = await bothSign(page)
  await act(page, '申请书已签', '发回执单')
  return pad
}

/** C5: the receipt is printed and given to each. */
export async function giveReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打印回执单和存根' }).click()
  for (const box of await page.getByRole('checkbox', { name: '已交回执单' }).all()) await box.check()
  await act(page, '发放回执单', '再次叫号')
}

/** C7: documents, faces and the receipt. */
export async function recheck(page: Page): Promise<void> {
  for (const party of partyIds) {
    const column = side(page, party)
    await column.getByRole('checkbox', { name: '在场' }).check()
    await answer(column, `${partyName[party]} 人证比对`, '人证一致')
    await answer(column, `${partyName[party]}与第一次照片`, '同一人')
  }
  await answer(page.locator('main'), '受理回执单', '已出示')
  await scan(page, at(page, 'receipt.scans'))
}

/** The agreement as the couple brought it: one child, a flat, no debts. */
export async function writeAgreement(page: Page): Promise<void> {
  await page.getByLabel('离婚意愿').fill('双方自愿离婚。')
  await answer(page.locator('main'), '共同子女', '有')
  await page.getByRole('button', { name: '添一名子女' }).click()
  const child = page.getByRole('group', { name: '子女抚养 1' })
  await child.getByLabel('姓名').fill('宋小满')
  await child.getByLabel('性别').selectOption('2')
  await child.getByLabel('出生日期').fill('2020-05-21')
  await child.getByLabel('由谁抚养').selectOption('woman')
  await child.getByLabel('抚养费').fill('男方每月支付二千元，至其年满十八周岁')
  await child.getByLabel('探望').fill('男方每周末探望一次')
  await page.getByLabel('财产处理').fill('莲湖路住房一套归女方所有。')
  await page.getByLabel('债务处理').fill('双方无共同债务。')
  await scan(page, at(page, 'scans'))
  await act(page, '协议已录入', '分别询问')
}

const questions = [
  ['是否自愿离婚', '是'],
  ['有没有受胁迫、欺骗', '没有'],
  ['清楚离婚的含义', '是'],
  ['子女', '同意'],
  ['财产', '同意'],
  ['债务', '同意'],
  ['知道登记后不再受理协议变更', '知道'],
  ['有没有遭受家庭暴力', '没有'],
] as const

/** C8: one party is asked alone, the record read over, signed and scanned. */
export async function askAlone(page: Page, party: 'man' | 'woman', display?: Page): Promise<Page> {
  await page.getByRole('button', { name: '问这一位' }).first().click()
  for (const [question, words] of questions) await answer(page.locator('main'), question, words)
  await page.getByRole('checkbox', { name: /在门外等候$/ }).check()
  const pad = await signOnDisplay(page, party, display)
  await scan(page, page.locator('.scans-of'))
  return pad
}

/** C9: printed in three copies, signed on every page, scanned. */
export async function signAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打印 3 份' }).click()
  for (const name of ['每页已签名', '已按指纹', /不受理协议变更$/])
    for (const box of await page.getByRole('checkbox', { name }).all()) await box.check()
  await page.getByLabel('每份页数').fill('2')
  await scan(page, at(page, 'scans'))
  await act(page, '协议已当面签', '照片与信息')
}

/** C10: occupation, education, telephone, the three photographs. */
export async function captureBoth(page: Page, names: Record<'man' | 'woman', string>): Promise<void> {
  for (const party of partyIds) {
    const column = side(page, party)
    await column.getByLabel(`${partyName[party]}职业`).selectOption({ index: 2 })
    await column.getByLabel(`${partyName[party]}文化程度`).selectOption({ index: 3 })
    await column
      .getByLabel(`${partyName[party]}联系电话`)
      .fill(party === 'man' ? '02987650011' : '02987650012')
  }
  await photograph(page, '现场照片')
  for (const party of partyIds) await photograph(page, `${names[party]}　证件照`)
  await act(page, '保存采集', '声明与确认')
}

/** C13: asked a last time, a finger and a signature of each. */
export async function confirmAtLast(page: Page, display: Page): Promise<void> {
  for (const party of partyIds) {
    await answer(side(page, party), `${partyName[party]}在场`, '是')
    await answer(side(page, party), `${partyName[party]}考虑清楚了`, '是')
  }
  await pressFingers(page)
  await bothSign(page, display)
  await act(page, '双方已最后确认', '打印核对')
}

/** C14: the blanks, the papers, the comparison. */
export async function printDivorce(page: Page, blanks: Record<'man' | 'woman', string>): Promise<void> {
  for (const party of partyIds) await page.getByLabel(`${partyName[party]}空白证印制号`).fill(blanks[party])
  await page.getByRole('button', { name: '生成文书并打印' }).click()
  await page
    .getByRole('row', { name: /离婚证.*打印/ })
    .first()
    .waitFor()
  await page.getByRole('checkbox', { name: '两本证与审查处理表逐字核对过，一致' }).check()
  await act(page, '打印并核对', '三份文书签字')
}

/** C17: certificates and agreements handed over, the marriage certificates stamped. */
export async function deliverDivorce(page: Page): Promise<void> {
  for (const party of partyIds) await page.getByLabel(`${partyName[party]}离婚证`).selectOption('now')
  for (const box of await page.getByRole('checkbox', { name: '已领协议书' }).all()) await box.check()
  for (const party of partyIds) await page.getByLabel(`${partyName[party]}结婚证`).selectOption('stamped')
  await act(page, '颁发离婚证', '电子证照与归档')
}

/** Takes numbers of divorces from the centre where none have come yet, and enters printed blanks. */
export async function supplyDivorce(page: Page, serials: readonly string[], series = 'L'): Promise<void> {
  await goTo(page, '同步与设备')
  await page.getByLabel('哪一种字号').selectOption(series)
  await page.getByRole('button', { name: '再领一段' }).click()
  await page
    .getByText(new RegExp(`^${series}\\d+-\\d{4}-`))
    .first()
    .waitFor()
  await page.getByRole('button', { name: '登记领到的空白证' }).click()
  const dialog = page.getByRole('dialog', { name: '登记领到的空白证' })
  await dialog.getByText('离婚证', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '印制号' }).fill(serials.join('\n'))
  await dialog.getByRole('button', { name: `登记 ${serials.length} 本` }).click()
  await dialog.getByText(`中心已收下 ${serials.length} 本`).waitFor()
  await page.keyboard.press('Escape')
}

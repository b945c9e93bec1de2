import type { Locator, Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { EachParty, Person } from '../../domain/index.ts'
import { takePage } from './reissue-walk.ts'
import { marry, supplied, type TwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

/** A machine at which the last of these clerks married a couple; all of them can sign in there without a line. */
export async function married(
  { launch, toCore, toKeptApp }: TwoOffices,
  couple: EachParty<Person>,
  clerks: readonly [walk.SeatedClerk, ...walk.SeatedClerk[]],
) {
  const registrar = clerks.at(-1) ?? clerks[0]
  const browser = await launch('counter')
  const core = await toCore(browser)
  await supplied(core, registrar, ['M10000001', 'M10000002'])
  const { id, fault } = await marry(core, couple, 'delivered')
  assert.equal(fault, null)
  const page = await toKeptApp(browser)
  for (const clerk of clerks) {
    await walk.signIn(page, clerk)
    await walk.untilAllAtCentre(page)
    if (clerk !== registrar) await page.getByRole('button', { name: /^锁屏/ }).click()
  }
  return { page, id }
}

/** The next person at the machine, in the same case. */
export async function handOver(page: Page, to: walk.SeatedClerk, file: string): Promise<void> {
  await page.getByRole('button', { name: /^锁屏/ }).click()
  await walk.signIn(page, to)
  if (!page.url().includes(file)) await page.locator(`a[href="/case/${file}"]`).first().click()
  await page.locator('[aria-current="step"]').waitFor()
}

/** What was received about a marriage. */
export interface ReceivedPaper {
  readonly trigger: string
  readonly type: string
  readonly title: string
  readonly number?: string
  readonly issuedBy: string
  readonly sender: string
}

/** 收到文书: what came, and the marriage that it is about, found by a name where one is known. */
export async function receive(page: Page, paper: ReceivedPaper, on: string, name?: string): Promise<void> {
  await page.getByLabel('依据什么办').selectOption(paper.trigger)
  await page.getByLabel('文书种类').selectOption(paper.type)
  await page.getByLabel('文书名称').fill(paper.title)
  if (paper.number) await page.getByLabel('文号').fill(paper.number)
  await page.getByLabel('出具机关').fill(paper.issuedBy)
  await page.getByLabel('文书日期').fill(on)
  await takePage(page, 'document.scans')
  await page.getByLabel('谁送来的').selectOption(paper.sender)
  if (!name) return
  await page.getByRole('button', { name: '添一件登记' }).click()
  await page.getByLabel('原登记').fill(name)
  await page.getByRole('button', { name: new RegExp(name) }).click()
}

/** 核实真伪: the issuer was visited, and the paper is its own. */
export async function authenticate(page: Page): Promise<void> {
  await page.getByLabel('怎样核实').selectOption('visit')
  await walk.answer(page.locator('main'), '文书属实', '是')
  await takePage(page, 'scans')
}

/** 生效日期, and what shows it. */
export async function date(page: Page, on: string, shownBy: string): Promise<void> {
  await page.getByLabel('生效日期').fill(on)
  await page.getByLabel('凭什么认定').selectOption(shownBy)
  await takePage(page, 'scans')
}

/** Who was served, in the rows that stand there for the two. */
export async function serveBoth(page: Page, on: string): Promise<void> {
  for (const index of [1, 2]) {
    const row = page.getByRole('group', { name: `送达 ${index}` })
    await row.getByLabel('方式').selectOption('in-person')
    await row.getByLabel('日期').fill(on)
  }
  await takePage(page, 'scans')
}

/** The remark is written into the marriage's own case, with the head's key. */
export async function annotateOriginal(page: Page, head: walk.SeatedClerk): Promise<void> {
  await page.getByRole('button', { name: '在原件加注…' }).click()
  const dialog = page.getByRole('dialog', { name: '在原件加注' })
  await dialog.getByLabel('主任账号').fill(head.clerk)
  await dialog.getByLabel('主任口令').fill(head.password)
  await dialog.getByRole('button', { name: '在原件加注' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('已加注').first().waitFor()
}

/** 档号: the number of this file. */
export async function number(page: Page, volume: string): Promise<void> {
  await page.getByLabel('全宗号').fill('0123')
  await page.getByLabel('卷号').fill(volume)
}

/** The file is put in order (归档). */
export async function file(page: Page): Promise<void> {
  for (const pages of await page.getByRole('textbox', { name: /页数$/ }).all()) await pages.fill('6')
  await page.locator('footer').getByRole('button', { name: /^归档/ }).click()
  await page.getByRole('heading', { name: '本件经过' }).waitFor()
}

/** The paper of each of the two is printed. */
export async function printBoth(page: Page): Promise<void> {
  const papers = page.getByRole('table', { name: '要打印的文书' })
  for (const party of ['男方', '女方']) {
    const row = papers.getByRole('row').filter({ hasText: party })
    await row.getByRole('button', { name: '打印' }).click()
    await row.getByRole('button', { name: '再打印一次' }).waitFor()
  }
}

/** One of the two has nothing to say, and asks for no hearing. */
export async function waive(page: Page, by: 'man' | 'woman', on: string): Promise<void> {
  const dialog = await beside(page, '记录陈述')
  await dialog.getByLabel('谁陈述').selectOption(by)
  await dialog.getByLabel('陈述还是听证').selectOption('waived')
  await dialog.getByLabel('日期').fill(on)
  await dialog.getByLabel('要点').fill('对拟撤销没有意见，放弃陈述和听证。')
  await takePage(page, 'scans')
  await dialog.getByRole('button', { name: /^记录陈述/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 法制审核: a second person agrees. */
export async function review(page: Page): Promise<void> {
  const dialog = await beside(page, '法制审核')
  await walk.answer(dialog, '审核意见', '同意')
  await dialog.getByLabel('意见', { exact: true }).fill('事实清楚，程序合法，同意撤销。')
  await dialog.getByRole('button', { name: /^法制审核/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 撤回加注, filled in by the head: which of the annotations, and why it does not belong here. */
export async function takeBack(page: Page, which: RegExp, reason: string): Promise<Locator> {
  const dialog = await beside(page, '撤回加注')
  const said = await dialog.getByRole('option', { name: which }).textContent()
  await dialog.getByLabel('撤回哪一条').selectOption({ label: said ?? '' })
  await dialog.getByLabel('错在哪里').fill(reason)
  await takePage(page, 'scans')
  return dialog
}

/** Signs the act of a dialog, which closes. */
export async function actIn(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the act of the menu beside the step. */
async function beside(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  return page.getByRole('dialog', { name: new RegExp(`^${name}`) })
}

/** Found by name the marriage stands as the document says, and its record says the remark. */
export async function readMarriage(
  page: Page,
  { id, name, standing, remark }: { id: string; name: string; standing: string; remark: RegExp },
): Promise<void> {
  await walk.goTo(page, '查找')
  await page.getByRole('textbox', { name: /^按姓名/ }).fill(name)
  await page.getByRole('table', { name: '结果' }).getByText(standing).dblclick()
  await page.waitForURL(`**/case/${id}**`)
  await page.getByRole('button', { name: /^经过/ }).click()
  await page.getByText(remark).waitFor()
}

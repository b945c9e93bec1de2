import type { Page } from 'playwright-core'
import { actButton, goTo, type SeatedClerk, signIn } from './walk.ts'

/** Presses the one act of the step, and waits for the step after it. */
export async function act(page: Page, name: string, next: string): Promise<void> {
  await actButton(page, name).click()
  await page.locator('[aria-current="step"]', { hasText: next }).waitFor()
}

/** From a promise on the day's page to the certificate that is made; gives the case of this person's certificates. */
export async function makePromised(page: Page, name: string): Promise<string> {
  await goTo(page, '今日')
  const due = page.getByRole('region', { name: '承诺补制的电子证照' })
  await due.getByRole('button', { name: `制发：${name}` }).click()
  await act(page, '确认持证人', '效力判断')
  await act(page, '效力判断', '制证')
  await act(page, '制证', '核验')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** A colleague takes over, holds the certificate against the paper, and finds all alike. */
export async function verifyBy(page: Page, colleague: SeatedClerk): Promise<void> {
  await handTo(page, colleague)
  await page.getByRole('table', { name: '逐项与纸质证对照' }).waitFor()
  await page.keyboard.press('Alt+a')
  await act(page, '核验', '签发')
}

/** Locks the machine, and somebody else signs in over the same screen. */
export async function handTo(page: Page, next: SeatedClerk): Promise<void> {
  await page.keyboard.press('Alt+l')
  await signIn(page, next)
}

/** Opens one of the acts beside the step. */
export async function besideStep(page: Page, name: string) {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}

import type { Locator } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { Hands, SaidKey } from './hands.ts'
import type { SeatedClerk } from './walk.ts'

/** Looks at the screen where the walk stands: axe, in light and dark and on the tablet; see `inspectorOf`. */
export type Look = (name: string) => Promise<void>

/**
 * One stop of a case on its way: what is filled in there, and the act that leads on. How a kind is walked by keyboard:
 * a row in `kinds-by-keyboard.e2e.ts` names its stops in the order of its stepper. Each is looked at as it opens and
 * again once it is filled in, then Ctrl Enter does the act and the next step must stand there with the focus in it.
 */
export interface Stop {
  /** The name of the screen among the findings and pictures; as it opens it is `<name>-empty`. */
  readonly name: string
  /** What is filled in, with nothing but `hands`; none where the step only asks for the act. */
  readonly fill?: (hands: Hands, look: Look) => Promise<void>
  /** The act by its words on the bar, and the step after it; none at the last stop. */
  readonly act?: readonly [act: SaidKey, next: SaidKey]
}

/** Walks a case that has been begun from stop to stop. */
export async function walkByKeyboard(hands: Hands, look: Look, stops: readonly Stop[]): Promise<void> {
  const timesGone = await countGoing(hands)
  for (const { name, fill, act } of stops) {
    await look(fill ? `${name}-empty` : name)
    if (fill) {
      await fill(hands, look)
      await look(name)
    }
    if (act) await doAct(hands, ...act)
  }
  assert.is(await timesGone(), 0, 'the case was taken off the page to be read')
}

/** Counts how often a page that was there goes, for however short a time, while something is read. */
async function countGoing({ page, say }: Hands): Promise<() => Promise<number>> {
  await page.evaluate((reading) => {
    const counting = window as unknown as { timesGone: number }
    counting.timesGone = 0
    new MutationObserver(() => {
      if (document.querySelector('main [role=status]')?.textContent === reading) counting.timesGone += 1
    }).observe(document.body, { childList: true, subtree: true })
  }, say('shell.reading'))
  return () => page.evaluate(() => (window as unknown as { timesGone: number }).timesGone)
}

/** Alt N on the day's page, down the list of matters, Enter. */
export async function begin(hands: Hands, matter: SaidKey, first: SaidKey): Promise<void> {
  const { page, say, press } = hands
  await press('Alt+1')
  await untilFocusIsKept(hands)
  await press('Alt+n')
  const dialog = page.getByRole('dialog', { name: say('matter.title') })
  await goDownTo(hands, dialog.getByRole('button', { name: new RegExp(`^${say(matter)}`) }).first())
  await press('Enter')
  await page.locator('[aria-current="step"]', { hasText: say(first) }).waitFor()
  await untilFocusIsKept(hands)
}

/** Ctrl Enter, once the step's act can be done; the next step stands there, and the focus in it. */
export async function doAct(hands: Hands, act: SaidKey, next: SaidKey): Promise<void> {
  const { page, say, press } = hands
  await footer(hands)
    .getByRole('button', { name: new RegExp(`^${say(act)}( Ctrl Enter)?$`), disabled: false })
    .waitFor()
  await press('Control+Enter')
  await page.locator('[aria-current="step"]', { hasText: say(next) }).waitFor()
  await untilFocusIsKept(hands)
}

/** Opens acts beside the step one after the other, looks at their dialogs, and leaves each by Escape. */
export async function lookAtOthers(hands: Hands, look: Look, acts: readonly SaidKey[]): Promise<void> {
  const dialog = hands.page.getByRole('dialog')
  for (const act of acts) {
    await openOtherAct(hands, act)
    await look(`${act.replace(/^act\./, '')}-dialog`)
    await hands.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await untilFocusIsKept(hands)
  }
}

/** Goes down the menu of the acts beside the step, and opens one. */
export async function openOtherAct(hands: Hands, act: SaidKey): Promise<void> {
  const { page, say, press, enter } = hands
  await enter(button(hands, say('case.others')))
  await goDownTo(hands, page.getByRole('menuitem', { name: say(act) }))
  const overflow = await page.evaluate(() => getComputedStyle(document.documentElement).overflow)
  assert.is.not(overflow, 'hidden', 'the menu locks the page')
  await press('Enter')
  await page.getByRole('dialog').waitFor()
}

/** Alt L; whoever takes over signs in, and stands where the other stood. */
export async function handOver(hands: Hands, next: SeatedClerk): Promise<void> {
  const { page, say, press } = hands
  await press('Alt+l')
  await page.getByLabel(say('signin.factor.password'), { exact: true }).waitFor()
  await untilFocusIsKept(hands)
  await signIn(hands, next)
  await page.locator('[aria-current="step"]').waitFor()
  await untilFocusIsKept(hands)
}

export async function signIn({ page, say, fill, press }: Hands, who: SeatedClerk): Promise<void> {
  await fill(page.getByRole('textbox', { name: say('signin.factor.clerk') }), who.clerk)
  await fill(page.getByLabel(say('signin.factor.password'), { exact: true }), who.password)
  await press('Enter')
  await page.getByRole('navigation', { name: say('nav.main') }).waitFor()
}

export const button = ({ page }: Hands, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

export const footer = ({ page }: Hands): Locator => page.locator('footer')

/** The focus is somewhere on the page: whoever cannot see is not sent back to its beginning. */
export const untilFocusIsKept = ({ page }: Hands): Promise<unknown> =>
  page.waitForFunction(() => document.activeElement !== document.body)

/** The arrow key, until the focus is on that entry of a list. */
async function goDownTo({ press }: Hands, entry: Locator): Promise<void> {
  await entry.waitFor()
  const isOn = () => entry.evaluate((element) => element === document.activeElement)
  for (let row = 0; row < 20 && !(await isOn()); row++) await press('ArrowDown')
}

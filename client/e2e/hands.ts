import type { Locator, Page } from 'playwright-core'
import { en } from '../text/en.ts'
import { enAtDesk } from '../text/en-at-desk.ts'
import { enConflict } from '../text/en-conflict.ts'
import { enFlow } from '../text/en-flow.ts'
import { enKinds } from '../text/en-kinds.ts'
import { enStatistics } from '../text/en-statistics.ts'
import { enOfKinds } from '../text/kinds/en-of-kinds.ts'
import { zhOfKinds } from '../text/kinds/zh-of-kinds.ts'
import type { Language, TextKey } from '../text/text.ts'
import { zh } from '../text/zh.ts'
import { zhAtDesk } from '../text/zh-at-desk.ts'
import { zhConflict } from '../text/zh-conflict.ts'
import { zhFlow } from '../text/zh-flow.ts'
import { zhKinds } from '../text/zh-kinds.ts'
import { zhStatistics } from '../text/zh-statistics.ts'

/** Words that a screen may show: those of the screens, and those of the acts and stages of every kind. */
export type SaidKey = TextKey | keyof typeof zhOfKinds

/** Two hands on the keyboard of a page, and nothing else: what they cannot reach, a clerk cannot either. */
export interface Hands {
  readonly page: Page
  readonly language: Language
  /** The words of the page in its language. */
  readonly say: (key: SaidKey, parameters?: Readonly<Record<string, unknown>>) => string
  readonly press: (key: string) => Promise<void>
  /** Tabs to a place, forward or back; every stop on the way shows that it has the focus. */
  readonly reach: (place: Locator) => Promise<void>
  /** Reaches a button or link, and presses Enter. */
  readonly enter: (place: Locator) => Promise<void>
  /** Reaches a field, and types over what it holds. */
  readonly fill: (field: Locator, text: string) => Promise<void>
  /** Reaches a list of choices, and goes down it to one of them. */
  readonly choose: (field: Locator, value: string) => Promise<void>
  /** Reaches a group of answers, and gives one with the arrow keys. */
  readonly answer: (group: Locator, words: string) => Promise<void>
  /** Reaches a checkbox, and ticks it. */
  readonly tick: (box: Locator) => Promise<void>
}

const mostStops = 120

/** The hands of a clerk who reads the page in a language. */
export function handsOn(page: Page, language: Language): Hands {
  const words =
    language === 'zh'
      ? { ...zh, ...zhAtDesk, ...zhConflict, ...zhFlow, ...zhKinds, ...zhStatistics, ...zhOfKinds }
      : { ...en, ...enAtDesk, ...enConflict, ...enFlow, ...enKinds, ...enStatistics, ...enOfKinds }
  const press = (key: string) => page.keyboard.press(key)
  const reach: Hands['reach'] = async (place) => {
    await place.waitFor({ state: 'attached' })
    for (let stops = 0; stops < mostStops; stops++) {
      const { isThere, isBefore, seen } = await place.evaluate(standingAt)
      if (seen !== null) throw new Error(`the focus cannot be seen on ${seen}`)
      if (isThere) return
      await press(isBefore ? 'Shift+Tab' : 'Tab')
    }
    const stuck = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
    throw new Error(`${place} is not reached by Tab; the focus is on ${stuck}`)
  }
  return {
    page,
    language,
    say: (key, parameters = {}) =>
      words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? '')),
    press,
    reach,
    async enter(place) {
      await reach(place)
      await press('Enter')
    },
    async fill(field, text) {
      await reach(field)
      await press('Control+a')
      await page.keyboard.type(text)
    },
    async choose(field, value) {
      await reach(field)
      const steps = await field.evaluate((select: HTMLSelectElement, wanted) => {
        const values = [...select.options].map((option) => option.value)
        return values.indexOf(wanted) - select.selectedIndex
      }, value)
      for (let step = 0; step < Math.abs(steps); step++) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    },
    async answer(group, answered) {
      await group.waitFor()
      const radios = group.getByRole('radio')
      const names = await group.locator('label').allTextContents()
      const wanted = names.findIndex((name) => name.trim() === answered)
      if (wanted < 0) throw new Error(`${answered} is not one of ${names}`)
      const chosen = await radios.evaluateAll((all) =>
        all.findIndex((one) => (one as HTMLInputElement).checked),
      )
      const from = Math.max(chosen, 0)
      await reach(radios.nth(from))
      if (chosen < 0 && wanted === 0) await press('Space')
      for (let at = from; at < wanted; at++) await press('ArrowRight')
      for (let at = from; at > wanted; at--) await press('ArrowLeft')
    },
    async tick(box) {
      await reach(box)
      if (!(await box.isChecked())) await press('Space')
    },
  }
}

/** Where the focus is as seen from a place; `seen` names what has the focus and does not show it. */
function standingAt(place: Element): { isThere: boolean; isBefore: boolean; seen: string | null } {
  const focused = document.activeElement ?? document.body
  const ring = [focused, focused.closest('label')].filter((each) => each !== null)
  const isShown = ring.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  })
  const isQuiet = focused === document.body || focused.matches('main, [role="dialog"], [role="menu"]')
  const isBefore = (focused.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  return {
    isThere: focused === place,
    isBefore: isBefore && focused !== document.body,
    seen: isQuiet || isShown ? null : focused.outerHTML.slice(0, 200),
  }
}

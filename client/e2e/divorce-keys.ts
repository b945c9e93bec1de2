import type { Locator, Page } from 'playwright-core'
import { type PartyId, partyIds } from '../../domain/index.ts'
import type { TextKey } from '../text/text.ts'
import { button, untilFocusIsKept } from './by-keyboard.ts'
import { type Hands, handsOn, type SaidKey } from './hands.ts'
import { writeWithPen } from './pen.ts'

/** A field of one party by its name. */
export const named = ({ say }: Hands, party: PartyId, field: TextKey): string =>
  say('party.field', { party: say(`party.${party}`), field: say(field) })

/** The column of a party. */
export const column = ({ page }: Hands, party: PartyId): Locator => page.locator(`[data-party="${party}"]`)

/** A question that is put to one party, answered. */
export const askParty = (hands: Hands, party: PartyId, question: TextKey, said: TextKey): Promise<void> =>
  hands.answer(
    column(hands, party).getByRole('group', { name: named(hands, party, question), exact: true }),
    hands.say(said),
  )

/** A question that is put once, answered. */
export const ask = ({ page, say, answer }: Hands, question: SaidKey, said: SaidKey): Promise<void> =>
  answer(page.locator('main').getByRole('group', { name: say(question), exact: true }), say(said))

/** A line of text in the middle of the screen. */
export const typeIn = ({ page, say, fill }: Hands, field: SaidKey, text: string): Promise<void> =>
  fill(page.locator('main').getByRole('textbox', { name: say(field), exact: true }), text)

/** Both are there, and each is the person of the own document. */
export async function bothAreHere(hands: Hands, party: PartyId): Promise<void> {
  const { say, tick, answer } = hands
  await tick(column(hands, party).getByRole('checkbox', { name: say('accept.present') }))
  const match = `${say(`party.${party}`)} ${say('accept.match')}`
  await answer(column(hands, party).getByRole('group', { name: match }), say('accept.match.yes'))
}

/** One page of whatever stands at a place of the form. */
export async function scan(hands: Hands, place: Locator): Promise<void> {
  const { page, say, press, reach, enter } = hands
  await enter(place.getByRole('button', { name: new RegExp(`^${say('scans.take')}`) }))
  const camera = page.getByRole('dialog')
  const shutter = camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false })
  await reach(shutter)
  await press('Space')
  await camera
    .getByRole('list')
    .getByText(say('scans.page', { page: 1 }))
    .waitFor()
  await enter(camera.getByRole('button', { name: say('camera.done') }))
  await camera.waitFor({ state: 'detached' })
  await untilFocusIsKept(hands)
}

export const at = ({ page }: Hands, place: string): Locator => page.locator(`[data-at="${place}"]`)

/** F4 takes the next photograph that is missing. */
export async function photograph(hands: Hands, name: string): Promise<void> {
  const { page, say, press } = hands
  await press('F4')
  const camera = page.getByRole('dialog', { name })
  await camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false }).waitFor()
  await press('Space')
  await camera.waitFor({ state: 'detached' })
  await page.getByRole('img', { name }).waitFor()
  await untilFocusIsKept(hands)
}

/** A finger of each. */
export async function pressFingers(hands: Hands): Promise<void> {
  const { say, enter } = hands
  for (const party of partyIds) {
    await enter(column(hands, party).getByRole('button', { name: say('finger.capture') }))
    await column(hands, party)
      .getByText(say('finger.quality', { quality: '' }).trim())
      .waitFor()
    await untilFocusIsKept(hands)
  }
}

/** The clerk opens a text for each by keyboard; each signs with the pen, and presses the red key. */
export async function bothSign(hands: Hands, parties: readonly PartyId[] = partyIds): Promise<void> {
  const { page, say, enter, language } = hands
  let pad: Page | undefined
  for (const party of parties) {
    const article = page.getByRole('article', { name: say(`party.${party}`), exact: true })
    const open = enter(article.getByRole('button', { name: say('declare.open') }))
    if (pad) await open
    else [pad] = await Promise.all([page.context().waitForEvent('page'), open])
    await pad.bringToFront()
    const theirs = handsOn(pad, language)
    await writeWithPen(pad, pad.getByRole('img', { name: theirs.say('party.pen') }))
    await theirs.enter(button(theirs, theirs.say('party.confirm')))
    await pad.getByText(theirs.say('party.done')).waitFor()
    await page.bringToFront()
    await article.getByText(say('declare.signed', { at: '' }).trim()).waitFor()
    await untilFocusIsKept(hands)
  }
  await pad?.close()
}

/** Ticks every box of a name. */
export async function tickAll({ page, say, tick }: Hands, box: SaidKey): Promise<void> {
  const boxes = page.locator('main').getByRole('checkbox', { name: say(box) })
  await boxes.first().waitFor()
  for (let index = 0; index < (await boxes.count()); index++) await tick(boxes.nth(index))
}

import type { Locator, Page } from 'playwright-core'
import type { ReaderSimulator } from '../../device-bridge/drivers/id-card-reader/simulator.ts'
import { type PartyId, partyIds } from '../../domain/index.ts'
import type { TextKey } from '../text/text.ts'
import { button, doAct, footer, type Look, untilFocusIsKept } from './by-keyboard.ts'
import type { Hands, SaidKey } from './hands.ts'
import { writeWithPen } from './pen.ts'

const named = ({ say }: Hands, party: PartyId, field: TextKey): string =>
  say('party.field', { party: say(`party.${party}`), field: say(field) })

export async function pair(hands: Hands, code: string, look: Look): Promise<void> {
  const { page, say, fill, press, enter } = hands
  await press('Alt+5')
  await look('sync-empty')
  await enter(page.getByRole('link', { name: say('devices.open') }))
  await page.getByRole('heading', { name: say('devices.camera') }).waitFor()
  await press('Alt+n')
  const field = page.getByRole('textbox', { name: say('devices.pair.code') })
  await field.waitFor()
  await look('pairing-dialog')
  await fill(field, code)
  await press('Enter')
  await page.getByText(say('devices.bridge.ok')).waitFor()
  await untilFocusIsKept(hands)
  await look('devices')
}

export async function supply(hands: Hands, serials: readonly string[], look: Look): Promise<void> {
  const { page, say, fill, press, enter } = hands
  await press('Alt+5')
  await enter(button(hands, say('numbers.lease')))
  await page
    .getByText(/^J\d+-\d{4}-/)
    .first()
    .waitFor()
  await enter(button(hands, new RegExp(say('blanks.enter'))))
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByRole('textbox'), serials.join('\n'))
  await look('blanks-dialog')
  await enter(dialog.getByRole('button', { name: say('blanks.enter.act', { count: serials.length }) }))
  await dialog.getByText(say('blanks.enter.done', { count: serials.length })).waitFor()
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await untilFocusIsKept(hands)
}

/** Ctrl Enter on a day on which nobody waits begins a case. */
export async function openCase(hands: Hands): Promise<string> {
  const { page, press, say } = hands
  await press('Alt+1')
  await button(hands, new RegExp(`^${say('day.walk-in.act')}`)).waitFor()
  await press('Control+Enter')
  await page.waitForURL('**/case/*')
  await footer(hands)
    .getByRole('button', { name: say('act.call') })
    .waitFor()
  await untilFocusIsKept(hands)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

export const call = (hands: Hands): Promise<void> => doAct(hands, 'act.call', 'step.accept')

/** F2 for each of the two cards. */
export async function readCards(
  { page, say, press }: Hands,
  reader: ReaderSimulator,
  cards: Record<PartyId, string>,
) {
  for (const party of partyIds) {
    reader.lift()
    await press('F2')
    await page.getByText(say('card.waiting')).waitFor()
    reader.put(cards[party])
    await page
      .getByRole('status')
      .filter({ hasText: say('card.done', { party: say(`party.${party}`) }) })
      .waitFor()
  }
  reader.lift()
}

export async function askBoth(hands: Hands): Promise<void> {
  const { page, say, tick, answer, choose } = hands
  for (const party of partyIds) {
    const column = page.locator(`[data-party="${party}"]`)
    const name = say(`party.${party}`)
    const ask = (question: TextKey, given: TextKey) =>
      answer(column.getByRole('group', { name: named(hands, party, question), exact: true }), say(given))
    await tick(column.getByRole('checkbox', { name: say('accept.present') }))
    await answer(
      column.getByRole('group', { name: `${name} ${say('accept.match')}` }),
      say('accept.match.yes'),
    )
    await choose(column.getByLabel(named(hands, party, 'field.status'), { exact: true }), '10')
    await ask('accept.voluntary', 'answer.yes')
    await ask('accept.married-before', 'answer.had-not')
    await ask('accept.capable', 'answer.capable')
  }
  await answerKin(hands, 'answer.not-related')
}

/** Whether the two are kin within the degrees that may not marry. */
export const answerKin = ({ page, say, answer }: Hands, given: TextKey): Promise<void> =>
  answer(page.getByRole('group', { name: say('accept.related'), exact: true }), say(given))

/** F4 opens the camera, Space takes, and the next side is chosen by its list. */
export async function scanCards(hands: Hands, look: Look): Promise<void> {
  const { page, say, press, choose, reach, enter } = hands
  await press('F4')
  const camera = page.getByRole('dialog', { name: say('scans.title') })
  const shutter = camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false })
  await shutter.waitFor()
  await look('camera-dialog')
  for (const party of partyIds) {
    if (party === 'woman') await choose(camera.getByLabel(say('scans.whose')), party)
    await reach(shutter)
    for (const number of [1, 2]) {
      await press('Space')
      await camera
        .getByRole('list')
        .getByText(say('scans.page', { page: number }))
        .waitFor()
    }
  }
  await enter(camera.getByRole('button', { name: say('camera.done') }))
  await camera.waitFor({ state: 'detached' })
  await untilFocusIsKept(hands)
}

export async function checkOnline(hands: Hands, people = 2): Promise<void> {
  const { page, say, enter } = hands
  await enter(button(hands, say('check.online')))
  await page
    .locator('[data-at="status-check"]')
    .getByText(`${say('check.by-line')} `)
    .nth(people - 1)
    .waitFor()
  await untilFocusIsKept(hands)
}

export const accept = (hands: Hands): Promise<void> => doAct(hands, 'act.accept', 'step.capture')

/** A finger, and what each is asked for the forms. */
export async function askDetails(hands: Hands, party: PartyId): Promise<void> {
  const { page, say, enter, choose, fill } = hands
  const column = page.locator(`[data-party="${party}"]`)
  await enter(column.getByRole('button', { name: say('finger.capture') }))
  await column.getByText(say('finger.quality', { quality: '' }).trim()).waitFor()
  await untilFocusIsKept(hands)
  const occupation = column.getByLabel(named(hands, party, 'field.occupation'), { exact: true })
  await choose(occupation, await secondOf(occupation))
  await choose(column.getByLabel(named(hands, party, 'field.education'), { exact: true }), '20')
  await fill(column.getByLabel(named(hands, party, 'field.contact'), { exact: true }), '02987650001')
}

export async function capture(hands: Hands): Promise<void> {
  const { page, say, press } = hands
  for (const party of partyIds) await askDetails(hands, party)
  for (const photo of ['capture.scenePhoto', 'capture.certificatePhoto'] as const) {
    await press('F4')
    const camera = page.getByRole('dialog', { name: say(photo) })
    await camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false }).waitFor()
    await press('Space')
    await camera.waitFor({ state: 'detached' })
    await page.getByRole('img', { name: say(photo) }).waitFor()
    await untilFocusIsKept(hands)
  }
}

const secondOf = (field: Locator): Promise<string> =>
  field.evaluate((select: HTMLSelectElement) => select.options[2]?.value ?? '')

export const saveCapture = (hands: Hands): Promise<void> => doAct(hands, 'act.capture', 'step.declare')

/** The clerk opens each declaration by keyboard; each party signs with the pen, and presses the red key. */
export async function declare(
  hands: Hands,
  look: { readonly atCounter: Look; readonly atDisplay: (pad: Page, name: string) => Promise<void> },
  partyHands: (pad: Page) => Hands,
): Promise<void> {
  const { page, say, enter } = hands
  let pad: Page | undefined
  for (const party of partyIds) {
    const article = page.getByRole('article', { name: say(`party.${party}`), exact: true })
    const open = enter(article.getByRole('button', { name: say('declare.open') }))
    if (pad) await open
    else [pad] = await Promise.all([page.context().waitForEvent('page'), open])
    await pad.bringToFront()
    const theirs = partyHands(pad)
    await pad.getByRole('group', { name: theirs.say('party.status') }).waitFor()
    if (party === 'man') await look.atDisplay(pad, 'party')
    await theirs.answer(pad.getByRole('group', { name: theirs.say('party.status') }), theirs.say('status.10'))
    await writeWithPen(pad, pad.getByRole('img', { name: theirs.say('party.pen') }))
    if (party === 'woman') await look.atDisplay(pad, 'party-signed')
    await theirs.enter(button(theirs, theirs.say('party.confirm')))
    await pad.getByText(theirs.say('party.done')).waitFor()
    if (party === 'man') await look.atDisplay(pad, 'party-done')
    await page.bringToFront()
    await article.getByText(say('declare.signed', { at: '' }).trim()).waitFor()
    await untilFocusIsKept(hands)
  }
  await look.atCounter('case-declare')
  await pad?.close()
  await doAct(hands, 'act.declare', 'step.examine')
}

export const examine = (hands: Hands): Promise<void> => doAct(hands, 'act.examine', 'step.print')

export async function print(hands: Hands, blanks: Record<PartyId, string>, look: Look): Promise<void> {
  const { page, say, fill, press, tick } = hands
  for (const party of partyIds) {
    await fill(page.getByLabel(named(hands, party, 'print.blank'), { exact: true }), blanks[party])
  }
  await press('Alt+p')
  await page
    .getByRole('row')
    .filter({ hasText: say('print.again') })
    .first()
    .waitFor()
  await tick(page.getByRole('checkbox', { name: say('print.proofread') }))
  await look('case-print')
  await doAct(hands, 'act.print', 'step.sign')
}

/** F4 for each of the three papers. */
export async function scanPapers(hands: Hands): Promise<void> {
  const { page, say, press, enter } = hands
  const scanned = page.getByRole('img', { name: say('scans.page', { page: 1 }) })
  for (const paper of [1, 2, 3]) {
    await press('F4')
    const camera = page.getByRole('dialog')
    await camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false }).waitFor()
    await press('Space')
    await camera
      .getByRole('list')
      .getByText(say('scans.page', { page: 1 }))
      .waitFor()
    await enter(camera.getByRole('button', { name: say('camera.done') }))
    await camera.waitFor({ state: 'detached' })
    await scanned.nth(paper - 1).waitFor()
    await untilFocusIsKept(hands)
  }
}

export async function sign(hands: Hands, look: Look): Promise<void> {
  const { page, say, tick } = hands
  await look('case-sign-empty')
  await scanPapers(hands)
  for (const box of ['sign.signed', 'sign.pressed'] as const)
    for (const party of [0, 1]) await tick(page.getByRole('checkbox', { name: say(box) }).nth(party))
  await look('case-sign')
  await doAct(hands, 'act.sign', 'step.register')
}

/** The legal moment: Ctrl Enter, and never Enter alone. */
export async function register(hands: Hands, look: Look, act: SaidKey = 'act.register'): Promise<void> {
  const { page, say, press } = hands
  await button(hands, new RegExp(`^${say(act)}`))
    .and(page.locator(':enabled'))
    .waitFor()
  await look('case-register')
  await press('Enter')
  await press('Control+Enter')
  await page.locator('[aria-current="step"]', { hasText: say('step.deliver') }).waitFor()
  await untilFocusIsKept(hands)
}

export async function deliver(hands: Hands, look: Look): Promise<void> {
  const { page, say, tick } = hands
  for (const party of [0, 1])
    await tick(page.getByRole('checkbox', { name: say('deliver.handed') }).nth(party))
  await look('case-deliver')
  await doAct(hands, 'act.deliver', 'step.after')
}

export async function putInOrder(hands: Hands, promisedBy: string, look: Look): Promise<void> {
  const { page, say, answer } = hands
  await look('case-after-empty')
  await answer(page.getByRole('group', { name: say('act.offer-ceremony') }), say('after.ceremony.yes'))
  await page
    .getByRole('paragraph')
    .filter({ hasText: say('after.ceremony.yes') })
    .waitFor()
  await untilFocusIsKept(hands)
  await promiseAndFile(hands, promisedBy, look)
}

/** The e-certificate promised by a day, and the file in its order. */
export async function promiseAndFile(hands: Hands, promisedBy: string, look: Look): Promise<void> {
  const { page, say, fill, enter, press } = hands
  await fill(page.getByLabel(say('after.promise.by')), promisedBy)
  await enter(button(hands, say('act.promise-e-certificate')))
  await page.getByText(say('after.promise.made', { by: promisedBy })).waitFor()
  await untilFocusIsKept(hands)
  const pages = page.getByRole('textbox', { name: new RegExp(`${say('after.pages')}$`) })
  for (let at = 0; at < (await pages.count()); at++) await fill(pages.nth(at), '1')
  await look('case-after')
  await footer(hands)
    .getByRole('button', { name: new RegExp(`^${say('act.file')}`), disabled: false })
    .waitFor()
  await press('Control+Enter')
  await page.getByRole('heading', { name: say('record.title') }).waitFor()
  await untilFocusIsKept(hands)
}

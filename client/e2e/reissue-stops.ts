import type { Stop } from './by-keyboard.ts'
import { untilFocusIsKept } from './by-keyboard.ts'
import type { Counter } from './counter.ts'
import { askParty, at, bothSign, column, named, photograph, scan, tickAll, typeIn } from './divorce-keys.ts'
import type { Hands } from './hands.ts'
import * as counter from './keyboard-walk.ts'

/** Who applies, as the card of the rack names her, and the registration that her certificate is of. */
export interface AloneAtCounter {
  readonly card: string
  readonly names: Readonly<Record<'man' | 'woman', string>>
  readonly numbers: Readonly<Record<'man' | 'woman', string>>
  readonly blank: string
  readonly promisedBy: string
}

/** A reissue for the wife alone, from the call to the file in its order. */
export const reissueStops = ({ reader }: Pick<Counter, 'reader'>, who: AloneAtCounter): readonly Stop[] => [
  { name: 'call', act: ['act.call', 'step.reissue.archive'] },
  {
    name: 'archive',
    fill: (hands) => readArchive(hands, who),
    act: ['act.verify-archive', 'step.accept'],
  },
  {
    name: 'accept',
    fill: async (hands) => {
      await readCard(hands, reader, who.card)
      const { page, say, choose, tick, answer } = hands
      await choose(page.getByLabel(say('reissue.reason'), { exact: true }), 'lost')
      await tick(column(hands, 'woman').getByRole('checkbox', { name: say('reissue.present') }))
      const match = `${say('party.woman')} ${say('accept.match')}`
      await answer(column(hands, 'woman').getByRole('group', { name: match }), say('accept.match.yes'))
      await askParty(hands, 'woman', 'reissue.still-so', 'reissue.still-so.yes')
      const status = named(hands, 'woman', 'field.status')
      await choose(column(hands, 'woman').getByLabel(status, { exact: true }), '20')
      await askParty(hands, 'woman', 'reissue.capable', 'reissue.capable.yes')
      await scanCard(hands)
      await counter.checkOnline(hands, 1)
    },
    act: ['act.accept', 'step.capture'],
  },
  {
    name: 'capture',
    fill: async (hands) => {
      await counter.askDetails(hands, 'woman')
      for (const photo of ['capture.scenePhoto', 'capture.certificatePhoto'] as const)
        await photograph(hands, hands.say(photo))
    },
    act: ['act.capture', 'step.declare'],
  },
  {
    name: 'declare',
    fill: (hands) => bothSign(hands, ['woman']),
    act: ['act.declare', 'step.examine'],
  },
  { name: 'examine', act: ['act.reissue.examine', 'step.print'] },
  {
    name: 'print',
    fill: async (hands) => {
      const { page, say, fill, press, tick } = hands
      await fill(page.getByLabel(named(hands, 'woman', 'print.blank'), { exact: true }), who.blank)
      await press('Alt+p')
      await page
        .getByRole('row')
        .filter({ hasText: say('print.again') })
        .first()
        .waitFor()
      await tick(page.getByRole('checkbox', { name: say('reissue.proofread') }))
    },
    act: ['act.print', 'step.reissue.sign'],
  },
  {
    name: 'sign',
    fill: async (hands) => {
      await counter.scanPapers(hands)
      for (const box of ['sign.signed', 'sign.pressed'] as const) await tickAll(hands, box)
    },
    act: ['act.sign', 'step.reissue.register'],
  },
  {
    name: 'register',
    fill: (hands) => counter.register(hands, async () => undefined, 'act.reissue.register'),
  },
  {
    name: 'deliver',
    fill: (hands) => tickAll(hands, 'reissue.handed'),
    act: ['act.reissue.deliver', 'step.after'],
  },
  {
    name: 'after',
    fill: (hands, look) => counter.promiseAndFile(hands, who.promisedBy, look),
  },
]

/** What the stamped copy of the archive says. */
async function readArchive(hands: Hands, { names, numbers }: AloneAtCounter): Promise<void> {
  const { page, say, choose, fill } = hands
  await choose(page.getByLabel(say('reissue.search'), { exact: true }), 'archive-copy')
  await typeIn(hands, 'reissue.search.archive', '西安市新城区档案馆')
  await typeIn(hands, 'reissue.search.reference', '民政 2016-1024')
  await scan(hands, at(hands, 'search.scans'))
  await typeIn(hands, 'reissue.record.date', '2016-05-20')
  await typeIn(hands, 'reissue.record.authority', '西安市新城区民政局')
  await typeIn(hands, 'reissue.record.number', 'J610102-2016-001024')
  for (const field of ['field.name', 'field.number'] as const)
    for (const party of ['man', 'woman'] as const) {
      const said = field === 'field.name' ? names[party] : numbers[party]
      await fill(page.getByLabel(named(hands, party, field), { exact: true }), said)
    }
}

/** F2 for the card of who came. */
async function readCard({ page, say, press }: Hands, reader: Counter['reader'], card: string): Promise<void> {
  reader.lift()
  await press('F2')
  await page.getByText(say('card.waiting')).waitFor()
  reader.put(card)
  await page
    .getByRole('status')
    .filter({ hasText: say('card.done', { party: say('party.woman') }) })
    .waitFor()
  reader.lift()
}

/** F4, whose card it is, and Space for both sides. */
async function scanCard(hands: Hands): Promise<void> {
  const { page, say, press, choose, reach, enter } = hands
  await press('F4')
  const camera = page.getByRole('dialog', { name: say('scans.title') })
  const shutter = camera.getByRole('button', { name: say('camera.take'), exact: true, disabled: false })
  await shutter.waitFor()
  await choose(camera.getByLabel(say('scans.whose')), 'woman')
  await reach(shutter)
  for (const number of [1, 2]) {
    await press('Space')
    await camera
      .getByRole('list')
      .getByText(say('scans.page', { page: number }))
      .waitFor()
  }
  await enter(camera.getByRole('button', { name: say('camera.done') }))
  await camera.waitFor({ state: 'detached' })
  await untilFocusIsKept(hands)
}

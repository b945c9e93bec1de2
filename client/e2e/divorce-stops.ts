import { partyIds } from '../../domain/index.ts'
import { questions } from '../screens/divorce/inquiry-questions.ts'
import { button, type Stop, untilFocusIsKept } from './by-keyboard.ts'
import type { Counter } from './counter.ts'
import {
  ask,
  askParty,
  at,
  bothAreHere,
  bothSign,
  column,
  named,
  photograph,
  pressFingers,
  scan,
  tickAll,
  typeIn,
} from './divorce-keys.ts'
import type { Hands } from './hands.ts'
import { checkOnline, readCards, scanCards } from './keyboard-walk.ts'

/** The first visit: the application, to its receipt. */
export const firstVisit = (
  { reader }: Pick<Counter, 'reader'>,
  cards: { readonly man: string; readonly woman: string },
): readonly Stop[] => [
  { name: 'call', act: ['act.call', 'step.divorce.mediate'] },
  {
    name: 'mediate',
    fill: (hands) => ask(hands, 'divorce.mediate.wanted', 'divorce.mediate.no'),
    act: ['divorce.mediate.act', 'step.divorce.accept'],
  },
  {
    name: 'accept',
    fill: async (hands, look) => {
      await readCards(hands, reader, cards)
      for (const party of partyIds) {
        await bothAreHere(hands, party)
        await askParty(hands, party, 'divorce.certificate', 'divorce.certificate.shown')
        await scan(hands, at(hands, `marriage.certificates.${party}.scans`))
        await askParty(hands, party, 'divorce.same', 'divorce.same.yes')
        await askParty(hands, party, 'divorce.voluntary', 'answer.yes')
        await askParty(hands, party, 'divorce.capable', 'answer.capable')
        await askParty(hands, party, 'divorce.violence', 'divorce.violence.no')
      }
      await typeIn(hands, 'divorce.marriage.date', '2019-05-20')
      await typeIn(hands, 'divorce.marriage.authority', '西安市新城区民政局')
      await typeIn(hands, 'divorce.marriage.certificate', 'J610102-2019-000520')
      for (const part of ['divorce', 'children', 'property', 'debts'] as const)
        await ask(hands, `divorce.agreed.${part}`, 'divorce.agreed.yes')
      await scan(hands, at(hands, 'agreement.scans'))
      await ask(hands, 'divorce.elsewhere', 'divorce.elsewhere.no')
      await ask(hands, 'divorce.told.pregnant', 'answer.yes')
      await scanCards(hands, look)
      await checkOnline(hands)
    },
    act: ['act.accept', 'step.divorce.apply'],
  },
  {
    name: 'apply',
    fill: async (hands) => {
      for (const party of partyIds) await askParty(hands, party, 'divorce.consent.present', 'answer.yes')
      await pressFingers(hands)
      await photograph(hands, hands.say('capture.scenePhoto'))
      await bothSign(hands)
    },
    act: ['divorce.apply.act', 'step.divorce.receipt'],
  },
  {
    name: 'receipt',
    fill: async (hands) => {
      await hands.press('Alt+p')
      await tickAll(hands, 'divorce.receipt.given')
    },
    act: ['divorce.receipt.act', 'step.divorce.waiting'],
  },
  {
    name: 'cooling-off',
    fill: async (hands, look) => {
      for (const [key, name] of [
        ['Alt+x', 'withdraw-dialog'],
        ['Alt+r', 'reprint-dialog'],
      ] as const) {
        await hands.press(key)
        const dialog = hands.page.getByRole('dialog')
        await dialog.waitFor()
        await look(name)
        await hands.press('Escape')
        await dialog.waitFor({ state: 'detached' })
        await untilFocusIsKept(hands)
      }
    },
  },
]

/** The second visit, to the questions and the agreement. */
export const secondVisit: readonly Stop[] = [
  { name: 'window', act: ['divorce.call-again.act', 'step.divorce.recheck'] },
  {
    name: 'recheck',
    fill: async (hands, look) => {
      for (const party of partyIds) {
        await bothAreHere(hands, party)
        await askParty(hands, party, 'divorce.likeness', 'divorce.likeness.yes')
      }
      await ask(hands, 'divorce.receipt', 'divorce.receipt.shown')
      await scan(hands, at(hands, 'receipt.scans'))
      await scanCards(hands, look)
      await checkOnline(hands)
    },
    act: ['divorce.recheck.act', 'step.divorce.write'],
  },
  {
    name: 'write',
    fill: async (hands) => {
      await typeIn(hands, 'divorce.agreement.consent', '双方自愿离婚。')
      await ask(hands, 'divorce.agreement.children', 'divorce.agreement.childless')
      await typeIn(hands, 'divorce.agreement.property', '莲湖路住房一套归女方所有。')
      await typeIn(hands, 'divorce.agreement.debts', '双方无共同债务。')
      await scan(hands, at(hands, 'scans'))
    },
    act: ['divorce.write.act', 'step.divorce.inquire'],
  },
  ...partyIds.map(
    (party): Stop => ({
      name: `inquire-${party}`,
      fill: async (hands, look) => {
        const { page, say, enter, tick } = hands
        await enter(button(hands, say('divorce.inquiry.begin')).first())
        for (const { words, yes, no } of questions)
          await ask(hands, words, words === 'divorce.ask.coerced' ? no : yes)
        await ask(hands, 'divorce.ask.violence', 'divorce.violence.no')
        const outside = new RegExp(say('divorce.inquiry.outside', { name: '' }).trim())
        await tick(page.getByRole('checkbox', { name: outside }))
        if (party === 'man') await look('inquire-asked')
        await bothSign(hands, [party])
        await scan(hands, page.locator('.scans-of'))
      },
      act: ['divorce.inquire.act', party === 'man' ? 'step.divorce.inquire' : 'step.divorce.agree'],
    }),
  ),
  {
    name: 'agree',
    fill: async (hands) => {
      await hands.press('Alt+p')
      await tickAll(hands, 'divorce.agree.every-page')
      await tickAll(hands, 'sign.pressed')
      await typeIn(hands, 'divorce.agree.pages', '2')
      await tickAll(hands, 'divorce.agree.warned.done')
      await scan(hands, at(hands, 'scans'))
    },
    act: ['divorce.agree.act', 'step.divorce.capture'],
  },
]

/** From the photographs to the legal moment, the delivery and the file. */
export const registration = (given: {
  readonly names: { readonly man: string; readonly woman: string }
  readonly blanks: { readonly man: string; readonly woman: string }
  readonly promisedBy: string
}): readonly Stop[] => [
  {
    name: 'capture',
    fill: async (hands) => {
      const { say, choose, fill } = hands
      for (const party of partyIds) {
        const field = (name: 'field.occupation' | 'field.education' | 'field.contact') =>
          column(hands, party).getByLabel(named(hands, party, name), { exact: true })
        await choose(field('field.occupation'), '2')
        await choose(field('field.education'), '20')
        await fill(field('field.contact'), '02987650011')
      }
      await photograph(hands, say('capture.scenePhoto'))
      for (const party of partyIds)
        await photograph(hands, say('divorce.photo', { name: given.names[party] }))
    },
    act: ['act.capture', 'step.divorce.declare'],
  },
  { name: 'declare', fill: (hands) => bothSign(hands), act: ['act.declare', 'step.divorce.examine'] },
  { name: 'examine', act: ['act.examine', 'step.divorce.consent'] },
  {
    name: 'consent',
    fill: async (hands) => {
      for (const party of partyIds)
        for (const question of ['divorce.consent.present', 'divorce.consent.confirmed'] as const)
          await askParty(hands, party, question, 'answer.yes')
      await pressFingers(hands)
      await bothSign(hands)
    },
    act: ['divorce.consent.act', 'step.divorce.print'],
  },
  {
    name: 'print',
    fill: async (hands) => {
      const { page, say, fill, press, tick } = hands
      for (const party of partyIds)
        await fill(page.getByLabel(named(hands, party, 'print.blank'), { exact: true }), given.blanks[party])
      await press('Alt+p')
      await page
        .getByRole('row')
        .filter({ hasText: say('print.again') })
        .first()
        .waitFor()
      await tick(page.getByRole('checkbox', { name: say('print.proofread') }))
    },
    act: ['act.print', 'step.divorce.sign'],
  },
  { name: 'sign', fill: signThreePapers, act: ['act.sign', 'step.divorce.register'] },
  {
    name: 'register',
    fill: async (hands) => {
      const { page, say, press } = hands
      await button(hands, new RegExp(`^${say('divorce.register')}`))
        .and(page.locator(':enabled'))
        .waitFor()
      await press('Control+Enter')
      await page.locator('[aria-current="step"]', { hasText: say('step.divorce.deliver') }).waitFor()
      await untilFocusIsKept(hands)
    },
  },
  {
    name: 'deliver',
    fill: async (hands) => {
      const { page, choose } = hands
      const chosen = (party: 'man' | 'woman', field: 'certificate' | 'marriage-certificate') =>
        page.getByLabel(named(hands, party, `divorce.deliver.${field}`), { exact: true })
      for (const party of partyIds) await choose(chosen(party, 'certificate'), 'now')
      await tickAll(hands, 'divorce.deliver.agreement')
      for (const party of partyIds) await choose(chosen(party, 'marriage-certificate'), 'stamped')
    },
    act: ['divorce.deliver.act', 'step.divorce.file'],
  },
  {
    name: 'file',
    fill: async (hands) => {
      const { page, say, fill, enter, press } = hands
      await fill(page.getByLabel(say('after.promise.by')), given.promisedBy)
      await enter(button(hands, say('act.promise-e-certificate')))
      await page.getByText(say('after.promise.made', { by: given.promisedBy })).waitFor()
      await untilFocusIsKept(hands)
      const pages = page.getByRole('textbox', { name: new RegExp(`${say('after.pages')}$`) })
      for (let index = 0; index < (await pages.count()); index++) await fill(pages.nth(index), '1')
      await page
        .locator('footer')
        .getByRole('button', { name: new RegExp(`^${say('act.file')}`), disabled: false })
        .waitFor()
      await press('Control+Enter')
      await page.getByRole('heading', { name: say('record.title') }).waitFor()
      await untilFocusIsKept(hands)
    },
  },
]

async function signThreePapers(hands: Hands): Promise<void> {
  const { page, say, press, enter } = hands
  await page.getByRole('heading', { name: say('sign.papers') }).waitFor()
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
  for (const box of ['sign.signed', 'sign.pressed'] as const) await tickAll(hands, box)
}

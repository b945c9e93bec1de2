import { button, handOver, lookAtOthers, type Stop, untilFocusIsKept } from './by-keyboard.ts'
import { guyan } from './walk.ts'

/** The e-certificate of one of a couple that is registered here: judged, made, verified by a colleague, issued. */
export const eCertificateStops = (name: string): readonly Stop[] => [
  {
    name: 'identify',
    fill: async ({ page, say, fill, enter, choose }) => {
      await choose(page.getByRole('combobox', { name: say('e-certificate.side') }), 'woman')
      await fill(page.getByRole('textbox', { name: say('e-certificate.from') }), name)
      await enter(page.getByRole('button', { name }).first())
    },
    act: ['act.identify', 'step.e-review'],
  },
  { name: 'review', act: ['act.review-validity', 'step.e-make'] },
  { name: 'make', act: ['act.make', 'step.e-verify'] },
  {
    name: 'verify',
    fill: async (hands, look) => {
      const { page, say, press } = hands
      await press('Alt+a')
      await page.locator('.refusal').first().waitFor()
      await look('verify-own')
      await press('Alt+x')
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await look('return-dialog')
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await handOver(hands, guyan)
      await page.getByRole('table', { name: say('e-certificate.against-paper') }).waitFor()
      await press('Alt+a')
    },
    act: ['act.verify', 'step.e-issue'],
  },
  { name: 'issue', act: ['act.issue', 'step.e-issued'] },
  {
    name: 'issued',
    fill: async (hands, look) => {
      const { page, say, enter } = hands
      await enter(button(hands, say('e-certificate.told')))
      await page.getByText(say('e-certificate.tell.none')).waitFor()
      await untilFocusIsKept(hands)
      await lookAtOthers(hands, look, [
        'act.void',
        'act.e-certificate.amend',
        'act.name-successor',
        'act.promise',
      ])
    },
  },
]

import { type JSX, onCleanup } from 'solid-js'
import {
  type PartyId,
  type PlainDate,
  withdrawalConfirmation,
  withdrawalPaper,
} from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { clearPrinted } from '../case/paper-press.ts'
import { createPapersToPrint } from '../case/papers-to-print.tsx'
import { officeNow, sheetStamp } from './printed.ts'

/** The withdrawal form to be signed by hand, and the confirmation with its counterfoil. */
export function WithdrawalPapers(props: { by: PartyId; confirmation: string; on: PlainDate }): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const papers = createPapersToPrint(desk)
  onCleanup(clearPrinted)
  const print = () => {
    const state = opened.state()
    const { by, confirmation, on } = props
    const printing = { authority: officeNow(opened)?.authority ?? '', on, number: confirmation }
    void papers.print({
      papers: [
        withdrawalPaper(state, by, printing),
        withdrawalConfirmation(state, by, printing),
        withdrawalConfirmation(state, by, printing, true),
      ],
      stampOf: sheetStamp(opened),
      photo: undefined,
    })
  }
  return (
    <p>
      <button type="button" class="b" aria-busy={papers.isDrawing()} onClick={print}>
        {t('divorce.withdrawal.print')}
      </button>
      <papers.Refused />
    </p>
  )
}

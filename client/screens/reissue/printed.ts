import {
  agreed,
  type BlobRef,
  type Reference,
  type ReissuePrinting,
  type ReissueStage,
  reissuePapers,
  reissueRefusalNotice,
  shanghaiDate,
} from '../../../domain/index.ts'
import type { CaseOf } from '../../state/desk.ts'
import type { Sheets } from '../case/paper-press.ts'
import { authorityNow, printedForHolders, stampOf } from '../case/printing.ts'

/** The stages at which what was printed last is what stands. */
const holding: ReadonlySet<ReissueStage> = new Set(['printed', 'signed', 'reissued', 'delivered', 'filed'])

/** The papers of a reissue as they are drawn when they are printed so. */
export const reissueSheets = (opened: CaseOf<'reissue'>, printing: ReissuePrinting): Sheets => ({
  papers: reissuePapers(opened.state(), printing),
  stampOf: (paper) => stampOf(opened.id, printing, paper),
  ...photosOf(opened),
})

/** One picture of both, or each his own. */
function photosOf({ state }: CaseOf<'reissue'>): Pick<Sheets, 'photo' | 'photos'> {
  const taken = agreed(state().capture)?.certificatePhoto
  if (!taken || 'sha256' in taken) return { photo: taken }
  const own = [taken.man, taken.woman].filter((each): each is BlobRef => each !== null)
  return { photo: undefined, photos: own }
}

/** The papers of a reissue as they were printed last; of one that was refused the notice. */
export function printedReissue(opened: CaseOf<'reissue'>, reference: Reference): Sheets | null {
  const notice = refusalNotice(opened)
  if (notice) return notice
  const printing = printedForHolders(opened, reference, holding)
  const remark = agreed(opened.state().print)?.remark ?? ''
  return printing && reissueSheets(opened, { ...printing, remark })
}

/** 不予补发婚姻登记证告知书, once there is a refusal. */
function refusalNotice(opened: CaseOf<'reissue'>): Sheets | null {
  const [refusal] = opened.state().refusal
  if (!refusal || !['not-accepted', 'not-reissued'].includes(opened.stage())) return null
  const on = shanghaiDate(refusal.at)
  const authority = authorityNow({ ...opened.circumstances(), on })
  return {
    papers: [reissueRefusalNotice(opened.state(), { authority, on })],
    stampOf: (paper) => stampOf(opened.id, { on, certificate: null }, paper),
    photo: undefined,
  }
}

import {
  type Addressee,
  agreed,
  decisionPaper,
  noticeOfIntentPaper,
  type OriginalRegistration,
  type Paper,
  type PlainDate,
  partyIds,
  type Reference,
  type RevocationActOf,
  type RevocationPrinting,
  type RevocationState,
  recordOfCase,
  revocationRefusalPaper,
  shanghaiDate,
} from '../../../domain/index.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'
import type { Sheets } from '../case/paper-press.ts'
import { authorityNow, stampOf } from '../case/printing.ts'

type Opened = CaseOf<'revocation'>
type Notice = Pick<RevocationActOf<'notice-of-intent'>, 'facts' | 'ground' | 'statementsUntil'>
type Decision = Pick<RevocationActOf<'decide'>, 'decision' | 'number' | 'reasons'>

/** Draws one paper to each who is served, of what was or is about to be signed at a moment. */
type PapersTo<A> = (act: A, on: PlainDate, to: readonly Addressee[]) => Promise<Sheets>

/** Everybody who gets a paper: the two of the couple first, then who else is or was served. */
export const addresseesAmong = (
  served: readonly { readonly to?: Addressee }[] | undefined,
): readonly Addressee[] => [...new Set([...partyIds, ...(served ?? []).flatMap(({ to }) => to ?? [])])]

/** 拟撤销告知书 and 撤销婚姻登记决定书, as they are drawn for each who is served. */
export function revocationPapers(
  opened: Opened,
  desk: Desk,
): { readonly notice: PapersTo<Notice>; readonly decision: PapersTo<Decision> } {
  const papersTo =
    <A>(paper: (act: A, printing: RevocationPrinting) => Paper): PapersTo<A> =>
    async (act, on, to) => {
      const originals = await originalsOf(opened.state(), desk)
      const authority = authorityNow({ ...opened.circumstances(), on })
      const nameOf = (one: Addressee) =>
        one === 'man' || one === 'woman' ? (originals[0]?.names[partyIds.indexOf(one)] ?? '') : ''
      return sheetsOf(
        opened,
        on,
        to.map((one) => paper(act, { authority, on, to: one, name: nameOf(one), registrations: originals })),
      )
    }
  return { notice: papersTo(noticeOfIntentPaper), decision: papersTo(decisionPaper) }
}

/** The papers of a case as they were signed: notices, decisions, or the notice of a refusal. */
export async function printedRevocation(
  opened: Opened,
  _reference: Reference,
  desk: Desk,
): Promise<Sheets | null> {
  const { notice, decision } = revocationPapers(opened, desk)
  const state = opened.state()
  const [told] = state.notice
  const [decided] = state.decision
  const to = addresseesAmong(agreed(state.notice)?.served)
  const drawn = [
    told && agreed(state.notice) ? await notice(told.value, shanghaiDate(told.at), to) : null,
    decided && agreed(state.decision) ? await decision(decided.value, shanghaiDate(decided.at), to) : null,
    refusalSheets(opened),
  ].flatMap((sheets) => sheets ?? [])
  const [first] = drawn
  if (!first) return null
  const stamps = new Map(drawn.flatMap(({ papers, stampOf: stamp }) => papers.map(({ id }) => [id, stamp])))
  return {
    papers: drawn.flatMap(({ papers }) => papers),
    stampOf: (paper) => (stamps.get(paper.id) ?? first.stampOf)(paper),
    photo: undefined,
  }
}

/** 不予办理告知书, to whoever sent the document. */
function refusalSheets(opened: Opened): Sheets | null {
  const [refusal] = opened.state().refusal
  if (!refusal) return null
  const on = shanghaiDate(refusal.at)
  const authority = authorityNow({ ...opened.circumstances(), on })
  const to = agreed(opened.state().reception)?.document.issuedBy ?? ''
  return sheetsOf(opened, on, [revocationRefusalPaper(refusal.value, { authority, on, to })])
}

const sheetsOf = (opened: Opened, on: PlainDate, papers: readonly Paper[]): Sheets => ({
  papers,
  stampOf: (paper) => stampOf(opened.id, { on, certificate: null }, paper),
  photo: undefined,
})

/** What the records of the registrations say; of one that is not held here the number alone. */
const originalsOf = (state: RevocationState, desk: Desk): Promise<readonly OriginalRegistration[]> =>
  Promise.all(
    (agreed(state.reception)?.affected ?? []).map(async ({ case: id, certificate }) => {
      const found = recordOfCase(id, await desk.logOf(id), desk.reference().values())
      if (!found) return { of: null, date: null, authority: null, number: certificate, names: [] }
      const { of, record } = found
      const { date, authority, number, persons } = record
      return {
        of: of === 'marriage' || of === 'divorce' || of === 'reissue' ? of : null,
        date,
        authority,
        number: number ?? certificate,
        names: partyIds.map((party) => persons[party].name),
      }
    }),
  )

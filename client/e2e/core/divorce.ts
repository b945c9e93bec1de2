import { createRoot } from 'solid-js'
import {
  type CaseId,
  type DivorceAct,
  type DivorceState,
  type EachParty,
  formatCertificateNumber,
  inForce,
  inquiryTextHash,
  type PartyId,
  type Person,
  rowsOf,
} from '../../../domain/index.ts'
import { divorceSteps, type Separation, withdrawalBy } from '../../../domain/testing/divorce-acts.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'
import { withPictures } from './pictures.ts'

const opened = (desk: Desk, id: CaseId): CaseOf<'divorce'> => {
  const found = createRoot(() => desk.openCase(id, 'divorce')).as('divorce')
  if (!found) throw new Error('a case of another kind')
  return found
}

/** The couple, and the office whose clerk is signed in. */
function separationAt(desk: Desk, couple: EachParty<Person>): Separation {
  const offices = rowsOf(desk.reference().values(), 'office')
  const own = offices.filter(({ body }) => body.office === desk.clerk.office)
  return {
    couple,
    number: 1,
    sitting: desk.sitting,
    registrar: desk.clerk.id,
    authority: inForce(own, desk.now().slice(0, 10))?.body.authority ?? '',
  }
}

/** The first number and blanks for divorces that this machine was given. */
function firstNumber({ reference, device }: Desk) {
  const rows = [...reference().values()]
  const segment = rowsOf(rows, 'segment').find(
    ({ body }) => body.device === device && body.certificate === 'L',
  )?.body
  const [man = '', woman = ''] =
    rowsOf(rows, 'blanks').find(({ body }) => body.device === device && body.certificate === 'divorce')?.body
      .serials ?? []
  if (!segment) return { certificate: '', blanks: { man, woman } }
  const { code, year, first } = segment
  return {
    certificate: formatCertificateNumber({ kind: 'L', code, year, sequence: first }),
    blanks: { man, woman },
  }
}

/** Each is asked after the other: a record takes no time here. */
function atOnce(act: DivorceAct, state: DivorceState): DivorceAct {
  if (act.type !== 'inquire') return act
  const asked = { ...act, began: act.ended }
  return { ...asked, record: { ...act.record, text: inquiryTextHash(state, asked) } }
}

/**
 * Takes a divorce through the steps behind `from` up to `to`, as the clerk who is signed in; a new case where none is
 * named. The case, and the refusal if a step was refused.
 */
export async function divorce(
  desk: Desk,
  how: {
    readonly couple: EachParty<Person>
    readonly id?: CaseId
    readonly from?: string
    readonly to: string
  },
) {
  const id = how.id ?? desk.newCase()
  const one = opened(desk, id)
  while (!one.isReady() || separationAt(desk, how.couple).authority === '') await moment()
  const own = firstNumber(desk)
  const separation = separationAt(desk, how.couple)
  const place = (to: string) => divorceSteps.findIndex((step) => step.to === to)
  for (const { make } of divorceSteps.slice(how.from ? place(how.from) + 1 : 0, place(how.to) + 1)) {
    const made = atOnce(make(separation, one.state(), desk.now()), one.state())
    const signed = await one.sign((await withPictures(desk, withNumbers(made, own))) as DivorceAct)
    if (!signed.ok) return { id, certificate: own.certificate, fault: { act: made.type, ...signed.error } }
    while (!one.log().has(signed.value.id)) await moment()
  }
  return { id, certificate: own.certificate, fault: null }
}

/** One party withdraws the application, in good order. */
export async function withdraw(desk: Desk, id: CaseId, couple: EachParty<Person>, by: PartyId) {
  const one = opened(desk, id)
  while (!one.isReady()) await moment()
  const act = withdrawalBy(by)(separationAt(desk, couple), one.state(), desk.now())
  const signed = await one.sign((await withPictures(desk, act)) as DivorceAct)
  return signed.ok ? null : signed.error
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

function withNumbers(act: DivorceAct, own: ReturnType<typeof firstNumber>): DivorceAct {
  if (act.type === 'print') return { ...act, ...own }
  return act.type === 'register' ? { ...act, certificate: own.certificate } : act
}

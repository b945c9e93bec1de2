/** What is below the screens, on a page of its own, for tests that need no screen. */
import { createRoot } from 'solid-js'
import {
  type Action,
  type EachParty,
  formatCertificateNumber,
  type MarriageAct,
  type PartyId,
  type Person,
  rowsOf,
} from '../../../domain/index.ts'
import { weddingSteps } from '../../../domain/testing/marriage-acts.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'
import { createDoor } from '../../state/door.ts'
import { divorce, withdraw } from './divorce.ts'
import { withPictures } from './pictures.ts'

const door = createDoor()

const core = {
  door,
  desk: (): Desk => {
    const desk = door.desk()
    if (!desk) throw new Error('nobody is signed in')
    return desk
  },
  /** Opens a case for as long as the page lives. */
  open: (id: string): CaseOf<'marriage'> => {
    const opened = createRoot(() => core.desk().openCase(id)).as('marriage')
    if (!opened) throw new Error('a case of another kind')
    return opened
  },
  signAll,
  marry,
  divorce: (how: Parameters<typeof divorce>[1]) => divorce(core.desk(), how),
  withdraw: (id: string, couple: EachParty<Person>, by: PartyId) => withdraw(core.desk(), id, couple, by),
  keepCalling,
}
export type Core = typeof core
;(globalThis as unknown as { core: Core }).core = core

/**
 * Marries a couple through every step up to `to`, as the clerk who is signed in, with the first number and blanks that
 * this machine was given; the case, its number, and the refusal if one of the steps was refused.
 */
async function marry(couple: EachParty<Person>, to = 'delivered') {
  const desk = core.desk()
  const id = desk.newCase()
  const opened = core.open(id)
  const wedding = { couple, number: 1, sitting: desk.sitting, registrar: desk.clerk.id }
  const own = firstNumber()
  const until = weddingSteps.findIndex((step) => step.to === to) + 1
  for (const { make } of weddingSteps.slice(0, until)) {
    const act = withNumbers(make(wedding, opened.state(), desk.now()), own)
    const signed = await opened.sign((await withPictures(desk, act)) as MarriageAct)
    if (!signed.ok) return { id, certificate: own.certificate, fault: signed.error }
    while (!opened.log().has(signed.value.id)) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { id, certificate: own.certificate, fault: null }
}

/** The first certificate number and blanks of this machine, as the reference shows them. */
function firstNumber(): { certificate: string; blanks: EachParty<string> } {
  const { reference, device } = core.desk()
  const rows = [...reference().values()]
  const segment = rowsOf(rows, 'segment').find(({ body }) => body.device === device)?.body
  const [man, woman] = rowsOf(rows, 'blanks').find(({ body }) => body.device === device)?.body.serials ?? []
  if (!segment || !man || !woman) return { certificate: '', blanks: { man: '', woman: '' } }
  const { code, year, first } = segment
  return {
    certificate: formatCertificateNumber({ kind: 'J', code, year, sequence: first }),
    blanks: { man, woman },
  }
}

function withNumbers(act: MarriageAct, own: ReturnType<typeof firstNumber>): MarriageAct {
  if (act.type === 'print') return { ...act, ...own }
  return act.type === 'register' ? { ...act, certificate: own.certificate } : act
}

/** Keeps one scan in the place of every placeholder, and signs all acts. */
async function signAll({ id, acts }: { id: string; acts: readonly MarriageAct[] }) {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000))
  const kept = await core.desk().keepBlob(new Blob([bytes]), 'image/jpeg')
  const draft = await core.desk().keepBlob(new Blob(['draft']), 'image/png')
  if (!kept.ok || !draft.ok) throw new Error('there is room')
  const filled = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if ('sha256' in value && 'media' in value) return kept.value
    if (Array.isArray(value)) return value.map(filled)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]))
  }
  const opened = core.open(id)
  for (const act of acts) {
    const signed = await opened.sign(filled(act) as MarriageAct)
    if (!signed.ok) throw new Error(JSON.stringify(signed.error))
  }
  return { named: kept.value, draft: draft.value }
}

/** Calls couple after couple until the page ends, and tells of each act once the desk has said that it is saved. */
async function keepCalling(pause: number, said: (act: Action) => void): Promise<void> {
  for (;;) {
    const id = core.desk().newCase()
    const signed = await core.open(id).sign({ type: 'call', variant: 'marriage', ticket: null })
    if (!signed.ok) throw new Error(JSON.stringify(signed.error))
    said(signed.value)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

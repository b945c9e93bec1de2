import { type Accessor, createMemo, createResource } from 'solid-js'
import {
  type Account,
  account,
  type BlankLedger,
  type BlankUsage,
  blankLedger,
  type NumberUsage,
  rowsOf,
  type Segment,
} from '../../domain/index.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from './desk-context.tsx'

/** So few numbers left that more should be leased before going out. */
const lowWaterMark = 10

/** Certificate numbers and blanks of this machine, each accounted for. */
export interface NumberLedger {
  /** False until the acts that use numbers have been read. */
  readonly isKnown: boolean
  readonly segments: readonly Segment[]
  readonly account: Account
  readonly blanks: BlankLedger
  /** Marriage certificate numbers of this year that may still be printed here. */
  readonly free: number
  readonly isLow: boolean
}

/** Follows what this machine's segments and boxes still hold. */
export function useNumberLedger(): Accessor<NumberLedger> {
  const desk = useDesk()
  const [usages] = createResource(
    () => desk.cases(),
    () => usagesHeld(desk),
  )
  const year = createMemo(() => Number(desk.now().slice(0, 4)))
  return createMemo(() => {
    const rows = [...desk.reference().values()]
    const mine = <T extends { readonly device: string }>({ body }: { readonly body: T }) =>
      body.device === desk.device ? [body] : []
    const segments = rowsOf(rows, 'segment').flatMap(mine)
    const held = account(segments, usages.latest?.numbers ?? [])
    const free = held.numbers.filter(
      ({ status, certificate }) => status === 'free' && certificate.includes(`-${year()}-`),
    ).length
    return {
      isKnown: usages.latest !== undefined,
      segments,
      account: held,
      blanks: blankLedger(rowsOf(rows, 'blanks').flatMap(mine), usages.latest?.blanks ?? []),
      free,
      isLow: free <= lowWaterMark,
    }
  })
}

/** What the acts held here say of numbers and blanks: registered, ended without, or still on the way. */
async function usagesHeld(
  desk: Desk,
): Promise<{ readonly numbers: readonly NumberUsage[]; readonly blanks: readonly BlankUsage[] }> {
  const [prints, spoils, registers, aborts, declines] = await Promise.all([
    desk.actsOfType('print'),
    desk.actsOfType('spoil'),
    desk.actsOfType('register'),
    desk.actsOfType('abort'),
    desk.actsOfType('decline'),
  ])
  const registered = new Set(registers.map(({ body }) => body.case))
  const aborted = new Set(aborts.map(({ body }) => body.case))
  const declined = new Set(declines.map(({ body }) => body.case))
  const numbers = prints.map(({ id, body }): NumberUsage => {
    const named = { certificate: body.act.certificate, case: body.case, act: id }
    if (registered.has(body.case)) return { ...named, status: 'used', reason: null }
    if (aborted.has(body.case)) return { ...named, status: 'gap', reason: 'aborted' }
    if (declined.has(body.case)) return { ...named, status: 'gap', reason: 'declined' }
    return { ...named, status: 'reserved', reason: null }
  })
  const spoiled = spoils.map(({ id, body }): BlankUsage => {
    const { blank: serial, reason } = body.act
    return { serial, case: body.case, act: id, status: 'spoiled', reason }
  })
  const taken = [
    ...prints.flatMap(({ id, body }) =>
      Object.values(body.act.blanks).map((serial) => ({ serial, case: body.case, act: id })),
    ),
    ...spoils.map(({ id, body }) => ({ serial: body.act.replacement, case: body.case, act: id })),
  ]
    .filter(({ serial }) => !spoiled.some((blank) => blank.serial === serial))
    .map(
      (blank): BlankUsage => ({
        ...blank,
        status: registered.has(blank.case) ? 'used' : 'assigned',
        reason: null,
      }),
    )
  return { numbers, blanks: [...spoiled, ...taken] }
}

import { type Accessor, createMemo } from 'solid-js'
import {
  type Account,
  account,
  type BlankLedger,
  blankLedger,
  rowsOf,
  type Segment,
} from '../../domain/index.ts'
import { lowWaterMark } from '../state/number-supply.ts'
import { useDesk } from './desk-context.tsx'

/** Certificate numbers and blanks of this machine, each accounted for. */
export interface NumberLedger {
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
  const year = createMemo(() => Number(desk.now().slice(0, 4)))
  return createMemo(() => {
    const rows = [...desk.reference().values()]
    const mine = <T extends { readonly device: string }>({ body }: { readonly body: T }) =>
      body.device === desk.device ? [body] : []
    const segments = rowsOf(rows, 'segment').flatMap(mine)
    const held = account(segments, desk.usages())
    const free = held.numbers.filter(
      ({ status, certificate }) =>
        status === 'free' && certificate.startsWith('J') && certificate.includes(`-${year()}-`),
    ).length
    return {
      segments,
      account: held,
      blanks: blankLedger(rowsOf(rows, 'blanks').flatMap(mine), desk.blankUsages()),
      free,
      isLow: free <= lowWaterMark,
    }
  })
}

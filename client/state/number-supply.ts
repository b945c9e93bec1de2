import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import { inForce, lowWater, type NumberUsage, type Reference, rowsOf } from '../../domain/index.ts'

/** So few numbers left that more are leased while there is a line, and the clerk is warned where there is none. */
export const lowWaterMark = 10

/** What the supply of a machine's certificate numbers is judged by. */
export interface NumberSupply {
  readonly office: string
  readonly device: string
  readonly reference: Accessor<Reference>
  readonly usages: Accessor<readonly NumberUsage[]>
  /** Legal date. */
  readonly day: Accessor<string>
}

/** How many marriage certificate numbers of this year may still be printed here. */
export function numbersLeft({ office, device, reference, usages, day }: NumberSupply): {
  left: number
  isLow: boolean
} {
  const rows = [...reference().values()]
  const code = inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === office),
    day(),
  )?.body.code
  if (code === undefined) return { left: 0, isLow: false }
  const segments = rowsOf(rows, 'segment')
    .map(({ body }) => body)
    .filter((segment) => segment.device === device)
  const taken = new Set(usages().map(({ certificate }) => certificate))
  return lowWater(segments, taken, { kind: 'J', code, year: Number(day().slice(0, 4)) }, lowWaterMark)
}

/** Leases the next segment whenever the line is there and numbers run low; one request at a time. */
export function keepSupplied(
  supply: NumberSupply,
  isConnected: Accessor<boolean>,
  lease: () => Promise<{ readonly ok: boolean }>,
): void {
  let isAsking = false
  const isWanted = createMemo(() => isConnected() && numbersLeft(supply).isLow)
  createEffect(
    on(isWanted, async (wanted) => {
      if (!wanted || isAsking) return
      isAsking = true
      await lease()
      isAsking = false
    }),
  )
}

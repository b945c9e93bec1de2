import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import {
  type CertificateKind,
  inForce,
  lowWater,
  type NumberUsage,
  type Reference,
  rowsOf,
} from '../../domain/index.ts'

/** So few numbers left that more are leased while there is a line, and the clerk is warned where there is none. */
export const lowWaterMark = 10

/** Every series of certificate numbers, the commonest first. */
export const numberSeries = ['J', 'BJ', 'L', 'BL'] as const satisfies readonly CertificateKind[]

/** What the supply of a machine's certificate numbers is judged by. */
export interface NumberSupply {
  readonly office: string
  readonly device: string
  readonly reference: Accessor<Reference>
  readonly usages: Accessor<readonly NumberUsage[]>
  /** Legal date. */
  readonly day: Accessor<string>
}

/** The series of which more is to be leased: marriage certificates always, the others once a machine prints them. */
export function seriesRunningLow({
  office,
  device,
  reference,
  usages,
  day,
}: NumberSupply): readonly CertificateKind[] {
  const rows = [...reference().values()]
  const code = inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === office),
    day(),
  )?.body.code
  if (code === undefined) return []
  const segments = rowsOf(rows, 'segment')
    .map(({ body }) => body)
    .filter((segment) => segment.device === device)
  const taken = new Set(usages().map(({ certificate }) => certificate))
  const year = Number(day().slice(0, 4))
  return numberSeries
    .filter((kind) => kind === 'J' || segments.some(({ certificate }) => certificate === kind))
    .filter((kind) => lowWater(segments, taken, { kind, code, year }, lowWaterMark).isLow)
}

/** Leases the next segment whenever the line is there and numbers run low; one request at a time. */
export function keepSupplied(
  supply: NumberSupply,
  isConnected: Accessor<boolean>,
  lease: (certificate: CertificateKind) => Promise<{ readonly ok: boolean }>,
): void {
  let isAsking = false
  const wanted = createMemo(() => (isConnected() ? seriesRunningLow(supply).join() : ''))
  createEffect(
    on(wanted, async (series) => {
      if (series === '' || isAsking) return
      isAsking = true
      for (const kind of numberSeries.filter((each) => series.split(',').includes(each))) await lease(kind)
      isAsking = false
    }),
  )
}

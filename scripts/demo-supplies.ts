import { rowsOf } from '../domain/index.ts'
import type { Centre } from '../sync-server/centre.ts'

/** How many blanks a machine is handed. */
export const blanksInBox = 20

/** The serials of the n-th box of the demo, from 0. */
export const boxOf = (n: number): string[] =>
  Array.from(
    { length: blanksInBox },
    (_, index) => `6126${String(n * blanksInBox + index + 1).padStart(4, '0')}`,
  )

/**
 * Hands every machine that is enrolled at the office a box of printed blanks, as its keeper of the stock would.
 * Certificate numbers the machines lease by themselves.
 */
export function supplyMachines(centre: Centre, office: string): { readonly stop: () => Promise<void> } {
  let handing: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    handing = handing.then(() => handOut(centre, office))
  }, 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await handing
    },
  }
}

async function handOut({ devices, reference, allocator }: Centre, office: string): Promise<void> {
  const boxes = rowsOf(reference.rows.values(), 'blanks').map(({ body }) => body)
  const waiting = devices.ofOffice(office).filter(({ device }) => !boxes.some((box) => box.device === device))
  for (const [index, { device }] of waiting.entries()) {
    const serials = boxOf(boxes.length + index)
    if (allocator.giveBlanks(office, device, serials).length > 0) continue
    await reference.publish({ kind: 'blanks', office, device, certificate: 'marriage', serials })
  }
}

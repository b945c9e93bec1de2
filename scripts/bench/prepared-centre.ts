import { cpSync } from 'node:fs'
import { type Centre, openCentre } from '../../sync-server/centre.ts'
import { kinds } from '../../sync-server/kinds.ts'
import { sealFrom } from '../../sync-server/seal.ts'
import { testSeal } from '../../sync-server/testing.ts'
import { newFolder } from './folders.ts'

/** A centre that was prepared and closed again; each copy of its data folder is a new one like it. */
export async function preparedCentre(
  prepare: (centre: Centre) => Promise<void>,
): Promise<{ readonly copy: () => string }> {
  const data = newFolder('centre')
  const seal = sealFrom(testSeal)
  if (!seal) throw new Error('the seal is 64 hex digits')
  const onBug = (cause: unknown) => console.error(cause)
  const centre = await openCentre({ data, seal, kinds, clock: () => new Date(), onBug })
  await prepare(centre)
  await centre.close()
  return {
    copy: () => {
      const copied = newFolder('centre')
      cpSync(data, copied, { recursive: true })
      return copied
    },
  }
}

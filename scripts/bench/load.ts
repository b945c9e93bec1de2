import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { newFolder } from './folders.ts'
import { actsEach, machinesAt, marriagesOf, perMachine } from './marriages.ts'
import { preparedCentre } from './prepared-centre.ts'
import { tell } from './report.ts'

/** Signed acts on disk, a document a line, and the data folder of a centre that knows who signed them. */
export interface Load {
  readonly acts: number
  readonly bytesEach: number
  /** A new data folder of the centre, before it has seen an act. */
  readonly freshCentre: () => string
  /** The documents' JSON texts in batches. */
  readonly batches: (size: number, acts?: number) => AsyncGenerator<string[]>
}

const loads = new Map<number, Promise<Load>>()

/** Whole valid marriages, really signed; made once in a run for each size. */
export function loadOf(acts: number): Promise<Load> {
  const known = loads.get(acts) ?? make(acts)
  loads.set(acts, known)
  return known
}

async function make(acts: number): Promise<Load> {
  const machines = Math.ceil(acts / actsEach / perMachine)
  tell(`making ${acts} signed acts of ${acts / actsEach} marriages at ${machines} machines`)
  const folder = newFolder('load')
  const file = join(folder, 'acts.ndjson')
  const out = createWriteStream(file)
  let bytes = 0
  let made = 0
  const template = await preparedCentre(async (centre) => {
    for (const machine of await machinesAt(centre, machines)) {
      for await (const documents of marriagesOf(machine)) {
        if (made >= acts) break
        const lines = documents.map((document) => `${JSON.stringify(document)}\n`).join('')
        made += documents.length
        bytes += Buffer.byteLength(lines)
        if (!out.write(lines)) await once(out, 'drain')
      }
    }
  })
  out.end()
  await once(out, 'finish')
  return {
    acts: made,
    bytesEach: Math.round(bytes / made),
    freshCentre: template.copy,
    batches: (size, most = made) => batchesIn(file, size, most),
  }
}

async function* batchesIn(file: string, size: number, most: number): AsyncGenerator<string[]> {
  let batch: string[] = []
  let read = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (read++ >= most) break
    batch.push(line)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

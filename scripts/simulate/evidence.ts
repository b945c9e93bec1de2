import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOutbox } from '../../client/state/ledger/outbox.ts'
import { pagesAfter } from '../../client/state/ledger/pages.ts'
import { beginning } from '../../sync-server/store/store.ts'
import type { Machine, World } from './world.ts'

const everything = 1_000_000

/**
 * Keeps what a wrong world leaves behind, and answers in which folder: what happened in its order (`trace.txt`), each
 * office's feed and what restores took from it, what clerks made, and who held what at the end.
 */
export async function keepEvidence(world: World, wrong: readonly string[]): Promise<string> {
  const { wish, offices, centre, made, machines, trace } = world
  const folder = join(tmpdir(), 'lianli-worlds', `${wish.seed}-${wish.nth}-${wish.acts}-${trace.mark()}`)
  mkdirSync(folder, { recursive: true })
  const keep = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
  keep('wrong.txt', wrong)
  keep('trace.txt', trace.lines)
  const acts = [...made.values()].map(({ action, own, isSaved, machine }) =>
    JSON.stringify({ device: machine.disk.device, own, isSaved, id: action.id, body: action.body }),
  )
  keep('made.jsonl', acts)
  for (const office of offices) {
    const { rows } = await (await centre.database(office)).changes(beginning, everything)
    const feed = rows.map(({ json }) => json)
    keep(`feed-${office}.jsonl`, feed)
    const taken = Array.from(centre.takenAway(office), ([id, of]) => JSON.stringify({ id, body: of.body }))
    keep(`taken-away-${office}.jsonl`, taken)
  }
  for (const machine of machines) keep(`holds-${machine.disk.device}.txt`, await heldBy(machine))
  return folder
}

/** The names of everything on a machine's pages and in its outbox. */
async function heldBy({ disk: { deviceKey }, program: { ledger } }: Machine): Promise<string[]> {
  const lines: string[] = []
  for await (const { n, acts, receipts } of pagesAfter(ledger, deviceKey, 0)) {
    for (const { id, body } of acts) lines.push(`page ${n} ${body.case}:${id}`)
    for (const { id } of receipts) lines.push(`page ${n} receipt:${id}`)
  }
  const { acts } = await readOutbox(ledger, deviceKey)
  return [...lines, ...acts.map(({ action, row }) => `outbox ${row.state} ${action.body.case}:${action.id}`)]
}

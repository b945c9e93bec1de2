import type { Action } from '../../../domain/index.ts'
import { minutesLater } from '../../../domain/testing/instants.ts'
import { type Chain, unsignedScript } from '../../../domain/testing/marriage-script.ts'
import type { TestOffice } from '../../../domain/testing/office.ts'
import { sealUnsigned } from '../../../domain/testing/signer.ts'

const longAgo = '2026-03-02T09:00:00+08:00'
const chains = new Map<string, Chain>()

/** A marriage as the ledger holds it once its signatures are checked; each continues the chain of the machine. */
export function marriageUpTo(office: TestOffice, index: number, to: string): readonly Action[] {
  const [author] = office.clerks
  const chain = chains.get(author.device) ?? { seq: 0, last: null }
  const start = minutesLater(longAgo, index)
  const script = unsignedScript({ office, author, index, to, start, chain })
  chains.set(author.device, script.chain)
  return script.actions
}

/** A couple that was called and went away. */
export function ended(office: TestOffice, index: number): readonly Action[] {
  const [author] = office.clerks
  const [call] = marriageUpTo(office, index, 'called')
  const chain = chains.get(author.device)
  if (!call || !chain) throw new Error('a script begins with a call')
  const abort = sealUnsigned({
    ...call.body,
    prev: [call.id],
    act: { type: 'abort', by: 'both', reason: '改日再来' },
    by: { ...call.body.by, ...chain },
  })
  chains.set(author.device, { seq: chain.seq + 1, last: abort.id })
  return [call, abort]
}

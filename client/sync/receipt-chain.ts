import type { Receipt } from '../../domain/index.ts'

/** What is wrong with the centre's receipts: one is missing, two claim one place, or one is not by the centre. */
export interface ReceiptFault {
  readonly code: 'gap' | 'fork' | 'forged'
  /** Place in the chain where it shows; null where a document cannot be read. */
  readonly seq: number | null
}

/** The last receipt of a branch that was followed. */
export interface BranchHead {
  readonly epoch: string
  readonly seq: number
  readonly id: string
}

/** How far the centre's receipts have been followed, and the first thing that was wrong with them. */
export interface ReceiptChain {
  /** One for each epoch of the centre, in the order they began; a backup that is put back begins a branch. */
  readonly heads: readonly BranchHead[]
  readonly fault: ReceiptFault | null
}

/** A chain that is read from its beginning. */
export const newChain: ReceiptChain = { heads: [], fault: null }

/**
 * Follows verified receipts in the order of the feed. A fault never ends the chain: what comes after it counts,
 * and the fault stays to be shown. A chain that was `joinedLate` may begin anywhere.
 */
export const followed = (
  chain: ReceiptChain,
  receipts: readonly Receipt[],
  joinedLate = false,
): ReceiptChain => receipts.reduce((before, receipt) => next(before, receipt, joinedLate), chain)

function next(chain: ReceiptChain, { id, body }: Receipt, joinedLate: boolean): ReceiptChain {
  const { heads } = chain
  const { epoch, seq, previous } = body
  const own = heads.find((head) => head.epoch === epoch)
  if (own?.id === id) return chain
  const follows = heads.some((head) => head.id === previous && head.seq + 1 === seq)
  const isFirst = heads.length === 0 && (joinedLate || (seq === 0 && previous === null))
  const code = follows || isFirst ? null : faultOf(chain, body)
  const fault =
    chain.fault ?? (code && { code, seq: code === 'gap' && own ? own.seq + 1 : placeOf(body, code) })
  if (own && seq <= own.seq) return { heads, fault }
  const head = { epoch, seq, id }
  return { heads: own ? heads.map((one) => (one === own ? head : one)) : [...heads, head], fault }
}

const placeOf = ({ seq }: Receipt['body'], code: ReceiptFault['code']): number => (code === 'gap' ? 0 : seq)

/** A branch may begin anywhere, and what replicas bring back of an earlier one may come in any order. */
function faultOf({ heads }: ReceiptChain, { epoch, seq }: Receipt['body']): 'gap' | 'fork' | null {
  const own = heads.find((head) => head.epoch === epoch)
  if (!own) return heads.length === 0 ? 'gap' : null
  if (own !== heads.at(-1)) return null
  return seq > own.seq + 1 ? 'gap' : 'fork'
}

import type { CaseId } from '../log/action.ts'
import { hashText } from '../log/content-id.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The case that a dispute about a conflict has, made from the conflict's key: a centre that was interrupted, or put
 * back from a backup, opens the same case again and never a second one.
 */
export function disputeCaseId(conflict: string): CaseId {
  let rest = BigInt(`0x${hashText(`dispute ${conflict}`).slice(0, 32)}`)
  let id = ''
  for (let place = 0; place < 26; place++) {
    id = crockford.charAt(Number(rest & 31n)) + id
    rest >>= 5n
  }
  return id
}

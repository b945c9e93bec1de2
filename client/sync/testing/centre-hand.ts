import {
  type ActionId,
  type Json,
  type Receipt,
  type ReceiptBody,
  sealSigned,
  signedBytes,
  type Tombstone,
  type TombstoneBody,
} from '../../../domain/index.ts'
import type { Signer } from '../../../domain/testing/signer.ts'
import { toBase64 } from '../../state/vault/base64.ts'

const at = '2026-05-20T09:00:00.000+08:00'

/** What a centre says in the feed, signed with a key that the test knows. */
export class CentreHand {
  #last: Receipt | null = null

  constructor(
    private readonly key: Signer,
    private readonly office: string,
  ) {}

  /** The next receipt of the chain; `skip` leaves places out. */
  async receipt(
    ids: readonly ActionId[],
    verdict: 'accepted' | 'held' = 'accepted',
    skip = 0,
  ): Promise<Receipt> {
    const body: ReceiptBody = {
      office: this.office,
      epoch: '0a1b2c3d',
      seq: (this.#last?.body.seq ?? -1) + 1 + skip,
      previous: this.#last?.id ?? null,
      receivedAt: at,
      verdicts: ids.map((id) => ({ id, verdict })),
    }
    this.#last = sealSigned(body, await this.#sign('receipt', body))
    return this.#last
  }

  /** What is left of a purged case. */
  async tombstone(caseId: string, acts: readonly ActionId[]): Promise<Tombstone> {
    const body: TombstoneBody = {
      office: this.office,
      case: caseId,
      acts: [...acts],
      purgedAt: at,
      rule: 'never-accepted',
    }
    return sealSigned(body, await this.#sign('tombstone', body))
  }

  async #sign(purpose: 'receipt' | 'tombstone', body: object) {
    const value = await this.key.sign(signedBytes(purpose, body as Json))
    return { key: this.key.key, suite: 'intl-1', value: toBase64(value) } as const
  }
}

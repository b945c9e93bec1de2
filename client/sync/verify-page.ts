import type { Json } from '../../domain/index.ts'
import {
  type Action,
  type KeyId,
  keyId,
  type PublicKey,
  type Receipt,
  type Reference,
  signedBytes,
  type Tombstone,
} from '../../domain/index.ts'
import { actionIn } from './act-document.ts'
import { isCentreDocument, readCentreDocument } from './centre-document.ts'
import { type Doubt, type Grounds, judgeAct, type Verdict } from './judge-act.ts'
import { JudgingWorker } from './judging-worker.ts'
import { signatureCheck } from './signature-check.ts'

export type { Doubt } from './judge-act.ts'

/** What a page holds once its signatures are checked; nothing is thrown away. */
export interface VerifiedPage {
  readonly acts: readonly Action[]
  /** By the pinned centre, of this office, in the order of the feed. */
  readonly receipts: readonly Receipt[]
  readonly tombstones: readonly Tombstone[]
  readonly doubtful: readonly { readonly document: unknown; readonly doubt: Doubt }[]
}

/** What one document turned out to be. */
type Judged =
  | { readonly action: Action }
  | { readonly receipt: Receipt }
  | { readonly tombstone: Tombstone }
  | { readonly document: unknown; readonly doubt: Doubt }

/** Fewer acts are judged on the page's own thread, before a worker would have started. */
const worthAWorker = 200

/** Checks signatures with keys that are imported once; receipts and tombstones with the pinned centre's key. */
export class Verifier {
  readonly #centre: { readonly id: KeyId; readonly key: PublicKey } | null

  /** Whether a signature (base64, low s) over the bytes is by the key. */
  readonly isBy = signatureCheck()

  constructor(
    centre: PublicKey | null = null,
    private readonly worker = new JudgingWorker(),
  ) {
    this.#centre = centre && { id: keyId('intl-1', centre), key: centre }
  }

  /** Sorts a batch of documents into acts of known signers, what the centre says, and the rest. */
  async page(documents: readonly unknown[], reference: Reference, office: string): Promise<VerifiedPage> {
    const offered = documents.filter((document) => !isCentreDocument(document))
    const verdicts = (await this.#verdictsOn(offered, { reference, office })).values()
    const judged = await Promise.all(
      documents.map((document) =>
        isCentreDocument(document)
          ? this.#judgeCentre(document, office)
          : sorted(document, verdicts.next().value ?? 'not-an-act'),
      ),
    )
    return {
      acts: judged.flatMap((one) => ('action' in one ? one.action : [])),
      receipts: judged.flatMap((one) => ('receipt' in one ? one.receipt : [])),
      tombstones: judged.flatMap((one) => ('tombstone' in one ? one.tombstone : [])),
      doubtful: judged.flatMap((one) => ('doubt' in one ? one : [])),
    }
  }

  /** There is nothing to check for a while. */
  rest(): void {
    this.worker.rest()
  }

  /** Many acts are judged in the worker; few, and all where there is none, here. */
  async #verdictsOn(documents: readonly unknown[], grounds: Grounds): Promise<readonly Verdict[]> {
    const told = documents.length < worthAWorker ? null : await this.worker.judge(documents, grounds)
    return told ?? Promise.all(documents.map((document) => judgeAct(document, grounds, this.isBy)))
  }

  async #judgeCentre(document: unknown, office: string): Promise<Judged> {
    const read = readCentreDocument(document)
    if (!read) return { document, doubt: 'not-an-act' }
    if (read.document.body.office !== office) {
      return { document, doubt: 'key-without-competence' }
    }
    const { body, sig } = read.document
    if (!this.#centre || sig.key !== this.#centre.id) return { document, doubt: 'key-without-competence' }
    const bytes = signedBytes(read.purpose, body as unknown as Json)
    if (!(await this.isBy(sig.key, this.#centre.key, sig.value, bytes))) {
      return { document, doubt: 'wrong-signature' }
    }
    return read.purpose === 'receipt' ? { receipt: read.document } : { tombstone: read.document }
  }
}

const sorted = (document: unknown, verdict: Verdict): Judged =>
  verdict === 'act' ? { action: actionIn(document) } : { document, doubt: verdict }

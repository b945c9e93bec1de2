import {
  type Action,
  documentId,
  heads,
  logOf,
  type PublicKey,
  type Reference,
  rowsOf,
} from '../../../domain/index.ts'
import { marriageScript, type Script } from '../../../domain/testing/marriage-script.ts'
import { signAction } from '../../../domain/testing/signer.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from '../../../sync-server/testing-client.ts'
import { type HeldAct, heldIn } from '../../state/held-acts.ts'
import type { Ledger } from '../../state/ledger/database.ts'
import { keepAct, sealedAct } from '../../state/ledger/outbox.ts'
import { pagesAfter } from '../../state/ledger/pages.ts'
import type { Line } from '../centre.ts'
import type { Pulling } from '../pull.ts'
import type { Pushing } from '../push.ts'
import { Verifier } from '../verify-page.ts'
import { freshLedger } from './fresh-ledger.ts'

/** Who sits at a machine, and where it reaches the centre. */
export interface Sitting {
  readonly clerk: string
  readonly device: string
  readonly base: string
}

/** A machine with the real ledger and sync, at a real server of the same process. */
export interface Machine {
  /** A new session, after the centre has forgotten the old one. */
  readonly signInAgain: () => Promise<void>
  readonly centre: PublicKey
  readonly pushing: Pushing
  readonly pulling: Pulling
  /** Pages that came. */
  readonly pages: number[]
  /** Writes a marriage into the outbox, as a clerk's signing does. */
  readonly marry: (index: number, to?: string) => Promise<Script>
  /** Signs the last case's first act once more, which no rule allows, and saves it past our own check. */
  readonly misdeed: () => Promise<Action>
  /** The acts that the centre holds, as the pages here show them. */
  readonly heldAtCentre: () => Promise<readonly HeldAct[]>
  /** Ids of the acts on its pages, each as often as it is there. */
  readonly held: () => Promise<string[]>
  readonly close: () => void
}

/** Enrols a machine with numbers and blanks for `marriages`. */
export async function machineAt({ clerk, device, base }: Sitting, marriages = 5): Promise<Machine> {
  const signIn = (): Promise<TestClient> => signedIn(base, clerk, `lianli-${clerk}`)
  let client = await signIn()
  const author = await enrolled(client, device)
  const office = await suppliedOffice(client, author, marriages)
  const line: Line = { base: '', fetch: (path, how) => client.fetch(String(path), how) }
  const { ledger, deviceKey } = await freshLedger()
  const centre = rowsOf(office.rows, 'key').find(({ body }) => body.clerk === null)?.body.publicKey
  if (!centre) throw new Error('the centre has no key')
  const pushing = { line, ledger, deviceKey, office: client.office }
  const reference = (): Reference => office.reference
  const pages: number[] = []
  const ending = new AbortController()
  let last: Script | undefined
  let chain: Script['chain'] | undefined
  const onPages = async (): Promise<Action[]> => {
    const acts: Action[] = []
    for await (const page of pagesAfter(ledger, deviceKey, 0)) acts.push(...page.acts)
    return acts
  }
  return {
    signInAgain: async () => {
      client = await signIn()
    },
    centre,
    pushing,
    pages,
    pulling: {
      ...pushing,
      view: 'desk',
      verifier: new Verifier(centre),
      reference,
      onPage: (n) => pages.push(n),
      signal: ending.signal,
    },
    marry: async (index, to = 'accepted') => {
      const start = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
      const script = await marriageScript({ office, author, index, to, start, ...(chain && { chain }) })
      last = script
      chain = script.chain
      await saveAll(ledger, deviceKey, script.actions)
      return script
    },
    misdeed: async () => {
      const [first] = last?.actions ?? []
      if (!first || !last || !chain) throw new Error('nobody has been married here')
      const by = { ...first.body.by, ...chain }
      const action = await signAction({ ...first.body, prev: heads(last.log), by }, author.signer)
      chain = { seq: by.seq + 1, last: action.id }
      await saveAll(ledger, deviceKey, [action])
      return action
    },
    heldAtCentre: async () => heldIn(logOf(await onPages())),
    held: async () => (await onPages()).map(documentId),
    close: () => {
      ending.abort()
      ledger.close()
    },
  }
}

async function saveAll(ledger: Ledger, deviceKey: CryptoKey, actions: readonly Action[]): Promise<void> {
  for (const action of actions) await keepAct(ledger, await sealedAct(deviceKey, action), action)
}

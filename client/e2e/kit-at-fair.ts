import {
  type Action,
  type ActionBody,
  add,
  basisFor,
  type CaseId,
  currentVersion,
  documentId,
  fold,
  heads,
  type Log,
  type MarriageAct,
  marriage,
  type Row,
} from '../../domain/index.ts'
import { signAction } from '../../domain/testing/signer.ts'
import { enrolled, signedIn } from '../../sync-server/testing-client.ts'
import type { SeatedClerk } from './walk.ts'

/** A kit whose program judges nothing: it signs whatever it is told to and sends all of it at once. */
export interface CarelessKit {
  /** From when on it may sign, and when its grant ended. */
  readonly from: string
  readonly until: string
  /** What has been signed for a case so far. */
  readonly log: (id: CaseId) => Log<MarriageAct>
  /** Signs the next act of a case, made from what the case holds, with a time of the caller's. */
  readonly sign: (
    id: CaseId,
    at: string,
    make: (state: ReturnType<typeof fold<MarriageAct, typeof marriage.initial>>['state']) => MarriageAct,
  ) => Promise<Action>
  /** Sends everything in one batch; what the centre made of each act, by its id. */
  readonly send: () => Promise<ReadonlyMap<string, string>>
}

/** Signs in with a kit and enrols it. */
export async function carelessKit(
  origin: string,
  { clerk, password }: SeatedClerk,
  device: string,
): Promise<CarelessKit> {
  const client = await signedIn(origin, clerk, password, 'kit')
  const { signer, grant, key } = await enrolled(client, device)
  const feed = await client.ask('GET', '/db/reference/_changes?include_docs=true')
  const { results } = feed.body as { results: { id: Row['id']; doc: Omit<Row, 'id'> }[] }
  const rows = results.map(({ id, doc: { body, sig } }): Row => ({ id, body, sig }))
  if (grant.body.kind !== 'grant' || key.body.kind !== 'key') throw new Error('enrolling gives both rows')
  const logs = new Map<CaseId, Log<MarriageAct>>()
  const log = (id: CaseId) => logs.get(id) ?? new Map()
  const signed: Action[] = []
  return {
    from: key.body.from,
    until: grant.body.until,
    log,
    async sign(id, at, make) {
      const act = make(fold(marriage, log(id)).state)
      const author = { clerk, office: client.office, device }
      const by = { ...author, seq: signed.length, last: signed.at(-1)?.id ?? null }
      const known = { v: currentVersion, case: id, kind: 'marriage', prev: heads(log(id)) } as const
      const basis = basisFor(act, author, at, rows)
      const action = await signAction({ ...known, basis, act, at, by } as ActionBody<MarriageAct>, signer)
      logs.set(id, add(marriage, log(id), action))
      signed.push(action)
      return action
    },
    async send() {
      const docs = signed.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
      const { body } = await client.ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
      const answers = body as { id: string; held?: string; error?: string; reason?: string; ok?: true }[]
      return new Map(
        answers.map(({ id, held, error, reason }) => [
          id.slice(id.indexOf(':') + 1),
          held ?? (error ? `${error} ${reason}` : 'accepted'),
        ]),
      )
    },
  }
}

import { isDeepStrictEqual } from 'node:util'
import { readOutbox } from '../../client/state/ledger/outbox.ts'
import { pagesAfter } from '../../client/state/ledger/pages.ts'
import {
  type Action,
  canonical,
  centreClerk,
  documentId,
  fold,
  type Json,
  kindOf,
  type Log,
  logOf,
} from '../../domain/index.ts'
import { namedInVain } from './named-in-vain.ts'
import { type OfficeFeed, readFeed } from './office-feed.ts'
import { faultsOfReceipts, verdictsIn } from './receipt-checks.ts'
import type { Machine, Made, World } from './world.ts'

/** What is wrong with a world after everybody has synced; empty when nothing is. */
export async function checkWorld(world: World): Promise<readonly string[]> {
  const wrong = [...world.wrong, ...world.centre.bugs.map((bug) => `a rule threw: ${(bug as Error).stack}`)]
  for (const office of world.offices) {
    const feed = await readFeed(await world.centre.database(office))
    wrong.push(...(await faultsAt(world, feed)).map((fault) => `${office}: ${fault}`))
  }
  return wrong
}

async function faultsAt(world: World, feed: OfficeFeed): Promise<string[]> {
  const { centre, restores } = world
  const { office } = feed
  const database = await centre.database(office)
  const made = [...world.made.values()].filter(({ machine }) => machine.disk.worker.office === office)
  const wrong = [
    ...feed.strange.map((id) => `${id} is strange`),
    ...lost(made, feed),
    ...faultsOfReceipts(feed, restores > 0),
    ...namedInVain(world, feed),
    ...misjudged(world, made, feed),
    ...withEffect(feed),
  ]
  const refused = await database.refused(feed.acts.map(documentId))
  wrong.push(...refused.map(({ id }) => `${id} is refused and published`))
  if (centre.parked(office) > 0) wrong.push(`${centre.parked(office)} acts wait for ever`)
  const states = statesOf(feed.acts)
  for (const machine of world.machines.filter(({ disk }) => disk.worker.office === office)) {
    wrong.push(...(await faultsOfMachine(machine, feed, states)))
  }
  return wrong
}

/** I1: what was said to be saved is at the centre, byte for byte; nothing is there that nobody made. */
function lost(made: readonly Made[], { acts }: OfficeFeed): string[] {
  const there = new Map(acts.map((action) => [action.id, action]))
  const own = new Map(made.map((one) => [one.action.id, one]))
  return [
    ...made
      .filter(({ isSaved, action }) => isSaved && !isSame(action, there.get(action.id)))
      .map(({ action, machine }) => `${action.body.act.type} ${action.id} of ${machine.disk.device} is lost`),
    ...acts
      .filter(({ id, body }) => body.by.clerk !== centreClerk && !own.has(id) && body.kind !== 'dispute')
      .map(({ id }) => `nobody made ${id}`),
  ]
}

const isSame = (one: Action, other: Action | undefined): boolean =>
  other !== undefined && textOf(one) === textOf(other)
const textOf = ({ body, sigs }: Action): string => canonical({ body, sigs } as unknown as Json)

/** The gate accepts what the machine's own check admitted, and holds the rest, and what comes from the revoked. */
function misjudged({ revoked }: World, made: readonly Made[], { receipts }: OfficeFeed): string[] {
  const verdicts = verdictsIn(receipts)
  return made.flatMap(({ action: { id, body }, own }) => {
    const said = verdicts.get(id)
    if (!said) return []
    const isRevoked = revoked.has(`clerk ${body.by.clerk}`) || revoked.has(`device ${body.by.device}`)
    const should = own === 'admitted' ? 'accepted' : 'held'
    if (isRevoked || said.every((verdict) => verdict === should)) return []
    return [`${body.act.type} ${id} was ${own} by its author and ${said.join(' and ')} by the centre`]
  })
}

/** An act that a receipt says is held has no effect, unless a head has let it stand. */
function withEffect({ acts, receipts }: OfficeFeed): string[] {
  const held = [...verdictsIn(receipts)].filter(([, said]) => said.includes('held')).map(([id]) => id)
  const byId = new Map(acts.map((action) => [action.id, action]))
  const logs = logsOf(acts)
  return held.flatMap((id) => {
    const action = byId.get(id)
    const kind = action && kindOf(action.body.kind)
    const log = action && logs.get(action.body.case)
    if (!kind || !log) return []
    const { standing } = fold(kind, log)
    const isSettled = [...log.values()].some(({ body: { act } }) => isStanding(act, id))
    if (!standing.held.has(id)) return [`${id} is held by a receipt, and nothing in its case says so`]
    return standing.withoutEffect.has(id) || isSettled ? [] : [`${id} is held and has effect`]
  })
}

const isStanding = (act: { readonly type: string }, id: string): boolean =>
  act.type === 'settle-hold' && (act as { of?: string }).of === id && (act as { as?: string }).as === 'stands'

function logsOf(acts: readonly Action[]): Map<string, Log<Action['body']['act']>> {
  const byCase = new Map<string, Action[]>()
  for (const action of acts) {
    const others = byCase.get(action.body.case)
    if (others) others.push(action)
    else byCase.set(action.body.case, [action])
  }
  return new Map(Array.from(byCase, ([id, some]) => [id, logOf(some)]))
}

/** What each case adds up to, read from the feed. */
function statesOf(acts: readonly Action[]): Map<string, unknown> {
  return new Map(Array.from(logsOf(acts), ([id, log]) => [id, stateOf(log)]))
}

function stateOf(log: Log<Action['body']['act']>): unknown {
  const kind = kindOf([...log.values()][0]?.body.kind ?? '')
  if (!kind) return null
  const { state, heads, placed, standing, latest } = fold(kind, log)
  const { held, withoutEffect, disputes } = standing
  return { state, heads, placed, latest, held, withoutEffect, disputes }
}

/** A machine holds what it may read, each act once, verified, and folds it to the same states. */
async function faultsOfMachine(
  { disk, program }: Machine,
  { acts }: OfficeFeed,
  states: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const { device, deviceKey, worker } = disk
  const wrong: string[] = []
  const mine = new Set(acts.filter(({ body }) => body.by.clerk === worker.clerk).map(({ body }) => body.case))
  const readable = worker.scope === 'kit' ? acts.filter(({ body }) => mine.has(body.case)) : acts
  const held = new Map<Action['id'], Action>()
  for await (const page of pagesAfter(program.ledger, deviceKey, 0)) {
    for (const action of page.acts) {
      if (held.has(action.id)) wrong.push(`${device} holds ${action.id} twice`)
      held.set(action.id, action)
    }
    wrong.push(...page.doubtful.map(({ doubt }) => `${device} doubts an act: ${doubt}`))
  }
  const missing = readable.filter((action) => !isSame(action, held.get(action.id)))
  wrong.push(...missing.map(({ id, body }) => `${device} does not hold ${body.act.type} ${id}`))
  const there = new Set(readable.map(({ id }) => id))
  for (const [id, { body }] of held) {
    if (!there.has(id)) wrong.push(`${device} holds ${body.act.type} ${id}, which the centre does not have`)
  }
  const outbox = await readOutbox(program.ledger, deviceKey)
  if (outbox.acts.length + outbox.unreadable > 0) {
    const [first] = outbox.acts
    const where = first ? `${first.row.state} ${first.row.reason} ${first.row.lastFault}` : 'unreadable'
    wrong.push(`${device} still has ${outbox.acts.length} acts to send, the first is ${where}`)
  }
  const fault = (await program.receiptFault()) ?? null
  if (fault) wrong.push(`${device} finds a ${fault.code} in the receipts at ${fault.seq}`)
  for (const [id, log] of program.shelf.cases) {
    if (!isDeepStrictEqual(states.get(id), stateOf(log)))
      wrong.push(`${device} sees case ${id} in another state`)
  }
  return wrong
}

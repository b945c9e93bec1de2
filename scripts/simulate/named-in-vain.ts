import { type Action, type ActionId, centreClerk } from '../../domain/index.ts'
import type { OfficeFeed } from './office-feed.ts'
import type { World } from './world.ts'

/**
 * Acts that a receipt names and that are not there. That is right in one case alone: a backup was put back, and a kit,
 * which reads every receipt but the acts of its own cases only, gave back a receipt of before that names an act of the
 * centre itself which no machine had read. Nobody has built on that act, and the centre has said the same again. An
 * act of a clerk is never let go: whoever made it still has it.
 */
export function namedInVain(
  { made, centre }: World,
  { office, epoch, acts, receipts }: OfficeFeed,
): string[] {
  const there = new Set(acts.map(({ id }) => id))
  const saidByCentre = new Set(acts.filter(isOfCentre).map(sayingOf))
  const takenAway = new Map<string, Action>()
  for (const [id, of] of centre.takenAway(office)) {
    if ('act' in of.body) takenAway.set(id.slice(id.indexOf(':') + 1), of as unknown as Action)
  }
  return receipts.flatMap(({ body }) =>
    body.verdicts.flatMap(({ id }) => {
      if (there.has(id)) return []
      const gone = takenAway.get(id)
      const isSaidAgain = gone && isOfCentre(gone) && saidByCentre.has(sayingOf(gone))
      if (isSaidAgain && body.epoch !== epoch) return []
      return [`a receipt names ${id}, which is not there: ${whose(id, gone, made)}`]
    }),
  )
}

const isOfCentre = ({ body }: Action): boolean => body.by.clerk === centreClerk

/** What an act of the centre says of which case: its hold of one act, or its word about one conflict. */
function sayingOf({ body: { case: id, act } }: Action): string {
  const { of, conflict } = act as { of?: string; conflict?: string }
  return `${id} ${act.type} ${of ?? conflict}`
}

function whose(id: ActionId, gone: Action | undefined, made: World['made']): string {
  const own = made.get(id)
  const where = gone ? `taken away when a backup was put back` : 'nothing that a restore took away'
  const act = gone ?? own?.action
  const author = act ? `${act.body.act.type} of ${act.body.by.clerk} in ${act.body.case}` : 'an unknown act'
  return `${author}, ${where}${own ? `, ${own.isSaved ? '' : 'not '}shown as saved` : ''}`
}

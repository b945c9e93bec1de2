import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Confirmation,
  openClerkEnd,
  openPartyEnd,
  type ShownDeclaration,
  type Strokes,
} from './party-channel.ts'

const declaration = {
  text: '本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系。',
  party: 'woman',
  name: '沈知夏',
  statuses: [{ code: '10', label: '未婚' }],
  status: '10',
} as const
const strokes: Strokes = [[{ x: 1, y: 2, pressure: 0.5, time: 0 }]]

/** Both ends on real channels of a name of their own. */
function bothEnds() {
  const name = `party-${crypto.randomUUID()}`
  const shown = queue<ShownDeclaration | null>()
  const confirmed = queue<Confirmation>()
  const drawn = queue<Strokes>()
  const stranger = new BroadcastChannel(name)
  const clerk = openClerkEnd(
    { onReady: () => {}, onStrokes: drawn.put, onStatus: () => {}, onConfirmed: confirmed.put },
    new BroadcastChannel(name),
  )
  const party = openPartyEnd(shown.put, new BroadcastChannel(name))
  const close = (): void => {
    clerk.close()
    party.close()
    stranger.close()
  }
  return { clerk, party, stranger, shown, confirmed, drawn, close }
}

function queue<T>() {
  const items: T[] = []
  const waiting: ((item: T) => void)[] = []
  return {
    items,
    put: (item: T): void => {
      const next = waiting.shift()
      if (next) next(item)
      else items.push(item)
    },
    next: (): Promise<T> => {
      const item = items.shift()
      return item === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(item)
    },
  }
}

test('[party] the party sees the exact text, and the confirmation carries its hash and the strokes', async () => {
  const ends = bothEnds()
  const made = await ends.clerk.show(declaration)
  let seen = await ends.shown.next()
  while (seen === null) seen = await ends.shown.next()
  assert.is(seen.text, declaration.text)
  ends.party.draw(strokes)
  assert.equal(await ends.drawn.next(), strokes)
  ends.party.confirm({ status: '10', strokes, width: 600, height: 200 })
  const confirmation = await ends.confirmed.next()
  assert.is(confirmation.hash, made.hash)
  assert.equal(confirmation.strokes, strokes)
  ends.close()
})

test('[party] what is said about another declaration, or another text, is not heard', async () => {
  const ends = bothEnds()
  const made = await ends.clerk.show(declaration)
  const said = { say: 'confirmed', status: '10', strokes, width: 600, height: 200 }
  ends.stranger.postMessage({ ...said, id: crypto.randomUUID(), hash: made.hash })
  ends.stranger.postMessage({ ...said, id: made.id, hash: 'f'.repeat(64) })
  ends.stranger.postMessage({ ...said, id: made.id, hash: made.hash, strokes: [] })
  ends.stranger.postMessage('nonsense')
  ends.stranger.postMessage({ say: 'strokes', id: made.id, strokes })
  await ends.drawn.next()
  assert.is(ends.confirmed.items.length, 0)
  ends.close()
})

test('[party] a text that is not the one its hash names is not shown', async () => {
  const ends = bothEnds()
  const made = await ends.clerk.show(declaration)
  let seen = await ends.shown.next()
  while (seen === null) seen = await ends.shown.next()
  ends.stranger.postMessage({ say: 'show', declaration: { ...made, text: '本人放弃一切。' } })
  do seen = await ends.shown.next()
  while (seen?.text === declaration.text)
  assert.is(seen, null)
  ends.close()
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hashText } from '../../domain/index.ts'
import { type DeclarationShown, openClerkEnd, openPartyEnd, type Signed } from './party-channel.ts'

const text = (status: string) => ({
  title: '申请结婚登记声明书',
  heading: '本人申请结婚登记，谨此声明：',
  self: [{ label: '婚姻状况', value: status }],
  other: [],
  statement: '自愿结为夫妻。',
  exact: `声明 ${status}`,
})
const shown: DeclarationShown = {
  party: 'man',
  name: '宁则安',
  texts: { '10': text('未婚'), '30': text('丧偶'), '40': text('离婚') },
}
const signed = (exact: string): Signed => ({
  status: '10',
  strokes: { width: 540, height: 300, text: hashText(exact), strokes: [[[10, 10, 2048, 0]]] },
  picture: new Uint8Array([137, 80, 78, 71]),
})

/** Both ends of one channel; `settled` waits until all that was said before it has been heard. */
async function bothEnds(
  run: (ends: {
    clerk: ReturnType<typeof openClerkEnd>
    party: ReturnType<typeof openPartyEnd>
    heard: Signed[]
    wrong: () => number
    showing: () => DeclarationShown | null | undefined
    settled: () => Promise<void>
    stranger: BroadcastChannel
  }) => Promise<void>,
): Promise<void> {
  const name = `party-${crypto.randomUUID()}`
  const channels = [0, 1, 2, 3].map(() => new BroadcastChannel(name))
  const [a, b, stranger, listener] = channels as [
    BroadcastChannel,
    BroadcastChannel,
    BroadcastChannel,
    BroadcastChannel,
  ]
  const heard: Signed[] = []
  let wrong = 0
  let showing: DeclarationShown | null | undefined
  const clerk = openClerkEnd({ onSigned: (one) => heard.push(one), onWrong: () => wrong++ }, a)
  const party = openPartyEnd((declaration) => (showing = declaration), b)
  const settled = async () => {
    for (let round = 0; round < 3; round++) {
      const mark = crypto.randomUUID()
      await new Promise<void>((done) => {
        listener.onmessage = ({ data }) => data === mark && done()
        stranger.postMessage(mark)
      })
      await new Promise((done) => setImmediate(done))
    }
  }
  try {
    await run({ clerk, party, heard, wrong: () => wrong, showing: () => showing, settled, stranger })
  } finally {
    for (const channel of channels) channel.close()
  }
}

test('[party] the window is shown one declaration, and a signature under its text comes back', () =>
  bothEnds(async ({ clerk, party, heard, showing, settled }) => {
    clerk.show(shown)
    await settled()
    assert.equal(showing(), shown)
    party.sign(signed('声明 未婚'))
    await settled()
    assert.is(heard.length, 1)
    assert.is(heard[0]?.strokes.text, hashText('声明 未婚'))
  }))

test('[party] a signature under another text is not one', () =>
  bothEnds(async ({ clerk, party, heard, settled }) => {
    clerk.show(shown)
    await settled()
    party.sign(signed('声明 离婚'))
    await settled()
    assert.is(heard.length, 0)
  }))

test('[party] where nothing is chosen the one text is signed, and no other', () =>
  bothEnds(async ({ clerk, party, heard, settled }) => {
    clerk.show({ ...shown, texts: { only: text('补领') } })
    await settled()
    party.sign({ ...signed('声明 离婚'), status: null })
    await settled()
    assert.is(heard.length, 0)
    party.sign({ ...signed('声明 补领'), status: null })
    await settled()
    assert.equal(
      heard.map(({ status }) => status),
      [null],
    )
  }))

test('[party] after the clerk took the declaration away nothing said about it counts', () =>
  bothEnds(async ({ clerk, party, heard, wrong, showing, settled }) => {
    clerk.show(shown)
    await settled()
    clerk.clear()
    await settled()
    assert.is(showing(), null)
    party.sign(signed('声明 未婚'))
    party.wrong()
    await settled()
    assert.is(heard.length, 0)
    assert.is(wrong(), 0)
  }))

test('[party] what is not of the language is not heard', () =>
  bothEnds(async ({ clerk, heard, wrong, showing, settled, stranger }) => {
    clerk.show(shown)
    await settled()
    for (const said of [null, 7, 'signed', { say: 'signed' }, { say: 'wrong', id: 'x' }, { say: 'show' }])
      stranger.postMessage(said)
    await settled()
    assert.is(heard.length, 0)
    assert.is(wrong(), 0)
    assert.equal(showing(), shown)
  }))

test.run()

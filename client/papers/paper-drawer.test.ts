import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DrawingPort } from './desk-line.ts'
import { createDrawingDesk } from './drawing-desk.ts'
import type { DrawingAnswer, DrawingRequest } from './drawing-messages.ts'
import { createPaperDrawer } from './paper-drawer.ts'
import { declarationSample } from './samples.ts'
import { drawn, fontBytes, materialOf, paperFont, sheetOf } from './testing/material.ts'

const { pictures, stamp } = materialOf(paperFont())

/** A desk behind a message channel, as it stands in the worker. */
function openDesk(): DrawingPort {
  const { port1, port2 } = new MessageChannel()
  const answer = createDrawingDesk()
  port2.onmessage = ({ data }: MessageEvent<DrawingRequest>) => port2.postMessage(answer(data))
  return {
    post: (request, transfer) => port1.postMessage(request, transfer),
    listen: (onAnswer) => {
      port1.onmessage = ({ data }: MessageEvent<DrawingAnswer>) => onAnswer(data)
    },
    close: () => port1.close(),
  }
}

/** A desk that breaks when it is to draw. */
function openBrittleDesk(): DrawingPort {
  const desk = openDesk()
  let breakDown = (_cause: unknown): void => assert.unreachable()
  return {
    ...desk,
    post: (request, transfer) =>
      request.question.type === 'draw' ? breakDown('out of memory') : desk.post(request, transfer),
    listen: (onAnswer, onFailure) => {
      breakDown = onFailure
      desk.listen(onAnswer, onFailure)
    },
  }
}

test('[papers] the drawer gives the bytes that drawing in place gives', async () => {
  const drawer = createPaperDrawer(async () => fontBytes(), openDesk)
  const result = await drawer.draw(declarationSample, pictures, stamp)
  assert.equal(result, { ok: true, value: drawn(declarationSample, materialOf(paperFont())) })
  drawer.close()
})

test('[papers] papers asked for at once are each answered with their own, over one font', async () => {
  let fetched = 0
  const drawer = createPaperDrawer(async () => {
    fetched++
    return fontBytes()
  }, openDesk)
  const [first, second, wrong] = await Promise.all([
    drawer.draw(sheetOf(['姓名', '甲']), pictures, stamp),
    drawer.draw(sheetOf(['姓名', '乙']), pictures, stamp),
    drawer.draw(sheetOf(['姓名', '𠮷']), pictures, stamp),
  ])
  assert.is(fetched, 1)
  assert.ok(first.ok && second.ok)
  assert.not.equal(first, second)
  assert.is(!wrong.ok && wrong.error.code, 'uncovered-characters')
  drawer.close()
})

test('[papers] while a name is typed, what cannot be printed of it is told', async () => {
  const drawer = createPaperDrawer(async () => fontBytes(), openDesk)
  assert.equal(await drawer.uncoveredIn('陆明珺'), { ok: true, value: [] })
  assert.equal(await drawer.uncoveredIn('𠮷明'), {
    ok: true,
    value: [{ character: '𠮷', codePoint: 'U+20BB7', why: 'not-in-font' }],
  })
  drawer.close()
})

test('[papers] a font that did not come is said, and asked for again with the next paper', async () => {
  const cause = new TypeError('no line')
  const answers = [Promise.reject(cause), Promise.resolve(fontBytes())]
  const drawer = createPaperDrawer(() => answers.shift() ?? Promise.reject(cause), openDesk)
  const first = await drawer.draw(declarationSample, pictures, stamp)
  assert.equal(first, { ok: false, error: { code: 'font-unavailable', cause } })
  assert.ok((await drawer.draw(declarationSample, pictures, stamp)).ok)
  drawer.close()
})

test('[papers] bytes that are no font are said to be unreadable', async () => {
  const drawer = createPaperDrawer(async () => new ArrayBuffer(64), openDesk)
  assert.equal(await drawer.draw(declarationSample, pictures, stamp), {
    ok: false,
    error: { code: 'font-unreadable' },
  })
})

test('[papers] a worker that breaks fails its paper, and the next paper gets a new worker', async () => {
  const desks = [openBrittleDesk(), openDesk()]
  const drawer = createPaperDrawer(
    async () => fontBytes(),
    () => desks.shift() ?? openBrittleDesk(),
  )
  assert.equal(await drawer.draw(declarationSample, pictures, stamp), {
    ok: false,
    error: { code: 'worker-failed', cause: 'out of memory' },
  })
  assert.ok((await drawer.draw(declarationSample, pictures, stamp)).ok)
  drawer.close()
})

test.run()

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { acceptedCase } from './core/accepted-case.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { coreFiles } from './core/core-files.ts'
import { signIn, untilCleared, untilHeld } from './core/core-stage.ts'
import { onStage, type Stage } from './on-stage.ts'

declare const core: Core

const password = 'lianli-linqing'
const built = await builtCore()

const test = suite('core')
test.after(() => built.remove())

/** Runs a test with the real server and real browsers. */
const scene = (run: (stage: Stage) => Promise<void>) => (): Promise<void> =>
  onStage({ client: built.path }, run)

/** Calls a couple, the first act of a new case, and gives the case's id. */
const callCouple = (page: Page, ticket = 'A001') =>
  page.evaluate(async (called) => {
    const id = core.desk().newCase()
    const signed = await core.open(id).sign({ type: 'call', variant: 'marriage', ticket: called })
    return signed.ok ? { id, act: signed.value } : Promise.reject(new Error(JSON.stringify(signed.error)))
  }, ticket)

/** What the centre holds of a case, as its documents stand there. */
const documentsOf = (page: Page, id: string) =>
  page.evaluate(async (wanted) => {
    const { office } = core.desk().clerk
    const keys = `startkey=${JSON.stringify(`${wanted}:`)}&endkey=${JSON.stringify(`${wanted}:~`)}`
    const answer = await fetch(`/db/${office}/_all_docs?include_docs=true&${encodeURI(keys)}`)
    const { rows } = (await answer.json()) as {
      rows: { doc: { _id: string; body: unknown; sigs: unknown } }[]
    }
    return rows.map(({ doc: { _id, body, sigs } }) => ({ _id, body, sigs }))
  }, id)

/** No file of a profile's storage holds any of the words, in either of the encodings a browser writes. */
async function showsNone(profile: string, words: readonly string[]): Promise<void> {
  for (const file of await filesIn(join(profile, 'Default', 'IndexedDB'))) {
    const bytes = await readFile(file)
    for (const word of words) {
      assert.not(bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${file}`)
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test(
  '[sync] an act signed at one machine is at the centre, and on another machine',
  scene(async ({ server, launch }) => {
    const first = await launch('first')
    await first.page.goto(server.origin)
    assert.is(await signIn(first.page, 'linqing'), 'online')
    const { id } = await callCouple(first.page)
    await untilCleared(first.page)
    const second = await launch('second')
    await second.page.goto(server.origin)
    assert.is(await signIn(second.page, 'guyan'), 'online')
    await untilHeld(second.page, id)
  }),
)

test(
  '[outage] signed without a line, killed, opened again without a line: nothing is lost, and all arrives',
  scene(async ({ server, launch, folder }) => {
    const before = await launch('kept')
    await before.page.goto(server.origin)
    await signIn(before.page, 'linqing')
    const first = await callCouple(before.page, 'A001')
    await untilCleared(before.page)
    await server.kill()
    const { id, act } = await callCouple(before.page, 'A002')
    await before.kill()

    const after = await launch('kept')
    await coreFiles(server.origin, built.path).give(after.context)
    await after.context.clearCookies()
    await after.page.goto(server.origin)
    assert.is(await signIn(after.page, 'linqing', 'not-the-password'), 'wrong-password')
    assert.is(await signIn(after.page, 'guyan'), 'not-enrolled-here')
    assert.is(await signIn(after.page, 'linqing'), 'offline')
    const waiting = await after.page.evaluate(() => core.desk().waiting())
    assert.equal(
      waiting.map((item) => item.id),
      [act.id],
    )
    await untilHeld(after.page, first.id)
    const third = await callCouple(after.page, 'A003')
    assert.is(third.act.body.by.seq, act.body.by.seq + 1)
    assert.is(third.act.body.by.last, act.id)

    await server.start()
    await after.page.waitForFunction(() => core.desk().sync().line === 'sign-in-again')
    const again = await after.page.evaluate((word) => core.desk().signInAgain(word), password)
    assert.ok(again.ok)
    await untilCleared(after.page)
    const { body, sigs } = act
    assert.equal(await documentsOf(after.page, id), [{ _id: `${id}:${act.id}`, body, sigs }])
    await after.close()

    await showsNone(join(folder, 'kept'), ['林青', 'A002', password])
  }),
)

test(
  '[two-windows] a second window is let in by the first, one syncs, no act is made twice, a lock locks both',
  scene(async ({ server, launch }) => {
    const { context, page } = await launch('windows')
    await page.goto(server.origin)
    await signIn(page, 'linqing')
    const other = await context.newPage()
    await other.goto(server.origin)
    await other.waitForFunction(() => core.door.desk() !== undefined)
    const sittings = await Promise.all([page, other].map((one) => one.evaluate(() => core.desk().sitting)))
    assert.is(sittings[0], sittings[1])
    const made = await Promise.all(
      [1, 2, 3].flatMap((n) => [callCouple(page, `P${n}`), callCouple(other, `O${n}`)]),
    )
    const places = made.map(({ act }) => act.body.by.seq).sort((a, b) => a - b)
    assert.equal(places, [0, 1, 2, 3, 4, 5])
    for (const { id } of made) for (const one of [page, other]) await untilHeld(one, id)
    const syncing = await Promise.all(
      [page, other].map((one) => one.evaluate(() => core.desk().sync().isThisTabSyncing)),
    )
    assert.equal(syncing.sort(), [false, true])
    await untilCleared(other)
    await other.evaluate(() => core.desk().lock())
    await page.waitForFunction(() => core.door.desk() === undefined)
  }),
)

test(
  '[drafts] what was typed survives a killed browser, and no other clerk can read it',
  scene(async ({ server, launch }) => {
    const before = await launch('drafts')
    await before.page.goto(server.origin)
    await signIn(before.page, 'linqing')
    const id = await before.page.evaluate(async () => {
      const made = core.desk().newCase()
      const draft = core.open(made).draft<{ name: string }>('accept')
      draft.save({ name: '沈知夏' })
      const { promise, resolve } = Promise.withResolvers<void>()
      const watch = setInterval(() => draft.savedAt() && resolve(clearInterval(watch)), 20)
      await promise
      return made
    })
    await before.kill()
    const after = await launch('drafts')
    await after.page.goto(server.origin)
    const read = () =>
      after.page.evaluate(async (wanted) => {
        const draft = core.open(wanted).draft<{ name: string }>('accept')
        const { promise, resolve } = Promise.withResolvers<void>()
        const watch = setInterval(() => draft.value() !== undefined && resolve(clearInterval(watch)), 20)
        await promise
        return draft.value()
      }, id)
    await signIn(after.page, 'guyan')
    assert.is(await read(), null)
    await after.page.evaluate(() => core.desk().lock())
    await signIn(after.page, 'linqing')
    assert.equal(await read(), { name: '沈知夏' })
  }),
)

test(
  "[approval] a head signs on the clerk's machine without a line, in the same chain, with a key of their own",
  scene(async ({ server, launch }) => {
    const { page } = await launch('head')
    await page.goto(server.origin)
    await signIn(page, 'luwen')
    await page.evaluate(() => core.desk().lock())
    await signIn(page, 'linqing')
    const { id, act } = await callCouple(page)
    await server.kill()
    const approve = (password: string) =>
      page.evaluate(
        async ([opened, word]) => {
          const approval = {
            type: 'approve',
            subject: 'no-fingerprint',
            party: 'man',
            reason: '双手无指',
          } as const
          const signed = await core.open(opened).signAs('luwen', word, approval)
          return signed.ok ? signed.value.body.by : signed.error.code
        },
        [id, password] as const,
      )
    assert.is(await approve('not-the-password'), 'wrong-password')
    const by = await approve('lianli-luwen')
    if (typeof by === 'string') return assert.unreachable(by)
    assert.is(by.clerk, 'luwen')
    assert.is(by.seq, act.body.by.seq + 1)
    assert.is(by.last, act.id)
  }),
)

test(
  '[refused] an act that breaks a rule is refused before it is signed, with the rule and its citation',
  scene(async ({ server, launch }) => {
    const { page } = await launch('refused')
    await page.goto(server.origin)
    await signIn(page, 'linqing')
    const error = await page.evaluate(async () => {
      const examine = { type: 'examine', opinion: '符合结婚条件，准予登记' } as const
      const signed = await core.open(core.desk().newCase()).sign(examine)
      return signed.ok ? null : signed.error
    })
    assert.is(error?.code, 'refused')
    assert.ok(
      error?.code === 'refused' && error.refusals.some(({ rule, cite }) => rule === 'stage' && cite !== ''),
    )
    assert.equal(await page.evaluate(() => core.desk().waiting()), [])
  }),
)

test(
  '[clock] a machine ten minutes off the centre may not sign until somebody confirms the time',
  scene(async ({ server, launch }) => {
    const { page } = await launch('clock')
    await page.addInitScript(() => {
      const now = Date.now
      Date.now = () => now() + 600_000
    })
    await page.goto(server.origin)
    await signIn(page, 'linqing')
    await page.waitForFunction(() => core.desk().clock().trust === 'drift')
    const code = await page.evaluate(async () => {
      const call = { type: 'call', variant: 'marriage', ticket: null } as const
      const signed = await core.open(core.desk().newCase()).sign(call)
      return signed.ok ? 'signed' : signed.error.code
    })
    assert.is(code, 'clock')
  }),
)

test(
  '[sealed] a couple is found by name, their scans reach another machine, and the profile folder shows neither',
  scene(async ({ server, launch, folder }) => {
    const { page, close } = await launch('sealed')
    await page.goto(server.origin)
    await signIn(page, 'linqing')
    const { id, names, numbers, acts } = acceptedCase()
    const scan = await page.evaluate((todo) => core.signAll(todo), { id, acts })
    const hits = await page.evaluate((name) => core.desk().find(name), names[0])
    assert.equal(
      hits.map((hit) => [hit.summary.id, hit.summary.stage, hit.in]),
      [[id, 'accepted', 'name']],
    )
    await untilCleared(page)

    const second = await launch('sealed-second')
    await second.page.goto(server.origin)
    await signIn(second.page, 'guyan')
    await untilHeld(second.page, id)
    const answers = await second.page.evaluate(async ({ named, draft }) => {
      const fetched = await core.desk().readBlob(named)
      const absent = await core.desk().readBlob(draft)
      return [fetched.ok && fetched.value.size, absent.ok ? 'there' : absent.error.code]
    }, scan)
    assert.equal(answers, [60_000, 'not-here-yet'])
    await close()
    await showsNone(join(folder, 'sealed'), [...names, ...numbers, '林青', password])
  }),
)

test.run()

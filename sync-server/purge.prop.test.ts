import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, retentionClassOf } from '../domain/index.ts'
import { marriageScript, type Script } from '../domain/testing/marriage-script.ts'
import { testOffice } from '../domain/testing/office.ts'
import { openBlobErasures } from './blob-erasures.ts'
import { folderOfBlobs } from './blobs/folder.ts'
import { openCentreDatabase } from './centre-database.ts'
import { type Gate, openGate } from './gate.ts'
import { kinds } from './kinds.ts'
import type { Offices } from './offices.ts'
import { openPurge } from './purge.ts'
import { casesIn } from './purge-scan.ts'
import { memoryStore } from './store/memory.ts'
import { all, type Database } from './store/store.ts'
import { temporaryFolder } from './testing.ts'
import { gateForTest } from './testing-centre.ts'
import { wakeUps } from './wake-ups.ts'

const office = await testOffice(20)
const [author] = office.clerks
const ends = ['called', 'checked', 'accepted', 'registered'] as const
const scripts: Script[] = []
for (const [index, to] of ends.entries()) {
  const chain = scripts.at(-1)?.chain
  scripts.push(await marriageScript({ office, author, index, to, ...(chain && { chain }) }))
}
const centre = await gateForTest(office.office, await memoryStore().open(office.office), office.reference)
const blobs = folderOfBlobs(temporaryFolder(), Buffer.alloc(32, 7))

/** One gate over one database of the same centre, which may be a copy that was put back. */
interface Place {
  readonly gate: Gate
  readonly database: Database
}

async function newPlace(): Promise<Place> {
  const database = await memoryStore().open(office.office)
  const gate = await openGate({
    office: office.office,
    database,
    reference: { rows: centre.rows, ownKey: [...centre.rows.keys()].at(-1) ?? 'sha256-' },
    key: centre.key,
    kinds,
    clock: () => new Date('2026-11-23T02:00:00Z'),
    onPublished: () => {},
    onJudged: () => {},
    onBug: (cause) => {
      throw cause
    },
  })
  return { gate, database }
}

async function purgeOn({ gate, database }: Place, day: string) {
  const offices: Offices = {
    get: () => ({ office: office.office, database, gate, wakeUps: wakeUps() }),
    all: () => [{ office: office.office, database, gate, wakeUps: wakeUps() }],
    onJudged: () => {},
  }
  const clock = () => new Date(`${day}T02:00:00Z`)
  const erasures = openBlobErasures(openCentreDatabase(null, Buffer.alloc(32)), clock)
  const devices = { ofOffice: () => [] }
  return openPurge({ offices, reference: centre.rows, devices, blobs, erasures, clock }).run()
}

/** The cases as they are kept, with what is proven of each. */
async function casesOf({ database }: Place): Promise<Map<string, { of: string; acts: string[] }>> {
  const found = new Map<string, { of: string; acts: string[] }>()
  for await (const { id, log } of casesIn(database)) {
    found.set(id, { of: retentionClassOf(log), acts: [...log.keys()].sort() })
  }
  return found
}

const stonesOf = async ({ database }: Place) =>
  (await database.range({ ...all, start: 'tombstone:', end: 'tombstone:\uffff' })).map(({ json }) => json)

const isKeptForEver = ({ of }: { of: string }) => of === 'accepted' || of === 'registered'

type Happening =
  | { readonly do: 'send'; readonly index: number; readonly from: number; readonly many: number }
  | { readonly do: 'purge'; readonly year: number }
  | { readonly do: 'back-up' | 'put-back' | 'tombstones' }

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('send' as const),
        index: fc.nat(ends.length - 1),
        from: fc.nat(3),
        many: fc.integer({ min: 1, max: 12 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('purge' as const), year: fc.integer({ min: 2027, max: 2140 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('back-up' as const, 'put-back' as const, 'tombstones' as const),
      }),
    },
  ),
  { minLength: 3, maxLength: 12 },
)

const document = (action: Action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs })

test('[I10] whatever the order of purges, late acts, duplicates and restores, nothing that reached acceptance goes and nothing is lost', async () => {
  let deleted = 0
  let late = 0
  await fc.assert(
    fc.asyncProperty(happenings, async (list) => {
      let place = await newPlace()
      let backup: string[] = []
      const stones = new Set<string>()
      let sent = new Set<string>()
      for (const happening of list) {
        const before = await casesOf(place)
        if (happening.do === 'send') {
          const { index, from, many } = happening
          const acts = scripts[index]?.actions.slice(from, from + many) ?? []
          await place.gate.offer(acts.map(document), false)
          for (const act of acts) sent.add(documentId(act))
        } else if (happening.do === 'purge') {
          deleted += (await purgeOn(place, `${happening.year}-06-01`)).cases
          for (const json of await stonesOf(place)) stones.add(json)
        } else if (happening.do === 'back-up') {
          backup = (await place.database.range(all)).map(({ json }) => json)
        } else if (happening.do === 'put-back') {
          place = await newPlace()
          await place.gate.offer(
            backup.map((json) => JSON.parse(json)),
            false,
          )
          sent = new Set()
        } else {
          await place.gate.offer(
            [...stones].map((json) => JSON.parse(json)),
            false,
          )
        }
        const after = await casesOf(place)
        if (happening.do !== 'put-back') {
          for (const [id, { acts }] of [...before].filter(([, one]) => isKeptForEver(one))) {
            const left = after.get(id)?.acts ?? []
            assert.ok(acts.every((act) => left.includes(act)))
          }
        }
        await nothingIsLost(place, sent)
        late += await nothingIsLeft(place)
      }
    }),
    { numRuns: 300 },
  )
  assert.ok(deleted > 0 && late > 0, 'the histories delete cases, and acts of them come late')
})

/** Every act that was sent is published, parked, or named by a tombstone. */
async function nothingIsLost({ database }: Place, sent: ReadonlySet<string>): Promise<void> {
  const ids = [...sent]
  const published = await database.get(ids)
  const parked = new Set((await database.parked(ids)).map(({ id }) => id))
  const buried = await database.buried(ids)
  assert.equal(
    ids.filter((id) => !published.has(id) && !parked.has(id) && !buried.has(id)),
    [],
  )
}

/** Of a purged case nothing but ids is left, and what came late, which is parked. */
async function nothingIsLeft(place: Place): Promise<number> {
  let late = 0
  for (const json of await stonesOf(place)) {
    const { body } = JSON.parse(json) as { body: { case: string; acts: string[] } }
    const start = `${body.case}:`
    assert.equal(await place.database.range({ ...all, start, end: `${body.case};` }), [])
    const parked = (await place.database.parked()).filter(({ id }) => id.startsWith(start))
    assert.ok(
      parked.every(({ id, reason }) => reason === 'purged' && !body.acts.includes(id.slice(start.length))),
    )
    late += parked.length
  }
  return late
}

test.run()

import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Drafts } from './drafts.ts'
import { randomKey, sealingKey } from './vault/sealing.ts'

/** Drafts on a disk that takes nothing while it is full. */
async function drafted() {
  const storage = getRxStorageMemory()
  const disk = { isFull: false, sealed: async (_id: string): Promise<unknown> => undefined }
  const create = storage.createStorageInstance
  const onDisk: typeof storage = Object.assign(storage, {
    createStorageInstance: async (...how: Parameters<typeof create>) => {
      const instance = await create.apply(storage, how)
      const write = instance.bulkWrite.bind(instance)
      instance.bulkWrite = async (...rows) => {
        if (disk.isFull && how[0].collectionName === 'drafts') {
          throw Object.assign(new Error('there is no room'), { name: 'QuotaExceededError' })
        }
        return write(...rows)
      }
      if (how[0].collectionName === 'drafts') {
        disk.sealed = async (id) => {
          const [found] = await instance.findDocumentsById([id as never], true)
          return found && 'sealed' in found ? found.sealed : undefined
        }
      }
      return instance
    },
  })
  const drafts = await Drafts.open({
    clerk: 'linqing',
    personalKey: await sealingKey(randomKey()),
    now: () => '2026-05-20T09:00:00.000+08:00',
    onNoSpace: () => undefined,
    storage: onDisk,
  })
  return { drafts, disk }
}

test('[drafts] of a purged case and of a form thrown away nothing stays on disk but the name', async () => {
  const { drafts, disk } = await drafted()
  const handles = ['one', 'two', 'three'].map((id) => drafts.of<{ name: string }>(id, 'accept'))
  for (const handle of handles) handle.save({ name: '沈知夏' })
  assert.ok(await drafts.flush())
  await handles[0]?.discard()
  await drafts.forget(new Set(['two']))
  for (const id of ['one', 'two']) assert.is(await disk.sealed(`linqing:${id}:accept`), '')
  assert.ok(await disk.sealed('linqing:three:accept'))
  assert.equal([handles[0]?.value(), handles[2]?.value()], [null, { name: '沈知夏' }])
  await drafts.close()
})

test('[drafts] whoever is about to leave hears that what is typed is in memory alone, until there is room', async () => {
  const { drafts, disk } = await drafted()
  const handle = drafts.of<{ name: string }>('one', 'accept')
  handle.save({ name: '沈知夏' })
  disk.isFull = true
  assert.equal([await drafts.flush(), await drafts.flush()], [false, false])
  assert.is(handle.savedAt(), null)
  disk.isFull = false
  assert.equal([await drafts.flush(), await drafts.flush()], [true, true])
  await drafts.close()
})

test.run()

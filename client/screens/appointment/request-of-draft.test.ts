import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kindOf } from '../../../domain/index.ts'
import { requestOfDraft } from './request-of-draft.ts'

const contact = { sha256: 'a'.repeat(64), bytes: 30, media: 'application/json' } as const
const visitor = (name: string, number: string) => ({
  name,
  type: 'mainland' as const,
  document: { type: 'CN_ID' as const, number },
  contact,
})
const draft = {
  type: 'submit' as const,
  matter: 'marriage' as const,
  channel: 'telephone' as const,
  office: 'xk7q2m',
  slot: '2026-11-24T09:30:00+08:00',
  parties: { man: visitor('陈屿 ', '610102199003071238'), woman: visitor('许晚晴', '610102199105122347') },
  telephone: { man: '02987650001' },
}
const isRead = (act: unknown) => kindOf('appointment')?.readAct(act).ok

test('[6.1.1] what is typed becomes a request that the kind reads, without the telephone number in clear', () => {
  const act = requestOfDraft(draft)
  assert.ok(isRead(act))
  assert.not(JSON.stringify(act).includes('02987650001'))
})

test('[6.3.1] who does not come for what one may do alone is null; for a marriage both are asked', () => {
  const alone = { ...draft, parties: { ...draft.parties, woman: { type: 'mainland' as const } } }
  const reissue = requestOfDraft({ ...alone, matter: 'reissue' }) as { parties: { woman: unknown } }
  assert.is(reissue.parties.woman, null)
  assert.ok(isRead(reissue))
  assert.not.ok(isRead(requestOfDraft(alone)))
})

test('[6.1.1] of what a card says only what a booking keeps is kept', () => {
  const { man, woman } = draft.parties
  const read = { ...man, born: '1990-03-07', sex: '1', ethnicity: '01', grade: 'chip' }
  assert.ok(isRead(requestOfDraft({ ...draft, parties: { man: read, woman } })))
})

test('[6.1.1] an upload of which neither whose it is nor a number was said is a request that the kind reads', () => {
  const scan = { sha256: 'b'.repeat(64), bytes: 300, media: 'image/jpeg' } as const
  const uploads = [{ type: 'id-card', scans: [scan] }] as const
  assert.ok(isRead(requestOfDraft({ ...draft, uploads: uploads as never })))
})

test.run()

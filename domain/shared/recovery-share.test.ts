import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { groupLength } from './checked-groups.ts'
import {
  groupsInShare,
  joinShares,
  readShare,
  type ShareFault,
  splitSecret,
  typedGroups,
  writeShare,
} from './recovery-share.ts'

const of = { office: 'xk7q2m', key: 'intl-1.aa' }
const secret = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) & 0xff)
const random = Uint8Array.from({ length: 32 }, (_, at) => (at * 91 + 200) & 0xff)
const [head, bureau] = splitSecret(secret, random, of)
const groups = writeShare(head)
const text = groups.join('-')

/** What reading a text as the head's share says. */
function fault(typed: string, wanted = { holder: 'head', of } as const): ShareFault | null {
  const read = readShare(typed, wanted)
  return read.ok ? null : read.error
}

test('[share] both shares give the secret again, and neither is the secret', () => {
  const one = readShare(text, { holder: 'head', of })
  const two = readShare(writeShare(bureau).join(' '), { holder: 'bureau', of })
  assert.ok(one.ok && two.ok)
  assert.equal(joinShares(one.value, two.value), secret)
  assert.not.equal(one.value.bytes, secret)
  assert.not.equal(two.value.bytes, secret)
})

test('[share] it is sixteen groups of five characters without I, L, O and U', () => {
  assert.is(groups.length, groupsInShare)
  for (const group of groups) assert.match(group, /^[0-9A-HJKMNP-TV-Z]{5}$/)
})

test('[share] small letters, spaces, wide characters, and O for 0 or l for 1 are read as they are meant', () => {
  const wide = [...text]
    .map((c) => (c === '-' ? '　' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
    .join('')
  const alike = text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
  for (const typed of [text.toLowerCase(), groups.join(''), ` ${groups.join('\n')} `, wide, alike])
    assert.is(fault(typed), null, typed)
})

test('[share] each wrong character is noticed, and the group it is in is named', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZU*'
  for (let place = 0; place < groupsInShare; place++) {
    for (let at = 0; at < groupLength; at++) {
      const group = groups[place] ?? ''
      for (const wrong of alphabet.replace(group[at] ?? '', '')) {
        const typed = groups.with(place, group.slice(0, at) + wrong + group.slice(at + 1)).join('-')
        assert.equal(fault(typed), { code: 'wrong-group', group: place + 1 }, `${place} ${at} ${wrong}`)
      }
    }
  }
})

test('[share] two neighbours exchanged and two groups exchanged are noticed', () => {
  for (const [place, group] of groups.entries()) {
    for (let at = 0; at + 1 < groupLength; at++) {
      const [a = '', b = ''] = [group[at], group[at + 1]]
      if (a === b) continue
      const typed = groups.with(place, group.slice(0, at) + b + a + group.slice(at + 2)).join('-')
      assert.equal(fault(typed), { code: 'wrong-group', group: place + 1 })
    }
    for (let other = place + 1; other < groupsInShare; other++) {
      const typed = groups.with(place, groups[other] ?? '').with(other, group)
      assert.equal(fault(typed.join('-')), { code: 'wrong-group', group: place + 1 })
    }
  }
})

test('[share] a missing group, a missing character and one too many are told apart', () => {
  assert.equal(fault(''), { code: 'incomplete', missing: 16 })
  assert.equal(fault(groups.slice(0, -1).join('-')), { code: 'incomplete', missing: 1 })
  assert.equal(fault(text.slice(0, -1)), { code: 'incomplete', missing: 1 })
  assert.equal(fault(`${text}-0`), { code: 'too-long' })
})

test('[share] groups of two papers, each of them right, are not taken for a share', () => {
  const other = writeShare(bureau)
  for (let place = 1; place < groupsInShare; place++) {
    if (other[place] === groups[place]) continue
    assert.equal(fault(groups.with(place, other[place] ?? '').join('-')), { code: 'mixed' }, `${place}`)
  }
})

test("[share] the other holder's share, and shares of another office or key, are named as such", () => {
  assert.equal(fault(writeShare(bureau).join('-')), { code: 'other-share' })
  const [elsewhere] = splitSecret(secret, random, { ...of, office: 'ba3n8k' })
  const [later] = splitSecret(secret, random, { ...of, key: 'intl-1.bb' })
  assert.equal(fault(writeShare(elsewhere).join('-')), { code: 'other-key' })
  assert.equal(fault(writeShare(later).join('-')), { code: 'other-key' })
})

test('[share] while it is typed each group says whether it is right', () => {
  const typed = `${groups[0]}-${groups[1]?.slice(0, 4)}${groups[1]?.endsWith('0') ? '1' : '0'}-${groups[2]?.slice(0, 2)}`
  assert.equal(
    typedGroups(typed).map(({ is }) => is),
    ['good', 'bad', 'open'],
  )
})

test.run()

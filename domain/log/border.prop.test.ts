import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type Action,
  admit,
  checkDocumentNumber,
  checkName,
  contentId,
  type Json,
  kindOf,
  oldCertificateNumber,
  parseCertificateNumber,
  parseInstant,
  parsePlainDate,
  parseResidentId,
  readAction,
  readReceipt,
  readRow,
  readTombstone,
  sealAction,
  sealSigned,
  toJson,
} from '../index.ts'
import { brokenText, everySeed, malformed } from '../testing/malformed.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import type { Chance } from '../testing/random.ts'
import { unsignedCheck } from '../testing/status-checks.ts'

/** Whatever comes over the border is read or refused by a value: no reader throws, none lets a wrong name through. */
const office = await testOffice(20)
const [author] = office.clerks
const script = unsignedScript({ office, author, index: 0 })
const asked = { number: '610102199001011234', name: '某人', found: '10', askedBy: 'registrar-2' } as const
const check = unsignedCheck(office, author, asked as unknown as Parameters<typeof unsignedCheck>[2])
const acts: readonly Action<Act>[] = [...script.actions, check]
const pick = <T>(chance: Chance, items: readonly T[]): T => items[chance.below(items.length)] as T

const sig = { key: 'intl-1.centre', suite: 'intl-1', value: 'AA==' } as const
const named = acts[0]?.id ?? 'sha256-'
const at = '2026-11-23T08:30:00+08:00'
const receipt = sealSigned(
  {
    office: 'xincheng',
    epoch: '0a',
    seq: 0,
    previous: null,
    receivedAt: at,
    verdicts: [{ id: named, verdict: 'accepted', leftOut: [named] }],
  },
  sig,
)
const grave = sealSigned(
  { office: office.office, case: script.case, acts: [named], purgedAt: at, rule: 'aborted-cases' },
  sig,
)

/** A document changed in a few places, under the name that its new bytes have, or under its old one. */
function renamed(chance: Chance, id: string, document: unknown): { id: string; changed: unknown } {
  const changed = malformed(chance, document)
  const json = toJson(changed)
  return { id: json.ok && chance.below(4) > 0 ? contentId(json.value) : id, changed }
}

test('[border] 20,000 malformed acts: each is read under its own name or refused with a code', () => {
  everySeed(20_000, (chance) => {
    const { id, body, sigs } = pick(chance, acts)
    const { id: name, changed } = renamed(chance, id, { body, sigs })
    const read = readAction(name, changed)
    if (!read.ok) assert.ok(read.error.code)
    else assert.is(contentId({ body: read.value.body, sigs: read.value.sigs } as unknown as Json), name)
  })
})

test('[border] 10,000 malformed rows, receipts and tombstones: each is read under its own name or refused', () => {
  const documents = [...office.rows, receipt, grave]
  const readers = [readRow, readReceipt, readTombstone] as const
  everySeed(10_000, (chance) => {
    const { id, body, sig: signed } = pick(chance, documents)
    const { id: name, changed } = renamed(chance, id, { body, sig: signed })
    for (const reader of readers) {
      const read = reader(name, changed)
      if (read.ok) assert.is(read.value.id, name)
      else assert.ok(read.error.code)
    }
  })
})

test('[border] 10,000 acts whose own part is malformed: the rules judge each and throw at none', () => {
  everySeed(10_000, (chance) => {
    const { body } = pick(chance, acts)
    const kind = pick(chance, ['marriage', 'status-check', 'dispute', 'toString', 'of-tomorrow'])
    const type = pick(chance, [body.act.type, 'hold', 'settle-hold', 'dispute', 'constructor', 'decide'])
    const changed = malformed(chance, { ...body.act, type })
    if (!toJson(changed).ok) return
    const sealed = sealAction({ ...body, kind, act: changed as Act }, pick(chance, acts).sigs)
    const read = readAction(sealed.id, { body: sealed.body, sigs: sealed.sigs })
    if (!read.ok) return
    const verdict = admit<Act, unknown, string>(kindOf(kind), script.log, read.value, office.reference)
    assert.ok(verdict.verdict === 'admitted' || verdict.verdict === 'refused' || verdict.missing)
  })
})

test('[border] an act of a newer version, an unknown kind or with an unknown field is kept whole, to be judged later', () => {
  const [first] = script.actions
  assert.ok(first)
  const { body, sigs } = first
  const later = [
    { ...body, v: 2, invented: { later: [1, 'x'] }, by: { ...body.by, seat: 'A' } },
    { ...body, kind: 'of-tomorrow' },
    { ...body, act: { ...body.act, inventedLater: true } },
    { ...body, act: { type: 'invented-later' } },
  ]
  for (const newer of later) {
    const content = { body: newer, sigs } as unknown as Json
    const read = readAction(contentId(content), content)
    assert.ok(read.ok)
    assert.equal(read.value.body, newer)
    const kind = kindOf(newer.kind)
    const verdict = admit<Act, unknown, string>(kind, new Map(), read.value, office.reference)
    assert.is(verdict.verdict, 'not-yet')
    assert.ok(verdict.verdict === 'not-yet' && verdict.missing.newer)
  }
})

test('[border] 20,000 malformed texts: numbers, dates, instants and names are read or refused, never thrown at', () => {
  const texts = [
    'J610102-2026-000001',
    '11010519491231002X',
    '130503670401001',
    '2026-11-23',
    at,
    '欧阳㐂先生',
  ]
  const types = ['CN_ID', 'GAT_RP', 'HKM_PERMIT', 'TW_PERMIT'] as const
  const parsers: readonly ((text: string, chance: Chance) => { ok: boolean; error?: unknown })[] = [
    parseCertificateNumber,
    oldCertificateNumber,
    parsePlainDate,
    parseInstant,
    (text) => parseResidentId(text),
    checkName,
    (text, chance) => checkDocumentNumber(chance.pick(types), text),
  ]
  everySeed(20_000, (chance) => {
    const text = brokenText(chance, pick(chance, texts))
    const read = pick(chance, parsers)(text, chance)
    assert.ok(read.ok || read.error)
  })
})

test.run()

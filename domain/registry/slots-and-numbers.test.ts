import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { submitExample } from '../testing/appointment-acts.ts'
import { putExample } from '../testing/archive-box-examples.ts'
import { holding, office } from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { archiveNumberClashes } from './archive-numbers.ts'
import { claimsOf, conflictsAmong } from './claims.ts'
import { conflicts } from './conflicts.ts'
import { overbookedSlots } from './overbooked-slots.ts'

const slot = '2026-11-25T10:00:00+08:00'
const booked = (name: string, at: string) =>
  writtenCase('appointment', name, [
    { act: submitExample(slot) as Act, at },
    { act: { type: 'confirm', lookUp: { taken: 0, open: [] } } as Act, at },
  ])
const one = booked('one', '2026-11-20T09:00:00+08:00')
const two = booked('two', '2026-11-20T09:01:00+08:00')
const three = booked('three', '2026-11-20T09:02:00+08:00')

test('[K21] three confirmed for a slot of two: the last has to move', () => {
  const [clash, ...others] = overbookedSlots(holding(three, one, two), office.rows)
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.facts.capacity, clash?.facts.booked], ['K21', 2, 3])
  assert.equal(clash?.facts.move, [three.case])
})

test('[K21] two fit, and without rows nobody knows how many do', () => {
  assert.equal(overbookedSlots(holding(one, two), office.rows), [])
  assert.equal(overbookedSlots(holding(one, two, three), []), [])
})

test('[K21] a slot whose day is over is not told any more, whether they came or not', () => {
  const booked = holding(one, two, three)
  assert.is(overbookedSlots(booked, office.rows, '2026-11-25').length, 1)
  assert.equal(overbookedSlots(booked, office.rows, '2026-11-26'), [])
  assert.equal(
    conflicts(booked, office.rows, '2026-11-26').filter(({ code }) => code === 'K21'),
    [],
  )
})

test('[K21] slots that became longer clash where they overlap, and are found by their claims', () => {
  const half = writtenCase('appointment', 'half past', [
    { act: submitExample('2026-11-25T10:30:00+08:00') as Act, at: '2026-11-20T09:03:00+08:00' },
    { act: { type: 'confirm', lookUp: { taken: 0, open: [] } } as Act, at: '2026-11-20T09:03:00+08:00' },
  ])
  const held = holding(one, two, half)
  assert.equal(overbookedSlots(held, office.rows), [])
  const hourly = rowOfOffice('appointment-slot-minutes', 60)
  const [clash] = overbookedSlots(held, [...office.rows, hourly])
  assert.equal(clash?.facts.move, [half.case])
  const shared = claimsOf(one.case, one.log).filter((claim) => claimsOf(half.case, half.log).includes(claim))
  assert.ok(shared.some((claim) => claim.startsWith('slot:')))
})

const rowOfOffice = (name: string, value: number): Row =>
  sealSigned({ kind: 'parameter', name, office: 'xincheng', from: '2026-11-01', value } as RowBody, {
    key: 'centre',
    suite: 'intl-1',
    value: '',
  }) as Row

const box = (name: string, which: string, volume: number, later: readonly Act[] = []) =>
  writtenCase('archive-box', name, [
    {
      act: {
        type: 'open',
        fonds: '0123',
        fondsName: '西安市新城区民政局',
        year: 2026,
        class: 'JH',
        box: 1,
      } as Act,
      at: '2027-03-01T09:00:00+08:00',
    },
    ...[putExample(which, volume) as Act, ...later].map((act) => ({
      act,
      at: `2027-03-01T09:${name.length}0:00+08:00`,
    })),
  ])

test('[K22] one number on two files, and one file in two boxes, are told with their boxes', () => {
  const [number] = archiveNumberClashes(holding(box('a', 'this file', 17), box('bb', 'that file', 17)))
  assert.equal([number?.code, number?.facts.kind, number?.cases.length], ['K22', 'same-number', 2])
  const [file] = archiveNumberClashes(holding(box('a', 'this file', 17), box('bb', 'this file', 18)))
  assert.equal([file?.code, file?.facts.kind], ['K22', 'same-file'])
  assert.equal(archiveNumberClashes(holding(box('a', 'this file', 17), box('bb', 'that file', 18))), [])
})

const ofAnnulment = { fonds: '0123', year: 2026, class: 'CX', volume: 7 } as const
const annotated = (name: string, volume: number) =>
  writtenCase('revocation', name, [
    {
      act: { type: 'annotate', affected: [], archiveNumber: { ...ofAnnulment, volume } } as unknown as Act,
      at: slot,
    },
  ])
const laidIn = (name: string, volume: number) =>
  writtenCase('archive-box', 'a box of annulments', [
    {
      act: { ...putExample(name, volume), number: { ...ofAnnulment, volume } } as Act,
      at: '2027-03-01T09:00:00+08:00',
    },
  ])

test('[K22] two revocations whose remarks name one number are told, before either lies in a box', () => {
  const [here, there] = [annotated('here', 7), annotated('there', 7)]
  const [found, ...others] = archiveNumberClashes(holding(here, there))
  assert.equal(others, [])
  assert.equal(
    [found?.code, found?.facts.kind, found?.cases.toSorted()],
    ['K22', 'same-number', [here.case, there.case].sort()],
  )
  assert.equal(archiveNumberClashes(holding(here, annotated('there', 8))), [])
  for (const { case: id } of [here, there])
    assert.is(conflictsAmong(id, holding(here, there)).filter(({ code }) => code === 'K22').length, 1)
})

test('[K22] the number of a revocation is claimed, and goes by its box once it lies there', () => {
  const [here, there] = [annotated('here', 7), annotated('there', 7)]
  const shared = claimsOf(here.case, here.log).filter((claim) =>
    claimsOf(there.case, there.log).includes(claim),
  )
  assert.ok(shared.some((claim) => claim.startsWith('archive:')))
  assert.equal(archiveNumberClashes(holding(here, laidIn('here', 7))), [])
  assert.equal(archiveNumberClashes(holding(here, there, laidIn('there', 8))), [])
  assert.is(archiveNumberClashes(holding(here, there, laidIn('here', 7))).length, 1)
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type Circumstances,
  fold,
  hashBytes,
  type Log,
  type MarriageAct,
  marriage,
  marriagePapers,
  type Printing,
} from '../../../domain/index.ts'
import { add } from '../../../domain/log/fold.ts'
import { heads } from '../../../domain/log/log.ts'
import { minutesLater } from '../../../domain/testing/instants.ts'
import { unsignedScript } from '../../../domain/testing/marriage-script.ts'
import { basisOf, serialsOf, testOffice } from '../../../domain/testing/office.ts'
import { sealUnsigned, signRow } from '../../../domain/testing/signer.ts'
import { drawn, inventedPhoto, materialOf, paperFont } from '../../papers/testing/material.ts'
import { extractDense } from '../../papers/testing/poppler.ts'
import { holding } from '../marriage/printed.ts'
import { printedAs, printingNow, stampOf } from './printing.ts'

const office = await testOffice(20)
const [author] = office.clerks
const font = paperFont()
const photo = inventedPhoto()
const caseId = unsignedScript({ office, author, index: 0 }).case

const logTo = (to: string): Log<MarriageAct> => unsignedScript({ office, author, index: 0, to }).log

const caseOf = (log: Log<MarriageAct>) => {
  const { state } = fold(marriage, log)
  return { log: () => log as Log<Act>, state: () => state, stage: () => marriage.stageOf(state) }
}

/** The papers of a case by id, drawn as the screens draw them. */
function pressed(log: Log<MarriageAct>, printing: Printing): ReadonlyMap<string, Uint8Array> {
  const { state } = fold(marriage, log)
  const pictures = new Map(state.capture.map(({ value }) => [value.certificatePhoto.sha256, photo]))
  return new Map(
    marriagePapers(state, printing).map((paper) => {
      const material = { ...materialOf(font, pictures), stamp: stampOf(caseId, printing, paper) }
      return [paper.id, drawn(paper, material).bytes]
    }),
  )
}

const hashesOf = (papers: ReadonlyMap<string, Uint8Array>) =>
  [...papers].map(([id, bytes]) => [id, hashBytes(bytes)])

/** At the counter, when the papers of the examined case are first printed. */
const atTheCounter: Circumstances = {
  on: '2026-11-23',
  at: '2026-11-23T09:13:21.512+08:00',
  by: { clerk: author.clerk, office: office.office, device: author.device },
  rows: basisOf(office, author, serialsOf(1).man).flatMap((id) => office.reference.get(id) ?? []),
}
const first = printingNow(atTheCounter, 'J610102-2026-000001', serialsOf(1))

const again = (log: Log<MarriageAct>): Printing => {
  const printing = printedAs(caseOf(log), office.reference, holding)
  if (!printing) throw new Error('not printed')
  return printing
}

/** One more act of the same clerk after all that the case holds. */
function withAct(log: Log<MarriageAct>, act: MarriageAct, minutes: number): Log<MarriageAct> {
  const last = [...log.values()].at(-1)
  if (!last) throw new Error('an empty case')
  const { body } = last
  const by = { ...body.by, seq: body.by.seq + 1, last: last.id }
  const at = minutesLater(body.at, minutes)
  return add(marriage, log, sealUnsigned({ ...body, prev: heads(log), by, at, act }))
}

const spoil = (blank: string, reason: 'misprint' | 'soiled'): MarriageAct => ({
  type: 'spoil',
  party: 'man',
  blank: serialsOf(1).man,
  replacement: blank,
  reason,
})

test('[papers] before anything is printed there is nothing to draw again', () => {
  assert.is(printedAs(caseOf(logTo('examined')), office.reference, holding), null)
})

test('[papers] drawn again after the delivery, every paper has the bytes it was first printed with', () => {
  const printed = pressed(logTo('examined'), first)
  assert.is(printed.size, 6)
  for (const stop of ['printed', 'signed', 'registered', 'delivered']) {
    const log = logTo(stop)
    assert.equal(again(log), first)
    assert.equal(hashesOf(pressed(log, again(log))), hashesOf(printed), stop)
  }
})

test('[papers] an office that is renamed later keeps its old name on what was printed', async () => {
  const renamed = await signRow(
    {
      kind: 'office',
      office: office.office,
      from: '2026-11-24',
      name: '西安市新城区婚姻登记中心',
      authority: '西安市新城区人民政府',
      code: '610102',
      telephone: '029-00000000',
      foreignCompetence: false,
    },
    office.centre,
  )
  const reference = new Map([...office.reference, [renamed.id, renamed]])
  assert.equal(printedAs(caseOf(logTo('delivered')), reference, holding), first)
})

test('[papers] the name of another office never gets onto the papers', async () => {
  const other = await signRow(
    {
      kind: 'office',
      office: 'beilin',
      from: '2026-01-01',
      name: '西安市碑林区婚姻登记处',
      authority: '西安市碑林区民政局',
      code: '610103',
      telephone: '029-00000000',
      foreignCompetence: false,
    },
    office.centre,
  )
  const rows = [...atTheCounter.rows, other]
  assert.is(
    printingNow({ ...atTheCounter, rows }, 'J610102-2026-000001', serialsOf(1)).authority,
    '西安市新城区民政局',
  )
})

test('[K10] after a booklet is spoiled only the number of its blank is another', () => {
  const log = withAct(logTo('printed'), spoil(serialsOf(9).man, 'misprint'), 3)
  const blanks = { man: serialsOf(9).man, woman: serialsOf(1).woman }
  assert.equal(again(log), { ...first, blanks })
  const [before, after] = [pressed(logTo('printed'), first), pressed(log, again(log))]
  for (const [id, bytes] of after) {
    assert.is(
      hashBytes(bytes) === hashBytes(before.get(id) ?? new Uint8Array()),
      id !== 'marriage-examination',
    )
  }
  const form = extractDense(after.get('marriage-examination') ?? new Uint8Array())
  assert.ok(form.includes(`男：${blanks.man}女：${blanks.woman}`) && !form.includes(serialsOf(1).man))
})

test('[K10] papers printed again on another day carry that day and the new blanks', () => {
  const reprint: MarriageAct = {
    type: 'print',
    certificate: 'J610102-2026-000001',
    blanks: serialsOf(7),
    papers: [{ paper: 'marriage-examination', sha256: '0'.repeat(64) }],
    proofread: true,
  }
  const log = withAct(logTo('signed'), reprint, 24 * 60)
  assert.equal(again(log), { ...first, on: '2026-11-24', blanks: serialsOf(7) })
})

test('[papers] while two devices have printed different blanks nothing is drawn', () => {
  const log = logTo('printed')
  const one = withAct(log, spoil(serialsOf(9).man, 'misprint'), 3)
  const two = withAct(log, spoil(serialsOf(8).man, 'soiled'), 5)
  const joined = [...two.values()].reduce((sum, action) => add(marriage, sum, action), one)
  assert.is(printedAs(caseOf(joined), office.reference, holding), null)
})

test('[K7] after a correction the printed papers are void until they are printed again', () => {
  const correction: MarriageAct = {
    type: 'correct',
    changes: [{ party: 'man', field: 'residence', value: '陕西省西安市新城区连理路1号', grade: 'typed' }],
    reason: '录入有误',
    proof: null,
  }
  assert.is(printedAs(caseOf(withAct(logTo('printed'), correction, 3)), office.reference, holding), null)
})

test('[papers] each paper has a file id of its own, 32 hexadecimal digits', () => {
  const ids = marriagePapers(fold(marriage, logTo('printed')).state, first).map(
    (paper) => stampOf(caseId, first, paper).fileId,
  )
  assert.is(new Set(ids).size, 6)
  for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/)
})

test.run()

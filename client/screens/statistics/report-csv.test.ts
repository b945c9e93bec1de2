import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tablesOutside } from '../../../domain/statistics/suppression.ts'
import { cellOf, figuresOf } from '../../../domain/statistics-report/figures.ts'
import '../../text/testing/desk-words.ts'

const { reportCsv } = await import('./report-csv.ts')

test('[small-cells] what is withheld is a dash in the file, and no word in it is a formula', async () => {
  const figures = figuresOf([
    { cell: cellOf('refusals.code', 'MR01'), by: 2 },
    { cell: cellOf('refusals.code', 'MR07'), by: 12 },
  ])
  const file = reportCsv({
    period: '2026-10',
    office: '=1+1',
    tables: tablesOutside(figures),
    measures: [],
  })
  const text = await file.text()
  assert.match(text, '"MR01","数","—"')
  assert.match(text, '"MR07","数","12"')
  assert.not.match(text, '"MR01","数","2"')
  assert.match(text, `"'=1+1","2026-10"`)
})

test.run()

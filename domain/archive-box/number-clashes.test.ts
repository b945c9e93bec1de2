import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { boxed, numberOfFile } from '../testing/archive-box-examples.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { archiveClashes } from './number-clashes.ts'

test('[K22] of two files with one number the later is renumbered behind the last, with a reference', () => {
  const files = [boxed('b', 17, 5), boxed('a', 17, 1), boxed('c', 18, 2)]
  const [clash, ...others] = archiveClashes(files)
  assert.is(others.length, 0)
  assert.is(clash?.stands.case, caseIdOf('a'))
  assert.equal(
    clash?.others.map(({ remedy }) => remedy),
    [{ do: 'renumber', to: numberOfFile(19) }],
  )
})

test('[K22] what has gone to the archive keeps its number, even where it was laid in later', () => {
  const [clash] = archiveClashes([boxed('a', 17, 1), boxed('b', 17, 5, true, 'two')])
  assert.is(clash?.stands.case, caseIdOf('b'))
  assert.is(clash?.others[0]?.remedy.do, 'renumber')
})

test('[K22] where both have gone nothing is renumbered: a remark names the other', () => {
  const [clash] = archiveClashes([boxed('a', 17, 1, true), boxed('b', 17, 5, true, 'two')])
  assert.equal(clash?.others[0]?.remedy, { do: 'remark', reference: numberOfFile(17) })
})

test('[K22] one file in two boxes is found, whatever its numbers', () => {
  const sameNumber = archiveClashes([boxed('a', 17, 1), boxed('a', 17, 5, false, 'two')])
  const otherNumber = archiveClashes([boxed('a', 17, 1), boxed('a', 18, 5, false, 'two')])
  assert.equal(
    [...sameNumber, ...otherNumber].map(({ kind }) => kind),
    ['same-file', 'same-file'],
  )
})

test.run()

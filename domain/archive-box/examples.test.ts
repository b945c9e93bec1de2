import { test } from 'uvu'
import { archiveBoxCourse } from '../testing/archive-box-examples.ts'
import { playCourse } from '../testing/example-course.ts'
import { testExamples } from '../testing/example-tests.ts'

testExamples(new URL('./examples/', import.meta.url), (example) => playCourse(archiveBoxCourse, example))

test.run()

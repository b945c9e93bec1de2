import { test } from 'uvu'
import { appointmentCourse } from '../testing/appointment-examples.ts'
import { playCourse } from '../testing/example-course.ts'
import { testExamples } from '../testing/example-tests.ts'

testExamples(new URL('./examples/', import.meta.url), (example) => playCourse(appointmentCourse, example))

test.run()

import { test } from 'uvu'
import { playCourse } from '../testing/example-course.ts'
import { testExamples } from '../testing/example-tests.ts'
import { statisticsReportCourse } from '../testing/statistics-report-examples.ts'

testExamples(new URL('./examples/', import.meta.url), (example) =>
  playCourse(statisticsReportCourse, example),
)

test.run()

import { test } from 'uvu'

// Each screen by keyboard alone, in Chinese and English, without an axe violation.
test.run()

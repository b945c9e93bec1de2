import type { TextKey } from '../../text/text.ts'

/** One question of the record: where its answer stands in the act, and the two answers there are. */
export interface Question {
  readonly at: string
  readonly words: TextKey
  readonly yes: TextKey
  readonly no: TextKey
  /** What the agreement says of it, so that it is asked of the very words. */
  readonly section?: number
}

/** What each is asked alone, in the order of the record (询问笔录). */
export const questions: readonly Question[] = [
  { at: 'answers.voluntary', words: 'divorce.ask.voluntary', yes: 'answer.yes', no: 'answer.no' },
  { at: 'answers.coerced', words: 'divorce.ask.coerced', yes: 'answer.related', no: 'answer.not-related' },
  { at: 'answers.capable', words: 'divorce.ask.capable', yes: 'answer.yes', no: 'answer.no' },
  {
    at: 'answers.agrees.children',
    words: 'divorce.ask.children',
    yes: 'divorce.agrees',
    no: 'divorce.agrees-not',
    section: 1,
  },
  {
    at: 'answers.agrees.property',
    words: 'divorce.ask.property',
    yes: 'divorce.agrees',
    no: 'divorce.agrees-not',
    section: 2,
  },
  {
    at: 'answers.agrees.debts',
    words: 'divorce.ask.debts',
    yes: 'divorce.agrees',
    no: 'divorce.agrees-not',
    section: 3,
  },
  {
    at: 'answers.understands',
    words: 'divorce.ask.understands',
    yes: 'divorce.knows',
    no: 'divorce.knows-not',
  },
]

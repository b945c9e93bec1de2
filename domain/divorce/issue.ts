import type { Issue } from '../counter/issue.ts'
import type { DivorceState } from './state.ts'

/** What a divorce issues: 离婚证, numbered L. */
export const divorceCertificate: Issue<DivorceState> = {
  name: '离婚证',
  letters: () => 'L',
  blanks: () => 'divorce',
}

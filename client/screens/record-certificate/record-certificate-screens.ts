import '../../style/reissue.css'
import { agreed } from '../../../domain/index.ts'
import { t, tOr } from '../../text/text.ts'
import { Approval } from '../case/approve-act.tsx'
import { screensOf } from '../kind-screens.ts'
import { ApplyStep } from './apply-step.tsx'
import { IssueStep } from './issue-step.tsx'
import { printedCertificate } from './printed.ts'
import { RefuseAct } from './refuse-act.tsx'
import { SearchStep } from './search-step.tsx'

/** The screens of a record certificate (婚姻登记记录证明): asked for, searched within this case, given or refused. */
export const recordCertificateScreens = screensOf('record-certificate', {
  phases: [
    {
      words: 'phase.rc.application',
      steps: [{ id: 'apply', words: 'step.rc.apply', by: 'apply', screen: ApplyStep }],
    },
    {
      words: 'phase.rc.search',
      steps: [{ id: 'search', words: 'step.rc.search', by: 'search', screen: SearchStep }],
    },
    {
      words: 'phase.rc.issue',
      steps: [{ id: 'issue', words: 'step.rc.issue', by: 'issue', legal: true, screen: IssueStep }],
    },
  ],
  next: {
    opened: 'apply',
    applied: 'search',
    searched: 'issue',
    issued: null,
    refused: null,
    aborted: null,
    contested: null,
  },
  beside: {
    refuse: RefuseAct,
    abort: {
      act: 'abort',
      about: 'rc.abort.about',
      fields: [{ at: 'reason', words: 'reason', as: 'text' }],
    },
    approve: (props) => Approval({ ...props, subjects: ['manual-entry', 'identity-match'], isOfParty: true }),
  },
  ways: { RC01: 'refuse', RC02: 'refuse', RC03: 'refuse' },
  branches: ({ state }) => state().stage,
  head: ({ state }) => {
    const name = agreed(state().application)?.person.name
    return { names: name ? [name] : [], matter: t('case.kind.record-certificate') }
  },
  printed: printedCertificate,
  ground: ({ state }) => {
    const refusal = agreed(state().refusal)
    if (!refusal) return null
    return [...refusal.codes.map((code) => tOr(`ground.${code}`, code)), refusal.explanation].join('　')
  },
})

import '../../style/office.css'
import { agreed, certificateKinds, lateReasons, voidReasons } from '../../../domain/index.ts'
import type { ActField, FieldSight, Option } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { CaseOf } from '../../state/desk.ts'
import { t } from '../../text/text.ts'
import { screensOf } from '../kind-screens.ts'
import { AmendAct } from './amend-act.tsx'
import { identified, identifyFields } from './identify-fields.ts'
import { inForceHere } from './in-force-here.ts'
import { IssueStep } from './issue-step.tsx'
import { IssuedStep } from './issued-step.tsx'
import { MakeStep } from './make-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { VerifyStep } from './verify-step.tsx'

const inForceIn = ({ opened }: Pick<FieldSight, 'opened'>): Option[] =>
  inForceHere((opened as unknown as CaseOf<'e-certificate'>).state())

const remark: ActField = { as: 'long-text', at: 'remark', words: 'book.return.remark' }
const scans: ActField = { as: 'scans', at: 'scans', words: 'annotate.scans' }

/** The screens of a person's e-certificates: judged, made, verified by another, issued with what they make void. */
export const eCertificateScreens = screensOf('e-certificate', {
  phases: [
    {
      words: 'phase.e-validity',
      steps: [
        {
          id: 'identify',
          words: 'step.e-identify',
          by: 'identify',
          screen: {
            act: 'identify',
            about: 'e-certificate.identify.about',
            fields: identifyFields,
            initial: () => ({ side: 'woman', person: { document: { type: 'CN_ID' } } }),
            finish: identified,
          },
        },
        { id: 'review', words: 'step.e-review', by: 'review-validity', screen: ReviewStep },
      ],
    },
    {
      words: 'phase.e-making',
      steps: [
        { id: 'make', words: 'step.e-make', by: 'make', screen: MakeStep },
        { id: 'verify', words: 'step.e-verify', by: 'verify', screen: VerifyStep },
      ],
    },
    {
      words: 'phase.e-issuing',
      steps: [
        { id: 'issue', words: 'step.e-issue', by: 'issue', legal: true, screen: IssueStep },
        { id: 'issued', words: 'step.e-issued', by: 'queue-notification', screen: IssuedStep },
      ],
    },
  ],
  next: {
    opened: 'identify',
    identified: 'review',
    reviewed: 'make',
    made: 'verify',
    verified: 'issue',
    amended: 'review',
    voided: 'issued',
    issued: 'issued',
    contested: null,
  },
  beside: {
    promise: {
      act: 'promise',
      about: 'e-certificate.promise.about',
      initial: (opened) => ({
        told: true,
        kind: 'marriage',
        registration: agreed(opened.state().review)?.status.registration?.case,
      }),
      fields: [
        {
          as: 'choice',
          at: 'kind',
          words: 'e-certificate.field.kind',
          options: optionsOf('e-certificate.kind', certificateKinds),
        },
        {
          as: 'case',
          at: 'registration',
          words: 'e-certificate.registration',
          among: ({ registeredOn }) => registeredOn !== null,
          write: ({ id }) => ({ registration: id }),
        },
        { as: 'date', at: 'by', words: 'e-certificate.promise.by' },
        {
          as: 'choice',
          at: 'why',
          words: 'e-certificate.promise.why',
          options: optionsOf('e-certificate.why', lateReasons),
        },
        { as: 'yes-no', at: 'told', words: 'e-certificate.promise.told' },
      ],
    },
    void: {
      act: 'void',
      about: 'e-certificate.void.about',
      initial: () => ({ certificates: [{}], decision: null, scans: [] }),
      fields: [
        {
          as: 'rows',
          at: 'certificates',
          words: 'e-certificate.void.which',
          add: 'e-certificate.void.add',
          fields: [
            {
              as: 'choice',
              at: 'certificate.made',
              words: 'e-certificate.void.one',
              options: inForceIn,
            },
            {
              as: 'choice',
              at: 'reason',
              words: 'book.reason',
              options: optionsOf('e-certificate.reason', voidReasons),
            },
          ],
        },
        remark,
        scans,
      ],
      finish: (values, opened) => {
        const act = values as { certificates?: readonly { certificate?: { made?: string } }[] }
        const certificates = (act.certificates ?? []).map((each) => ({
          ...each,
          certificate: { in: 'case', case: opened.id, made: each.certificate?.made },
        }))
        return { ...act, certificates }
      },
    },
    amend: AmendAct,
    'name-successor': {
      act: 'name-successor',
      about: 'e-certificate.successor.about',
      fields: [
        { as: 'text', at: 'account', words: 'e-certificate.account' },
        { as: 'text', at: 'successor', words: 'e-certificate.successor' },
        { as: 'long-text', at: 'reason', words: 'book.reason' },
      ],
    },
  },
  head: ({ state }) => {
    const person = agreed(state().person)
    return { names: person ? [person.name] : [], matter: t('case.kind.e-certificate') }
  },
})

import '../../style/office.css'
import {
  appointmentRequestOf,
  appointmentStageOn,
  type PlainDate,
  partyIds,
  rejectReasons,
  returnReasons,
  timetableOf,
  uploadTypes,
} from '../../../domain/index.ts'
import type { ActField, Option } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { screensOf } from '../kind-screens.ts'
import { BookStep } from './book-step.tsx'
import { CheckInStep, ConvertStep } from './check-in-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { RescheduleAct } from './reschedule-act.tsx'
import { itemWords } from './returned.tsx'

const reason: ActField = { as: 'long-text', at: 'reason', words: 'book.reason' }
const by: ActField = {
  as: 'choice',
  at: 'by',
  words: 'book.by',
  options: optionsOf('book.by', ['party', 'office']),
}

const items = (): Option[] =>
  [...uploadTypes, 'details', 'slot'].map((value) => ({ value, words: itemWords(value) }))

/** The screens of an appointment: it is asked for, confirmed, and one day they are there. */
export const appointmentScreens = screensOf('appointment', {
  phases: [
    {
      words: 'phase.appointment',
      steps: [
        { id: 'book', words: 'step.book', by: 'submit', screen: BookStep },
        { id: 'confirm', words: 'step.book-confirm', by: 'confirm', screen: ConfirmStep },
      ],
    },
    {
      words: 'phase.visit',
      steps: [
        { id: 'check-in', words: 'step.check-in', by: 'check-in', screen: CheckInStep },
        { id: 'convert', words: 'step.convert', by: 'convert', screen: ConvertStep },
      ],
    },
  ],
  next: {
    draft: 'book',
    submitted: 'confirm',
    'under-review': 'confirm',
    'returned-for-correction': 'book',
    rejected: null,
    approved: 'check-in',
    rescheduled: 'check-in',
    reminded: 'check-in',
    'no-show': 'check-in',
    cancelled: null,
    expired: null,
    'checked-in': 'convert',
    converted: null,
  },
  stageOn: (opened) => {
    const { on, by, rows } = opened.circumstances()
    const { isOpenOn } = timetableOf(by.office, [...rows])
    return appointmentStageOn(opened.state(), on as PlainDate, isOpenOn)
  },
  beside: {
    reschedule: RescheduleAct,
    return: {
      act: 'return',
      about: 'book.return.about',
      initial: () => ({ reasons: [{ party: null }] }),
      fields: [
        {
          as: 'rows',
          at: 'reasons',
          words: 'book.return.reasons',
          add: 'book.return.add',
          fields: [
            {
              as: 'choice',
              at: 'party',
              words: 'scans.whose',
              isOptional: true,
              options: optionsOf('party', partyIds),
            },
            { as: 'choice', at: 'item', words: 'book.return.item', options: items },
            {
              as: 'choice',
              at: 'reason',
              words: 'book.reason',
              options: optionsOf('book.return', returnReasons),
            },
            { as: 'text', at: 'remark', words: 'book.return.remark', isOptional: true },
          ],
        },
      ],
    },
    remind: {
      act: 'remind',
      about: 'book.remind.about',
      initial: () => ({ how: 'telephone' }),
      fields: [
        {
          as: 'choice',
          at: 'how',
          words: 'book.remind.how',
          options: optionsOf('book.remind', ['telephone', 'sms', 'wechat']),
        },
      ],
    },
    'no-show': {
      act: 'no-show',
      about: 'book.no-show.about',
      fields: [],
      finish: (values, _opened, desk) => ({ ...values, lookedAt: desk.now() }),
      initial: (_opened, desk) => ({ lookedAt: desk.now() }),
    },
    cancel: {
      act: 'cancel',
      about: 'book.cancel.about',
      initial: () => ({ by: 'party' }),
      fields: [by, reason],
    },
    reject: {
      act: 'reject',
      about: 'book.reject.about',
      fields: [
        {
          as: 'choice',
          at: 'reason',
          words: 'book.reason',
          options: optionsOf('book.reject', rejectReasons),
        },
        { as: 'long-text', at: 'explanation', words: 'book.reject.explanation' },
      ],
    },
  },
  head: ({ state }) => {
    const request = appointmentRequestOf(state())
    return {
      names: partyIds.flatMap((party) => request?.parties[party]?.name ?? []),
      matter: request ? t(`book.matter.${request.matter}`) : t('case.kind.appointment'),
    }
  },
})

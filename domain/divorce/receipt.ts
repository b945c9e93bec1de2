import { inForce, rowsOf } from '../log/reference.ts'
import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { parsePlainDate } from '../shared/plain-date.ts'
import type { DivorceActOf } from './action.ts'
import { type CoolingOff, coolingOff } from './cooling-off.ts'
import { readingsOf } from './parameters.ts'
import { calendarOfRows, periodsBy } from './period.ts'
import type { DivorceState } from './state.ts'

type IssueReceipt = DivorceActOf<'issue-receipt'>

/** The dates that stand on a receipt. */
const printedDates = ['endsOn', 'opensOn', 'firstWorkingDay', 'closesOn', 'provisional'] as const

/** The periods of an application received today, for the receipt that is about to be printed. */
export function periodToPrint(circumstances: Circumstances): CoolingOff | undefined {
  const received = parsePlainDate(circumstances.on)
  return received.ok
    ? coolingOff(received.value, calendarOfRows(circumstances.rows), readingsOf(circumstances))
    : undefined
}

/**
 * Civil Code 1077, 201, 203 and 116号: the dates on the receipt are those that the schedules named in the basis and
 * the office's readings give, and what may still move is marked as provisional.
 */
export const datesComputed: Rule<DivorceState, IssueReceipt> = {
  id: 'receipt-dates',
  cite: '民法典 第一千零七十七条、第二百零一条、第二百零三条；民发〔2020〕116号',
  broken: (_state, act, circumstances) => {
    const legal = periodToPrint(circumstances)
    const expected = readingsOf(circumstances)
    const readings = (['rollFirst', 'weekendIsRest', 'makeupIsWork'] as const).filter(
      (name) => typeof act.readings?.[name] === 'boolean' && act.readings[name] !== expected[name],
    )
    return [
      ...(legal ? differences(act, legal) : []),
      ...readings.map((name) => ({ at: `readings.${name}`, facts: { computed: expected[name] } })),
    ]
  },
}

const differences = (act: Draft<CoolingOff>, expected: CoolingOff): Finding[] =>
  printedDates.flatMap((name) => {
    const printed = act[name]
    if (printed === undefined || printed === null || printed === expected[name]) return []
    return [{ at: name, facts: { printed, computed: expected[name] } }]
  })

/** 116号: the period counts from the day of the receipt, on which the couple was here, was accepted and signed. */
export const receivedToday: Rule<DivorceState, IssueReceipt> = {
  id: 'receipt-day',
  cite: '民法典 第一千零七十七条；民发〔2020〕116号',
  broken: (state, { receivedOn }, { on }) => [
    ...(receivedOn && receivedOn !== on ? [{ at: 'receivedOn', facts: { receivedOn, on } }] : []),
    ...[...state.acceptance, ...state.application]
      .map(({ at }) => shanghaiDate(at))
      .filter((appliedOn) => appliedOn !== on)
      .map((appliedOn) => ({ at: 'receivedOn', facts: { appliedOn, on } })),
  ],
}

/** 116号: the receipt names the authority that received the application, for only there it is registered. */
export const authorityAsSet: Rule<DivorceState, IssueReceipt> = {
  id: 'receipt-authority',
  cite: '民发〔2020〕116号 离婚登记申请受理回执单',
  broken: (_state, { authority }, circumstances) => {
    const own = authorityOf(circumstances)
    return authority && authority !== own ? [{ at: 'authority', facts: { authority, own: own ?? null } }] : []
  },
}

/** The authority of the author's office on the day of the act, as it is printed. */
export const authorityOf = ({ by, on, rows }: Circumstances): string | undefined =>
  inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body.authority

/**
 * Rules.md 1.8, K5: a receipt printed once more has the dates that bind: those already printed, and longer ones where
 * a schedule came that gives them. Nothing that was promised is made shorter.
 */
export const neverShorter: Rule<DivorceState, DivorceActOf<'reprint-receipt'>> = {
  id: 'receipt-never-shorter',
  cite: '民法典 第一千零七十七条；民发〔2020〕116号',
  broken: (state, act, { rows }) => {
    const printed = agreed(state.printedPeriod)
    if (!printed || !act.reason) return []
    const binding = periodsBy(printed, calendarOfRows(rows))?.binding ?? printed
    return differences(act, act.reason === 'recomputed' ? binding : printed)
  },
}

import type { Act } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { causalPast, type Log } from '../log/log.ts'
import { partyIds } from '../shared/person.ts'
import { type CounterCase, counterCasesIn } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'
import { registrationOf } from './registration.ts'

/**
 * 婚姻登记工作规范 报废处理，重新填写; rules.md K10: before delivery a damaged booklet is spoiled and printed again with
 * the same number; after delivery only a reissue replaces it. Where one registrar spoiled and another handed over,
 * neither knowing of the other, the couple may hold a booklet that the ledger calls spoiled.
 */
export const spoiledAndDelivered = (held: HeldCases): readonly Conflict[] =>
  counterCasesIn(held).flatMap(({ id, log, state: { spoiled, delivery } }) =>
    delivery.flatMap((delivered) =>
      spoiled
        .filter((spoiling) => !knows(log, delivered.by, spoiling.by))
        .map(({ value, by, at }) => ({
          code: 'K10',
          key: `K10 ${by} ${delivered.by}`,
          cases: [id],
          acts: [by, delivered.by],
          at: `blanks.${value.party}`,
          facts: {
            party: value.party,
            blank: value.blank,
            replacement: value.replacement,
            reason: value.reason,
            times: [at, delivered.at],
          },
        })),
    ),
  )

/**
 * Civil Code 1049, rules.md K11: registered, and a party has no good booklet: none in hand, or one that was recorded
 * as spoiled. The marriage exists; the paper is made later, with the day of registration unchanged.
 */
export const registeredWithoutBooklet = (held: HeldCases): readonly Conflict[] =>
  counterCasesIn(held).flatMap(withoutBooklet)

function withoutBooklet({ id, log, state }: CounterCase): readonly Conflict[] {
  const registered = registrationOf(id, log)
  if (!registered || registered.isVoid) return []
  const { blanks, spoiled, printings } = state
  const void_ = new Set(spoiled.map(({ value }) => value.blank))
  return partyIds.flatMap((party) => {
    // At a reissue one of the two may get none.
    if (printings.length > 0 && printings.every(({ value }) => value.blanks[party] === null)) return []
    const inHand = blanks[party].map(({ value }) => value)
    if (inHand.some((blank) => !void_.has(blank))) return []
    return [
      {
        code: 'K11',
        key: `K11 ${id} ${party}`,
        cases: [id],
        acts: [registered.act],
        at: `blanks.${party}`,
        facts: { party, certificate: registered.certificate, spoiled: inHand, registeredAt: registered.at },
      },
    ]
  })
}

const knows = (log: Log<Act>, later: Conflict['acts'][number], earlier: Conflict['acts'][number]) =>
  causalPast(log, [later]).past.has(earlier)

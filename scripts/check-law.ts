import {
  isOfEveryKind,
  type Law,
  type LawExample,
  lawOfRetention,
  lawsOfKinds,
  typeOf,
} from './check-law-tables.ts'

/** A citation names a law, a norm or a rule book of its kind; a page of ours is none. */
const namesALaw = /法|条例|规范|办法|解释|通知|方案|规定|〔\d{4}〕|DB 6101|GB/

/** What is wrong with the law as it is written down, one sentence each. */
export function faultsOf(law: Law): string[] {
  return [...new Set([...uncited(law), ...rowless(law), ...withoutExample(law), ...unknownInExamples(law)])]
}

const rulesOf = ({ flow }: Pick<Law, 'flow'>) =>
  Object.entries(flow).flatMap(([act, { rules }]) => rules.map(({ id, cite }) => ({ act, id, cite })))

const idsOf = (law: Pick<Law, 'flow'>): string[] => [...new Set(rulesOf(law).map(({ id }) => id))]

const uncited = (law: Law): string[] => [
  ...Object.entries(law.flow).flatMap(([act, { cite }]) =>
    namesALaw.test(cite) ? [] : [`${act} and its items cite no law`],
  ),
  ...rulesOf(law).flatMap(({ act, id, cite }) =>
    namesALaw.test(cite) ? [] : [`${id} at ${act} cites no law`],
  ),
]

/** What a row names beside itself: other acts of the table, and disputes that freeze it. */
const rowless = ({ flow, conflictCodes }: Law): string[] =>
  Object.entries(flow).flatMap(([act, { beside, frozen }]) => [
    ...Object.keys(beside).flatMap((other) =>
      Object.hasOwn(flow, other) ? [] : [`${act} names ${other}, an act without a row`],
    ),
    ...frozen.flatMap((code) =>
      conflictCodes.includes(code) ? [] : [`${act} is frozen by ${code}, a conflict without a row`],
    ),
  ])

const withoutExample = (law: Law): string[] => [
  ...idsOf(law).flatMap((id) => [
    ...(isAdmitted(id, law) ? [] : [`${id} has no example that is admitted`]),
    ...(isRefused(id, law) ? [] : [`${id} has no example that is refused`]),
  ]),
  ...law.refusalCodes.flatMap((code) =>
    law.examples.some(({ verdict }) => verdict.includes(code)) ? [] : [`no example is refused by ${code}`],
  ),
]

const isAdmitted = (id: string, { examples }: Law): boolean =>
  examples.some(({ rule, verdict }) => rule === id && verdict.includes('admitted'))

const isRefused = (id: string, { examples }: Law): boolean =>
  examples.some(({ rule, verdict }) => rule === id && verdict.includes(id))

/** Rules, items of the checklist and acts that a table of examples names and the flow table does not know. */
function unknownInExamples(law: Law): string[] {
  const items = new Set(Object.values(law.flow).flatMap(({ evidence }) => evidence.map(({ id }) => id)))
  const rules = new Set([...idsOf(law), ...law.refusalCodes, ...law.alsoKnown])
  const subjects = new Set([...rules, ...[...items].map(kindOfItem)])
  const isKnown = (word: string): boolean => {
    const [first = '', item] = word.split(' ')
    return item === undefined
      ? word === 'admitted' || word === 'not-yet' || rules.has(word)
      : isItem(first, item)
  }
  const isItem = (presence: string, item: string): boolean =>
    ['missing', 'contradicts', 'to-confirm'].includes(presence) && items.has(item)
  const unknownIn = ({ table, rule, act, verdict }: LawExample): string[] => {
    const isActKnown = act === '' || Object.hasOwn(law.flow, typeOf(act)) || isOfEveryKind(typeOf(act))
    return [
      ...(subjects.has(rule) ? [] : [`${table} is about ${rule}, which is no rule`]),
      ...verdict.flatMap((word) => (isKnown(word) ? [] : [`${table} says ${word}, which nothing answers`])),
      ...(isActKnown ? [] : [`${table} names ${act}, an act without a row`]),
    ]
  }
  return law.examples.flatMap(unknownIn)
}

/** `voluntary.man` and `voluntary.woman` are one item. */
const kindOfItem = (item: string): string => item.replace(/\.(man|woman)$/, '')

/** How much law there is: what is counted once is told by its names, the examples by their number. */
export function countsOf(laws: readonly Law[]): string {
  const rows = laws.flatMap(({ flow }) => Object.values(flow))
  const many = (values: readonly string[]): number => new Set(values).size
  const counts = {
    acts: rows.length,
    rules: many(laws.flatMap(idsOf)),
    items: many(rows.flatMap(({ evidence }) => evidence.map(({ id }) => kindOfItem(id)))),
    examples: laws.reduce((sum, { examples }) => sum + examples.length, 0),
    citations: many(rows.flatMap((row) => [row.cite, ...row.rules.map(({ cite }) => cite)])),
  }
  return Object.entries(counts)
    .map(([what, number]) => `${number} ${what}`)
    .join(', ')
}

if (process.argv[1] === import.meta.filename) {
  const laws = (await lawsOfKinds()).set('retention', lawOfRetention())
  for (const [kind, law] of laws) {
    const faults = faultsOf(law)
    for (const fault of faults) console.error(`${kind}: ${fault}`)
    console.log(`law of ${kind}: ${countsOf([law])}`)
    if (faults.length > 0) process.exitCode = 1
  }
  console.log(`the whole law: ${countsOf([...laws.values()])}`)
}

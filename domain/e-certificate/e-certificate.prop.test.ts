import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action, ActionId } from '../log/action.ts'
import { add, fold, foldBy } from '../log/fold.ts'
import { causalPast, type Log, logOf, merge } from '../log/log.ts'
import { instantMillis } from '../shared/instant.ts'
import { type ECertificateHistory, eCertificateMoves, playMoves } from '../testing/e-certificate-histories.ts'
import { anyTieBreak, arrival } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import type { ECertificateAct, ECertificateActOf } from './action.ts'
import { certificatesOf, excludeOneAnother, isInForce, keyOf } from './certificates.ts'
import { eCertificateConflicts } from './conflicts.ts'
import { isLive } from './judging.ts'
import { eCertificate } from './kind.ts'
import { type ECertificateState, stages } from './state.ts'

const histories = eCertificateMoves.map((moves) => playMoves(moves))

const stateOf = (log: Log<ECertificateAct>): ECertificateState => fold(eCertificate, log).state

/** What each machine holds, every two of them together, and all of it. */
const views = ({ actions, machines }: ECertificateHistory): ECertificateState[] => [
  ...machines.map(stateOf),
  ...machines.flatMap((one, index) => machines.slice(index + 1).map((other) => stateOf(merge(one, other)))),
  stateOf(logOf(actions)),
]

/** The case before an act as its author knew it, and after. */
function around(all: Log<ECertificateAct>, action: Action<ECertificateAct>) {
  const { past } = causalPast(all, action.body.prev)
  return { before: stateOf(past), after: stateOf(add(eCertificate, past, action)) }
}

type Issue = Action<ECertificateActOf<'issue'>>
const issuesIn = (actions: readonly Action<ECertificateAct>[]): Issue[] =>
  actions.filter((action): action is Issue => action.body.act.type === 'issue')

test('[2.6] a person never has two e-certificates of one status issued, nor a divorce beside its marriage', () => {
  always(
    fc.property(histories, (history) => {
      for (const state of views(history)) {
        const issued = certificatesOf(state).filter(({ status }) => status === 'issued')
        for (const [index, one] of issued.entries())
          for (const other of issued.slice(index + 1)) assert.not(excludeOneAnother(one.make, other.make))
        for (const kind of ['marriage', 'divorce'] as const)
          assert.ok(issued.filter(({ make }) => make.content.kind === kind).length <= 1)
      }
    }),
  )
})

test('[2.6] whatever is issued bears the photograph of the paper', () => {
  always(
    fc.property(histories, ({ actions }) => {
      for (const { make } of certificatesOf(stateOf(logOf(actions))))
        assert.is(make.photo.sha256, make.plate.sha256)
    }),
  )
})

test('[2.6] what is void on one machine is void for ever, and is never issued by who knows it', () => {
  always(
    fc.property(histories, ({ actions, machines }) => {
      const all = logOf(actions)
      const voidAtLast = new Set(
        certificatesOf(stateOf(all)).flatMap(({ id, status }) => (status === 'voided' ? [id] : [])),
      )
      for (const log of machines)
        for (const { id, status } of certificatesOf(stateOf(log)))
          if (status === 'voided') assert.ok(voidAtLast.has(id))
      for (const issue of issuesIn(actions)) {
        const one = certificatesOf(around(all, issue).before).find(({ id }) => id === issue.body.act.issues)
        assert.is(one?.status, 'made')
      }
    }),
  )
})

test('[2.6] voiding has a reason and precedes the new issue in the same act', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const all = logOf(actions)
      for (const issue of issuesIn(actions)) {
        const { voids, issues } = issue.body.act
        const after = certificatesOf(around(all, issue).after)
        assert.is(after.find(({ id }) => id === issues)?.status, 'issued')
        for (const { certificate, reason } of voids) {
          assert.ok(reason)
          const voided = after.find(({ id }) => id === keyOf(certificate))
          assert.equal(
            [voided?.status, voided?.voidedBy.some(({ act }) => act === issue.id)],
            ['voided', true],
          )
        }
      }
    }),
  )
})

test('[dead-status] an e-certificate is never issued against a review that its author knew of', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const all = logOf(actions)
      for (const issue of issuesIn(actions)) {
        const { before } = around(all, issue)
        const one = certificatesOf(before).find(({ id }) => id === issue.body.act.issues)
        assert.ok(before.review.length > 0)
        for (const { value, at } of before.review) {
          assert.ok(one && isLive(one.make, value.status))
          assert.ok(instantMillis(issue.body.at) - instantMillis(at) <= 24 * 3_600_000)
        }
      }
    }),
  )
})

test('[dead-certificate] a review that finds dead what another issues beside it is never lost', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const all = logOf(actions)
      const state = stateOf(all)
      const told = eCertificateConflicts('case', state).filter(({ code }) => code === 'dead-certificate')
      const isKnown = (act: ActionId, to: ActionId) =>
        causalPast(all, all.get(to)?.body.prev ?? []).past.has(act)
      for (const one of certificatesOf(state).filter(isInForce))
        for (const review of state.review) {
          const isBeside = one.issuedBy.every(
            ({ act }) => !isKnown(act, review.by) && !isKnown(review.by, act),
          )
          if (isBeside && !isLive(one.make, review.value.status))
            assert.ok(
              told.some(
                ({ acts }) => acts.includes(review.by) && acts.includes(one.issuedBy[0]?.act ?? one.id),
              ),
            )
        }
    }),
  )
})

test('[K13] what two issued beside one another counts for neither, and is told until one is void', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const state = stateOf(logOf(actions))
      const suspended = certificatesOf(state).filter(({ status }) => status === 'suspended')
      const told = eCertificateConflicts('case', state).filter(({ at }) => at === 'certificates')
      assert.is(told.length, suspended.length > 0 ? 1 : 0)
      assert.is.not(suspended.length, 1)
    }),
  )
})

test('[I3] the e-certificates of a person are the same for every order of arrival and every tie-break', () => {
  always(
    fc.property(histories, fc.integer(), ({ actions }, seed) => {
      const log = logOf(actions)
      const { state } = fold(eCertificate, log)
      assert.equal(fold(eCertificate, logOf(arrival(actions, seed))).state, state)
      const otherwise = foldBy(eCertificate, log, anyTieBreak(seed)).state
      assert.equal(statusesOf(otherwise), statusesOf(state))
      assert.is(eCertificate.stageOf(otherwise), eCertificate.stageOf(state))
    }),
  )
})

const statusesOf = (state: ECertificateState): string[] =>
  certificatesOf(state)
    .map(({ id, status }) => `${id} ${status}`)
    .sort()

test('[fold] whatever was signed, admitted or not, adds up to one of the stages and to the same in every order', () => {
  const unjudged = eCertificateMoves.map((moves) => playMoves(moves, 'unjudged'))
  always(
    fc.property(unjudged, fc.integer(), ({ actions }, seed) => {
      const { state } = fold(eCertificate, logOf(actions))
      assert.ok(stages.includes(eCertificate.stageOf(state)))
      assert.equal(fold(eCertificate, logOf(arrival(actions, seed))).state, state)
    }),
  )
})

test('[2.6] the histories of these properties come to all there is to see', () => {
  const seen = new Set<string>()
  for (const history of fc.sample(histories, { numRuns: 600, seed: 26 })) {
    const state = stateOf(logOf(history.actions))
    seen.add(eCertificate.stageOf(state))
    if (state.amendments.length > 0) seen.add('an amendment')
    for (const { status, make } of certificatesOf(state)) seen.add(`${make.content.kind} ${status}`)
    for (const { code } of eCertificateConflicts('case', state)) seen.add(code)
    for (const { value } of state.issues) if (value.voids.length > 0) seen.add('void and issue in one act')
  }
  const expected = [
    ...[
      'issued',
      'voided',
      'an amendment',
      'contested',
      'K13',
      'K7',
      'stage',
      'dead-certificate',
      'void and issue in one act',
    ],
    ...['marriage', 'divorce'].flatMap((kind) => ['made', 'issued', 'voided'].map((is) => `${kind} ${is}`)),
    'marriage suspended',
  ]
  assert.equal(
    expected.filter((what) => !seen.has(what)),
    [],
  )
})

test.run()

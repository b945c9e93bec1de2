import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { agreed, type MarriageActOf, partyIds } from '../../../domain/index.ts'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { useOfficeNames } from '../../parts/office-name.ts'
import { actWords, caseNumberOf } from '../../text/case-words.ts'
import { t, tOr } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'
import type { ConflictSide } from './conflict-side.ts'
import { coupleOf, sideWords } from './side-words.ts'

/** The cases side by side: when, where, which numbers, by whom, on which check, by what clock. */
export function CaseSides(): JSX.Element {
  const { sides } = useConflict()
  return (
    <section class="acts" aria-label={t('conflicts.cases')}>
      <For each={sides()}>{(side, index) => <CaseSide side={side} index={index()} />}</For>
    </section>
  )
}

function CaseSide(props: { side: ConflictSide; index: number }): JSX.Element {
  const { conflict } = useConflict()
  const clerkName = useClerkNames()
  const officeName = useOfficeNames()
  const { side } = props
  const author = () => side.opened.log().get(side.registered()?.act ?? 'sha256-')?.body.by
  const blanks = () =>
    partyIds.flatMap((party) => agreed(side.atCounter()?.state.blanks[party] ?? []) ?? []).join('　')
  const checks = () => side.atCounter()?.state.statusChecks.map(({ value }) => checkWords(value)) ?? []
  const heading = () => `${sideWords(conflict.code, props.index)}　${coupleOf(side)}`
  return (
    <article class="act" aria-label={heading()}>
      <h2>{heading()}</h2>
      <p class="meta">
        <Show when={side.isHere()} fallback={t('side.elsewhere.more', { office: officeName(side.office()) })}>
          <A href={`/case/${side.case}`}>{t('side.here', { number: caseNumberOf(side.case) })}</A>
          {'　'}
          {t('side.here.last', { last: actWords(lastTypeOf(side)) })}
        </Show>
      </p>
      <dl class="kv">
        <Show when={side.atCounter() || side.registeredAt() || !side.isHere()}>
          <dt>{t('side.registered-at')}</dt>
          <dd class="num diff">
            {side.registeredAt()?.slice(0, 19).replace('T', ' ') ?? t('side.not-registered')}
          </dd>
        </Show>
        <dt>{t('conflicts.office')}</dt>
        <dd>{officeName(side.office())}</dd>
        <dt>{t('find.certificate')}</dt>
        <dd class="num" classList={{ diff: conflict.code === 'K8' }}>
          {side.certificate() ?? t('none')}
        </dd>
        <Show when={side.atCounter()}>
          <dt>{t('side.blanks')}</dt>
          <dd class="num">{blanks() || t('none')}</dd>
          <Show when={author()}>
            {(by) => (
              <>
                <dt>{t('conflicts.clerk')}</dt>
                <dd>
                  {clerkName(by().clerk)}
                  {'　'}
                  <span class="meta num">{t('side.device', { device: by().device })}</span>
                </dd>
              </>
            )}
          </Show>
          <dt>{t('side.check')}</dt>
          <dd>
            <For each={checks()} fallback={t('side.check.none')}>
              {(words) => <div>{words}</div>}
            </For>
          </dd>
          <dt>{t('side.clock')}</dt>
          <dd classList={{ diff: conflict.code === 'K1a' }}>
            {t(side.clockByHand() ? 'side.clock.by-hand' : 'side.clock.centre')}
          </dd>
        </Show>
      </dl>
    </article>
  )
}

const lastTypeOf = ({ opened }: ConflictSide): string =>
  opened.timeline().findLast(({ action }) => action.body.by.clerk !== 'centre')?.action.body.act.type ?? ''

/** What a check found, how and when. */
const checkWords = ({
  party,
  check,
  found,
}: Pick<MarriageActOf<'check-status'>, 'party' | 'check' | 'found'>): string =>
  t('side.check.one', {
    party: t(`party.${party}`),
    how: tOr(`side.check.${check.how}`, check.how),
    at: check.at.slice(11, 16),
    found: tOr(`status.${found}`, found),
  })

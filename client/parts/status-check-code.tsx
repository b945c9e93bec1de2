import type { JSX } from 'solid-js'
import { maskNumber, type StatusCheckAct } from '../../domain/index.ts'
import { timeOf } from '../text/dates.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

/** The code of a signed check, very large, with the words to read aloud over the telephone. */
export function StatusCheckCode(props: { code: string; act: StatusCheckAct; at: string }): JSX.Element {
  const desk = useDesk()
  const groups = () => [props.code.slice(0, 4), props.code.slice(4)]
  const found = () => t(`check-for.status.${props.act.found}`)
  return (
    <section class="check-code" aria-label={t('check-for.code')}>
      <p class="meta">{t('check-for.code')}</p>
      <p class="code num" role="status">
        {groups()[0]} {groups()[1]}
      </p>
      <p class="meta">{t('check-for.read-aloud')}</p>
      <p class="aloud" lang="zh">
        {t('check-for.read-aloud.words', {
          name: props.act.name,
          found: found(),
          time: timeOf(props.at),
          clerk: desk.clerk.id,
          code: [...props.code].join(' '),
        })}
      </p>
      <dl class="kv">
        <dt>{t('check-for.number')}</dt>
        <dd class="num">{maskNumber(props.act.number)}</dd>
        <dt>{t('check-for.source')}</dt>
        <dd>
          {props.act.source}
          {'　'}
          <span class="num">{props.act.reference}</span>
        </dd>
        <dt>{t('check-for.asked-by')}</dt>
        <dd>
          {props.act.askedBy}
          {'　'}
          {props.act.office}
        </dd>
      </dl>
    </section>
  )
}

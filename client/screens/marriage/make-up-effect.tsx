import { type JSX, Show } from 'solid-js'
import type { MakeUpEffect } from '../../../domain/index.ts'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'

/** From which day a make-up marriage has effect, and what that day waited for; shown, and certified by nobody. */
export const MakeUpFrom = (props: { effect: MakeUpEffect | null }): JSX.Element => (
  <Show when={props.effect}>
    {(effect) => (
      <p class="make-up" role="status">
        {t('make-up.from', { on: fullDate(effect().from) })}
        {'　'}
        <span class="meta">
          {effect()
            .because.map((each) => t(`make-up.because.${each}`))
            .join('、')}
        </span>
        <br />
        <cite lang="zh">民法典 第一千零四十九条；婚姻家庭编解释（一） 第六条</cite>
        {'　'}
        <span class="meta">{t('make-up.shown')}</span>
      </p>
    )}
  </Show>
)

import { For, type JSX } from 'solid-js'
import { t } from '../text/text.ts'

/** The marks of where values came from, explained once. */
export function GradesLegend(): JSX.Element {
  return (
    <ul class="legend" aria-label={t('grades.aria')}>
      <For each={['chip', 'online', 'ocr', 'typed'] as const}>
        {(grade) => (
          <li>
            <i
              class={{ chip: 'g chip', online: 'g net', ocr: 'g ocr', typed: 'g hand' }[grade]}
              aria-hidden="true"
            >
              {t(`grade.${grade}.mark`)}
            </i>
            {t(`grade.${grade}`)}
          </li>
        )}
      </For>
    </ul>
  )
}

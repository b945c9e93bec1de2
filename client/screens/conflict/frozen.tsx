import { type JSX, Show } from 'solid-js'
import { frozenActs } from '../../../domain/index.ts'
import { t, tOr } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'

/** What rests until the conflict is settled, what nobody may begin, and what stays whatever is decided. */
export function Frozen(): JSX.Element {
  const { code, conflict, dispute, sides, isSettled, isFiled } = useConflict()
  const acts = () =>
    frozenActs(conflict.code)
      .map((act) => tOr(`frozen.act.${act}`, act))
      .join(t('list.comma'))
  const kept = () => (code?.neverLost ?? []).map((id) => tOr(`kept.${id}`, id)).join(t('list.comma'))
  const people = () => [...new Set(sides().flatMap((side) => side.names()))].join(t('list.comma'))
  const since = () => dispute.state().opening[0]?.at.slice(0, 16).replace('T', ' ')
  const state = () => {
    if (isSettled()) return t('frozen.over')
    return isFiled() ? t('frozen.since', { at: since() ?? '' }) : t('frozen.not-yet')
  }
  return (
    <section aria-labelledby="frozen">
      <div class="sech">
        <h2 id="frozen">{t(isSettled() ? 'frozen.was' : 'frozen.title')}</h2>
        <span class="meta">{acts() === '' ? '' : state()}</span>
      </div>
      <table class="rows frozen">
        <caption class="vh">{t('frozen.title')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('frozen.acts')}</th>
            <td>{acts() || t('frozen.acts.none')}</td>
          </tr>
          <Show when={code?.freezesPersons}>
            <tr>
              <th scope="row">{t('frozen.persons')}</th>
              <td>{t('frozen.persons.more', { people: people() || t('frozen.persons.all') })}</td>
            </tr>
          </Show>
          <tr>
            <th scope="row">{t('frozen.kept')}</th>
            <td>{t('frozen.kept.more', { what: kept() || t('kept.files') })}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

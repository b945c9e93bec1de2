import { For, type JSX, Show } from 'solid-js'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { t } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'
import { coupleOf, sideWords } from './side-words.ts'

/** What has been done since: who was told, who was informed, what came in. */
export function Notes(): JSX.Element {
  const { conflict, dispute, sides } = useConflict()
  const clerkName = useClerkNames()
  const whom = (of: { case: string; party: 'man' | 'woman' | null } | null) => {
    const index = sides().findIndex((side) => side.case === of?.case)
    const side = sides()[index]
    if (!of || !side) return ''
    const name = of.party && side.names()[of.party === 'man' ? 0 : 1]
    return name ?? `${sideWords(conflict.code, index)} ${coupleOf(side)}`
  }
  return (
    <section aria-labelledby="done">
      <div class="sech">
        <h2 id="done">{t('notes.title')}</h2>
        <span class="meta">{t('notes.count', { count: dispute.state().notes.length })}</span>
      </div>
      <Show when={dispute.state().notes.length > 0} fallback={<p class="empty">{t('notes.none')}</p>}>
        <table class="rows">
          <caption class="vh">{t('notes.title')}</caption>
          <tbody>
            <For each={dispute.state().notes}>
              {({ value, clerk }) => (
                <tr>
                  <td class="num short">{value.on.slice(5)}</td>
                  <th scope="row">
                    {t(`note.${value.subject}`)}
                    {'　'}
                    {whom(value.of)}
                  </th>
                  <td>{value.remark ?? ''}</td>
                  <td class="thumbs">
                    <For each={value.scans}>
                      {(scan) => <BlobPicture blob={scan} alt={t('record.picture')} class="thumb" />}
                    </For>
                  </td>
                  <td class="meta right">{clerkName(clerk)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

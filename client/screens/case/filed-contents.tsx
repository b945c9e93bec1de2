import { Index, type JSX } from 'solid-js'
import type { ActForm } from '../../parts/act-form.ts'
import { evidenceWords } from '../../parts/evidence-words.ts'
import { t, tOr } from '../../text/text.ts'

/** What the file contains, in the order in which it is bound, with its pages counted. */
export function FiledContents(props: { form: ActForm; cite: string }): JSX.Element {
  const contents = () => (props.form.get('contents') ?? []) as readonly { item: string; pages?: number }[]
  return (
    <section data-at="contents">
      <div class="sech spaced">
        <h2>{t('after.file')}</h2>
        <span class="meta" lang="zh">
          {props.cite}
        </span>
      </div>
      <table class="rows">
        <caption class="vh">{t('after.file')}</caption>
        <tbody>
          <Index each={contents()}>
            {(entry, index) => (
              <tr>
                <td class="num q">{index + 1}</td>
                <th scope="row">{tOr(`file.${entry().item}`, evidenceWords(`filed.${entry().item}`))}</th>
                <td class="right">
                  <label>
                    {t('after.pages')}{' '}
                    <input
                      class="input pages"
                      inputmode="numeric"
                      autocomplete="off"
                      aria-label={`${tOr(`file.${entry().item}`, evidenceWords(`filed.${entry().item}`))} ${t('after.pages')}`}
                      value={entry().pages ?? ''}
                      onInput={(event) =>
                        props.form.put(
                          `contents.${index}.pages`,
                          Number.parseInt(event.currentTarget.value, 10) || undefined,
                        )
                      }
                    />
                  </label>
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </section>
  )
}

import { For, type JSX, Show } from 'solid-js'
import { t } from '../../text/text.ts'
import { type ListedFile, sourceOf } from './file-of-case.ts'

/** The papers of a file in their order: pages there are, and what is missing by its name. */
export function ListedPapers(props: { listed: ListedFile }): JSX.Element {
  const missing = () => props.listed.papers.filter(({ isMissing }) => isMissing)
  return (
    <section aria-labelledby="papers">
      <div class="sech">
        <h2 id="papers">{t('archive.papers')}</h2>
        <span class="meta" classList={{ due: missing().length > 0 }}>
          {missing().length > 0
            ? t('archive.missing.count', { count: missing().length })
            : t('archive.complete')}
        </span>
      </div>
      <ul class="checks">
        <For each={props.listed.papers}>
          {({ id, title, pages, isMissing }) => (
            <li>
              <span class={isMissing ? 'ck' : 'ck y'} aria-hidden="true" />
              <span>
                {title}
                <Show when={isMissing}>
                  <span class="vh">{t('archive.is-missing')}</span>
                  <span class="from meta">{t(`archive.from.${sourceOf(id)}`)}</span>
                </Show>
              </span>
              <span class="meta" classList={{ due: isMissing }}>
                {isMissing ? t('archive.is-missing') : t('scans.pages', { count: pages })}
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="meta">{t(props.listed.isFiled ? 'archive.as-filed' : 'archive.as-scanned')}</p>
    </section>
  )
}

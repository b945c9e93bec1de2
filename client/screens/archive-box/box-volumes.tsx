import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import {
  type ArchiveBoxState,
  type FilesOnList,
  formatArchiveNumber,
  volumesOf,
} from '../../../domain/index.ts'
import { t } from '../../text/text.ts'

/** 盒内案卷目录 on the screen. */
export function BoxVolumes(props: { state: ArchiveBoxState; files: FilesOnList }): JSX.Element {
  return (
    <table class="rows">
      <caption class="vh">{t('box.volumes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('archive.number')}</th>
          <th scope="col">{t('day.parties')}</th>
          <th scope="col">{t('archive.on')}</th>
          <th scope="col" class="right">
            {t('archive.pages')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={volumesOf(props.state)}>
          {(volume) => (
            <tr>
              <th scope="row" class="num">
                {formatArchiveNumber(volume.number)}
              </th>
              <td>
                <A href={`/case/${volume.case}`}>
                  {props.files.get(volume.case)?.names.join(' ') || t('archive.not-here')}
                </A>
              </td>
              <td class="num">{volume.eventOn}</td>
              <td class="num right">{volume.pages}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

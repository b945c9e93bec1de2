import { join } from 'node:path'
import {
  launchBrowser,
  type StageBrowser,
  type StageServer,
  startSyncServer,
  temporaryFolder,
} from './stage.ts'

/** The real server and real browsers; everything is gone after the test. */
export interface Stage {
  readonly server: StageServer
  /** Where browsers keep their profiles and the server its data. */
  readonly folder: string
  readonly profileOf: (name: string) => string
  readonly launch: (profile: string, how?: Parameters<typeof launchBrowser>[1]) => Promise<StageBrowser>
  /** Closes every browser, as at the end of a day. */
  readonly closeAll: () => Promise<void>
}

/** Runs a test on a stage of its own; `client` is the built app that the server serves. */
export async function onStage(
  how: { readonly client: string; readonly environment?: Readonly<Record<string, string>> },
  run: (stage: Stage) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder()
  const server = await startSyncServer({ ...how, data: join(folder.path, 'centre') })
  const browsers: StageBrowser[] = []
  const profileOf = (name: string): string => join(folder.path, name)
  const launch: Stage['launch'] = async (profile, options) => {
    const launched = await launchBrowser(profileOf(profile), options)
    browsers.push(launched)
    return launched
  }
  const closeAll = async (): Promise<void> => {
    await Promise.all(browsers.splice(0).map(({ close }) => close()))
  }
  try {
    await run({ server, folder: folder.path, profileOf, launch, closeAll })
  } finally {
    await closeAll()
    await server.kill()
    await folder.remove()
  }
}

import { existsSync, readdirSync } from 'node:fs'

const rooms = ['domain', 'client', 'sync-server', 'device-bridge', 'scripts']

/** Every file of our code whose path matches, from the project's root, in a steady order. */
export const sourceFiles = (pattern: RegExp) =>
  rooms
    .filter((room) => existsSync(room))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort()

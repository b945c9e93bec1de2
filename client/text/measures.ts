import { t } from './text.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A span of time in the two units that matter: `1 小时 20 分`, `3 分 12 秒`. */
export function span(milliseconds: number): string {
  const left = Math.max(0, Math.abs(milliseconds))
  if (left >= 2 * day) {
    return t('unit.days-hours', { days: Math.floor(left / day), hours: Math.floor((left % day) / hour) })
  }
  if (left >= hour) {
    return t('unit.hours-minutes', {
      hours: Math.floor(left / hour),
      minutes: Math.floor((left % hour) / minute),
    })
  }
  const seconds = Math.floor((left % minute) / 1000)
  if (left < minute) return t('unit.seconds', { seconds })
  if (left >= 10 * minute) return t('unit.minutes', { minutes: Math.floor(left / minute) })
  return t('unit.minutes-seconds', { minutes: Math.floor(left / minute), seconds })
}

/** A size in bytes as people read it: `1.9 KB`, `38.4 GB`. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

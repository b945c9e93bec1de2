import type { PlainDate } from '../plain-date.ts'

/** One year's statutory feasts that follow the moon or the sun. */
export interface FeastYear {
  /** 春节, the first day of the first lunar month; 除夕 is the day before. */
  readonly spring: PlainDate
  /** 清明. */
  readonly qingming: PlainDate
  /** 端午. */
  readonly dragonBoat: PlainDate
  /** 中秋. */
  readonly midAutumn: PlainDate
}

/**
 * GB/T 33661-2017: the feasts of 2023–2035 by new moon and solar longitude in Beijing time.
 * Not from ICU, which is a day off for 春节 in 2027 (new moon 23:56) and 2030 (new moon 00:07).
 */
export const STATUTORY_FEASTS: readonly FeastYear[] = [
  { spring: '2023-01-22', qingming: '2023-04-05', dragonBoat: '2023-06-22', midAutumn: '2023-09-29' },
  { spring: '2024-02-10', qingming: '2024-04-04', dragonBoat: '2024-06-10', midAutumn: '2024-09-17' },
  { spring: '2025-01-29', qingming: '2025-04-04', dragonBoat: '2025-05-31', midAutumn: '2025-10-06' },
  { spring: '2026-02-17', qingming: '2026-04-05', dragonBoat: '2026-06-19', midAutumn: '2026-09-25' },
  { spring: '2027-02-06', qingming: '2027-04-05', dragonBoat: '2027-06-09', midAutumn: '2027-09-15' },
  { spring: '2028-01-26', qingming: '2028-04-04', dragonBoat: '2028-05-28', midAutumn: '2028-10-03' },
  { spring: '2029-02-13', qingming: '2029-04-04', dragonBoat: '2029-06-16', midAutumn: '2029-09-22' },
  { spring: '2030-02-03', qingming: '2030-04-05', dragonBoat: '2030-06-05', midAutumn: '2030-09-12' },
  { spring: '2031-01-23', qingming: '2031-04-05', dragonBoat: '2031-06-24', midAutumn: '2031-10-01' },
  { spring: '2032-02-11', qingming: '2032-04-04', dragonBoat: '2032-06-12', midAutumn: '2032-09-19' },
  { spring: '2033-01-31', qingming: '2033-04-04', dragonBoat: '2033-06-01', midAutumn: '2033-09-08' },
  { spring: '2034-02-19', qingming: '2034-04-05', dragonBoat: '2034-06-20', midAutumn: '2034-09-27' },
  { spring: '2035-02-08', qingming: '2035-04-05', dragonBoat: '2035-06-10', midAutumn: '2035-09-16' },
]

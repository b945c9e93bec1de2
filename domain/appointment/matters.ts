/** What becomes of an appointment at the counter. */
export interface Matter {
  /** The kind of case that it opens, or goes on with. */
  readonly opens: 'marriage' | 'divorce' | 'reissue' | 'record-certificate'
  readonly variant: 'marriage' | 'make-up' | null
  /** Whether both have to come; otherwise one may come alone. */
  readonly both: boolean
  /** As people call it. */
  readonly title: string
  readonly cite: string
}

/**
 * Standard 6.1.1, 6.2.1, 6.3.1: what may be booked. A divorce takes two appointments, one for the application and one
 * for the registration (Civil Code 1077, 1078); the second goes on with the case that the first opened.
 */
export const matters = {
  marriage: {
    opens: 'marriage',
    variant: 'marriage',
    both: true,
    title: '结婚登记',
    cite: 'DB 6101/T 3163—2023 6.1.1；民法典 第一千零四十九条',
  },
  'make-up': {
    opens: 'marriage',
    variant: 'make-up',
    both: true,
    title: '补办结婚登记',
    cite: 'DB 6101/T 3163—2023 6.1.1；民法典 第一千零四十九条',
  },
  'divorce-application': {
    opens: 'divorce',
    variant: null,
    both: true,
    title: '离婚登记申请',
    cite: 'DB 6101/T 3163—2023 6.2.1；民法典 第一千零七十六条',
  },
  'divorce-registration': {
    opens: 'divorce',
    variant: null,
    both: true,
    title: '离婚登记（冷静期届满后领证）',
    cite: 'DB 6101/T 3163—2023 6.2.1；民法典 第一千零七十七条',
  },
  reissue: {
    opens: 'reissue',
    variant: null,
    both: false,
    title: '补领婚姻登记证',
    cite: 'DB 6101/T 3163—2023 6.3.1',
  },
  'record-certificate': {
    opens: 'record-certificate',
    variant: null,
    both: false,
    title: '婚姻登记记录证明',
    cite: '婚姻登记档案管理办法 第十五条',
  },
} as const satisfies Record<string, Matter>
export type MatterName = keyof typeof matters

export const matterNames = Object.keys(matters) as [MatterName, ...MatterName[]]

/** One way to make an appointment. */
export interface Channel {
  /** As the standard calls it. */
  readonly title: string
  /** Whether the couple uploads its documents and somebody looks at them before the slot is confirmed. */
  readonly preReviewed: boolean
}

/**
 * Standard 6.1.1, the four channels: the bureau's site and “西安民政” on WeChat, where documents are uploaded, by
 * telephone and on the spot. Which of them is open on a day is a dated parameter, see `channelIsOpen`.
 */
export const channels = {
  web: { title: '西安市民政局官网', preReviewed: true },
  wechat: { title: '“西安民政”微信公众号', preReviewed: true },
  telephone: { title: '电话预约', preReviewed: false },
  'on-site': { title: '现场预约', preReviewed: false },
} as const satisfies Record<string, Channel>
export type ChannelName = keyof typeof channels

export const channelNames = Object.keys(channels) as [ChannelName, ...ChannelName[]]

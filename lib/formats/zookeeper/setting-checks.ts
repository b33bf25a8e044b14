import type { Diagnostic } from '../diagnostic.ts'
import { settingMeantBy } from './setting-names.ts'

/** `host:2888:3888`, of an observer or in brackets where it is IPv6; the election port is left out by a standalone server. */
const ADDRESS = String.raw`(?:\[[0-9a-fA-F:.%]+\]|[^:;|\s[\]]+):\d{1,5}(?::\d{1,5})?`
/** All addresses of a server with `|` between, its role, and behind `;` the port or address for clients. */
const MEMBER = new RegExp(
  String.raw`^${ADDRESS}(?:\|${ADDRESS})*(?::(?:participant|observer))?(?:\|\w+)?(?:;(?:(?:\[[0-9a-fA-F:.%]+\]|[^:;|\s]+):)?\d{1,5})?$`,
  'i',
)
const NUMERIC =
  /^(?:tickTime|initLimit|syncLimit|connectToLearnerMasterLimit|clientPort|secureClientPort|maxClientCnxns|minSessionTimeout|maxSessionTimeout|electionAlg|autopurge\..*|snapCount|preAllocSize|globalOutstandingLimit|fsync\.warningthresholdms|weight\.\d+)$/
const ONLY_PROPERTY = /^(?:zookeeper\.)?jute\.maxbuffer$/

export interface WrittenSetting {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly line: number
}

/** What the server will not do with a file as its author meant it: it starts, or does not, without a word about most of these. */
export class SettingChecks {
  readonly #report: (diagnostic: Diagnostic) => void
  readonly #seen = new Map<string, WrittenSetting>()

  constructor(report: (diagnostic: Diagnostic) => void) {
    this.#report = report
  }

  check(setting: WrittenSetting): void {
    const { key, value, start, end, line } = setting
    const warn = (code: string, message: string): void => {
      this.#report({ code, severity: 'warning', message, start, end, line })
    }
    const meant = settingMeantBy(key)
    if (meant !== null)
      warn(
        'zookeeper/setting-misspelt',
        `\`${key}\` is no setting of ZooKeeper, \`${meant}\` is: its value is not used.`,
      )
    else if (ONLY_PROPERTY.test(key))
      warn(
        'zookeeper/setting-without-effect',
        `\`${key}\` is read from the command line of the JVM only (-Djute.maxbuffer=…): here it has no effect.`,
      )
    else if (NUMERIC.test(key) && !/^-?\d+$/.test(value))
      warn('zookeeper/setting-no-number', `\`${key}\` is \`${value.slice(0, 80)}\`, a whole number was expected.`)
    else if (/^server\.-?\d+$/.test(key) && !MEMBER.test(value))
      warn(
        'zookeeper/server-line',
        `\`${key}\` is \`${value.slice(0, 120)}\`, host:port:port with a role and a client port after it was expected.`,
      )
    const before = this.#seen.get(key)
    if (before !== undefined && before.value !== value)
      warn(
        'zookeeper/setting-twice',
        `\`${key}\` stands in line ${before.line} too, as \`${before.value.slice(0, 80)}\`: this one counts.`,
      )
    this.#seen.set(key, setting)
  }
}

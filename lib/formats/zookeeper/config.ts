import { defineFormat } from '../format.ts'
import { linesOf } from './lines-of.ts'
import { SettingChecks } from './setting-checks.ts'
import { isSettingName } from './setting-names.ts'
import { settingTable } from './setting-row.ts'
import { textOfHead } from './text-encoding.ts'

/** `server.1=host:2888:3888[:participant][;2181]`, several addresses with `|` between. */
const MEMBER = /^server\.-?\d+$/
const ADDRESS = /^\[?[\w.:%-]+\]?:\d+(?::\d+)?/

/** `key=value`, `key: value` or `key value`, as java.util.Properties reads it. */
const SETTING = /^\s*([\w.-]+)\s*(?:[=:]\s*|\s+)(.*)$/
const COMMENT = /^\s*(?:[#!]|$)/

/** Settings of many programs. */
const COMMON = /^(?:version|ssl|nio|netty|server|group|weight)\b/

/** Of a file so much is looked at. */
const SAMPLE = 32 * 1024

/** zoo.cfg, the dynamic file beside it (`server.N` lines and `version`), and fragments of either; section 5.4 of the evidence specification for `conf`. */
export const config = defineFormat({
  id: 'zookeeper/config',
  title: 'ZooKeeper configuration',
  text: true,
  divisible: false,
  tables: { settings: settingTable },

  recognize(head, name) {
    const text = textOfHead(head).slice(0, SAMPLE)
    // A snapshot holds the dynamic configuration too, between bytes that no text has.
    if (text.includes('\0')) return 0
    const lines = text.split(/\r?\n/)
    if (text.length === SAMPLE) lines.pop()
    let settings = 0
    let known = 0
    let members = 0
    let strange = 0
    for (const line of lines) {
      if (COMMENT.test(line)) continue
      const setting = parseSetting(line)
      if (setting === null) strange += 1
      else if (MEMBER.test(setting.key) && ADDRESS.test(setting.value)) members += 1
      else if (isSettingName(setting.key) && !COMMON.test(setting.key)) known += 1
      else settings += 1
    }
    // Prose has blanks between words and so looks like settings too: most lines must be known ones.
    if (known + members === 0 || strange + settings > 4 + 3 * (known + members)) return 0
    const named = /(?:^|[/!])zoo[^/]*\.(?:cfg|conf)(?:\.\w+)?$|\.dynamic(?:\.\w+)?$|zookeeper\.properties$/i.test(name)
    if (strange > known + members) return 0.2
    if (known + members >= 2 || members > 0) return 0.9
    return named ? 0.8 : 0.4
  },

  async decode(source, range, output) {
    const checks = new SettingChecks((diagnostic) => output.report(diagnostic))
    for await (const { text, start, end, number } of linesOf(source, range, output)) {
      const setting = COMMENT.test(text) ? null : parseSetting(text)
      if (setting === null) continue
      const written = { ...setting, start, end, line: number }
      output.tables.settings.add(written)
      checks.check(written)
    }
  },
})

function parseSetting(line: string): { key: string; value: string } | null {
  const [, key, value] = SETTING.exec(line.slice(0, 4096)) ?? []
  return key === undefined || value === undefined ? null : { key, value: value.trim() }
}

import { defineFormat } from '../format.ts'
import { type JsonLeaf, scanJson } from '../json-scan.ts'
import { wholeText } from '../whole-text.ts'
import { AdminAnswer } from './admin-answer.ts'
import { answerTables } from './answer-tables.ts'
import { textOfHead } from './text-encoding.ts'

/** What every answer ends with, and no other program's JSON has. */
const COMMAND =
  /"command"\s*:\s*"(?:configuration|connections?\w*|dirs|dump|environment|\w+_trace_mask|hash|initial_configuration|is_read_only|last_snapshot|leader|monitor|observers?\w*|restore|ruok|server_stats|shed_connections|snapshot|stat_reset|stats|system_properties|voting_view|watch\w*|zabstate)"\s*,\s*"error"\s*:/
/** Names that stand near the beginning of the longer answers. */
const TYPICAL =
  /"(?:server_state|znode_count|server_stats|zabstate|zab_epoch|session_id_to_ephemeral_paths|data_log_dir|secure_connections|path_to_session_ids|session_id_to_watched_paths)"\s*:/

/**
 * What the admin server answers over HTTP (`/commands/monitor` and the others), one answer or several in a file; section 5.5
 * of the evidence specification.
 */
export const adminJson = defineFormat({
  id: 'zookeeper/admin-json',
  title: 'ZooKeeper admin server answers',
  text: true,
  divisible: false,
  tables: answerTables,

  recognize(head) {
    const text = textOfHead(head)
    if (!/^[^\S\n]*\{/m.test(text)) return 0
    if (COMMAND.test(text)) return 0.95
    return /^\s*\{\s*"/.test(text) && TYPICAL.test(text) ? 0.6 : 0
  },

  async decode(source, range, output) {
    const text = await wholeText(source, range, output)
    let leaves: JsonLeaf[] = []
    scanJson(text, {
      leaf: (leaf) => {
        leaves.push({ ...leaf, path: [...leaf.path] })
      },
      ended: (place, whole) => {
        new AdminAnswer(output, leaves, place).write(source.name)
        leaves = []
        if (whole) return
        const end = Math.min(range.end, source.size)
        const message = 'The answer stops being JSON here. What stands before it is kept.'
        output.report({ code: 'zookeeper/answer-broken', severity: 'warning', message, start: place, end, line: 0 })
      },
    })
    output.countLines(text.text.split('\n').length - 1)
  },
})

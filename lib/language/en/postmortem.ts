/** Says `one` of one thing and `many` of any other number. */
function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

function listed(names: readonly (string | number)[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const servers = (sids: readonly number[]) => `${sids.length === 1 ? 'server' : 'servers'} ${listed(sids)}`

/** The postmortem as a document, and the screen round it. Subjects are servers, files and packets, never people. */
export const postmortem = {
  untitled: 'No finding in these files',
  sections: {
    summary: 'Summary',
    timeline: 'Timeline',
    durations: 'Durations',
    'rule-outs': 'Rule-out',
    conditions: 'Contributing conditions',
    recurrence: 'Recurrence',
    'kafka-problems': 'Problems of Kafka files',
    unknowns: 'Unknowns',
    files: 'Evidence files',
    impact: 'Impact',
    detection: 'Detection',
    decisions: 'Decisions',
    lessons: 'Lessons',
    actions: 'Actions',
  },
  header: {
    span: (from: string, to: string, clock: string, ended: boolean) =>
      `${from} – ${to} ${clock}${ended ? '' : ', end not in evidence'}`,
    noSpan: 'no time in these files',
    clock: { log: 'log time', utc: 'UTC', both: 'log time and UTC' },
    zones: (names: readonly (string | null)[]) =>
      names.length === 0
        ? ''
        : names.every((name) => name === null)
          ? 'zone not set'
          : `zones: ${names.map((name) => name ?? 'not set').join(', ')}`,
    product: (version: string, rules: string) => `Quorumscope ${version}, rules ${rules}`,
    withLog: (sids: readonly number[], ensemble: string) =>
      `Log here: ${servers(sids)}${ensemble === '' ? '' : ` of ensemble ${ensemble}`}.`,
    withoutLog: (sids: readonly number[], total: number, ensemble: string) =>
      `No log of ${servers(sids)}${ensemble === '' ? '' : ` of ensemble ${ensemble}`}: ${sids.length} of ${count(total, 'server')} ${sids.length === 1 ? 'is' : 'are'} known from others’ lines only, or not at all.`,
    barelyCovered: (sid: number, percent: string) => `The log of server ${sid} covers ${percent} of this time.`,
    partitions: (total: number, without: number, names: string) =>
      `${count(total, 'partition')} with files${without === 0 ? '' : `; no .log of ${count(without, 'segment')}: ${names}`}.`,
    complete: 'A log of every server is here.',
  },
  summary: {
    nothing: 'No rule of this version fits what these files hold. That is not proof that nothing happened.',
    claim: (severity: string, glyph: string, confidence: string) => `, ${severity}, ${glyph} ${confidence}`,
    impact: 'Impact seen in the files',
    causedBy: (cause: string, rule: string) => `Caused by: ${cause} (● proven). ${rule}`,
    fitsBest: (cause: string, glyph: string, confidence: string) =>
      `What led to it is not proven. ${cause} fits best (${glyph} ${confidence}).`,
    undecided: 'What led to it is not decided by these files.',
    rejoined: (sid: string, took: string, leader: string, epoch: string) =>
      `Server ${sid} looked for a leader for ${took} and found the same one, ${leader}; the epoch stayed ${epoch}.`,
    elected: (sids: readonly number[], leader: string, took: string, before: string, after: string) =>
      `An election of ${servers(sids)} took ${took}; server ${leader} leads. The epoch went from ${before} to ${after}.`,
    failed: (sids: readonly number[], took: string) =>
      `An election of ${servers(sids)} ended without a leader after ${took}.`,
    unknown: 'not in evidence',
  },
  timeline: {
    head: ['T', 'Server', 'What happened', 'Certainty', 'Source', 'Review'],
    time: { log: 'Log time', utc: 'UTC', both: 'Log time (UTC)' },
    between: (from: string, to: string) => `${from} to ${to}`,
    notInFiles: 'not in files',
    unknown: '? unknown',
    fetch: (ids: readonly string[]) => `fetch ${ids.join(', ')}`,
    note: (author: string) => (author === '' ? 'note' : `note of ${author}`),
    agreed: 'agreed',
    open: 'not yet agreed',
    empty: 'Nothing in these files has a time that belongs here.',
    twoClocks:
      'Underlined distances have their ends on two clocks: they bound delivery and skew together, and are no durations.',
    reviewed: (agreed: number, of: number) => `Agreed in review: ${agreed} of ${of}.`,
  },
  clocks: {
    head: ['Clocks', 'Difference'],
    bound: (sid: number, other: number) => `clock of ${sid} − clock of ${other}`,
    between: (least: string, most: string) => `${least} to ${most}`,
    atLeast: (least: string) => `≥ ${least}, no upper bound`,
    atMost: (most: string) => `≤ ${most}, no lower bound`,
  },
  durations: {
    head: ['What', 'How long', 'First line', 'Last line'],
    kinds: {
      'wait-began': 'Window in which the wait began',
      wait: 'Stood still or waited',
      detection: 'From trigger to detector',
      'close-seen': 'From close to its notice at the other end',
      'tear-down': 'Tear-down',
      looking: 'Looking for a leader',
      election: 'Election, as logged',
      discovery: 'Discovery',
      synchronization: 'Synchronization',
      'no-leader': 'No established leader',
      'no-majority': 'No majority',
      'back-in-service': 'Back in service',
    },
    of: (what: string, sids: readonly number[]) => (sids.length === 0 ? what : `${what}, ${servers(sids)}`),
    longestOf: (n: number) => `longest of ${n}`,
    between: (least: string, most: string) => `${least} to ${most}`,
    noEnd: 'end not in evidence',
    twoClocks: 'two clocks, skew not known',
    empty: 'No two lines of these files bound a duration of it.',
  },
  ruleOuts: {
    head: ['Hypothesis', 'Verdict', 'Because', 'Would decide', 'Source'],
    verdicts: { supported: '✓ supported', ruled_out: '⊘ ruled out', cannot_tell: '? cannot tell' },
    empty: 'Nothing was asked of these files.',
  },
  conditions: {
    lead: 'Seen in the files. None of these is called a root cause.',
    supported: (name: string, because: string) => `${name}: ${because}`,
    sameTime: (title: string) => `At the same time: ${title}`,
    counter: (epoch: string, used: string) => `The zxid counter of epoch ${epoch} is at ${used}`,
    noSoonerThan: (day: string) => `it rolls over no sooner than ${day} at the rate seen`,
    releases: (releases: readonly string[]) => `Servers run different releases: ${listed(releases)}`,
    unparsed: (file: string, n: number) =>
      `${count(n, 'line')} of ${file} ${n === 1 ? 'is' : 'are'} known to no pattern`,
    empty: 'None seen in these files.',
  },
  recurrence: {
    head: ['What', 'How often', 'Hours', 'Leaders'],
  },
  problems: {
    head: ['Folder', 'Severity', 'Code', 'What', 'Source'],
    more: (n: number) => `and ${n} more`,
  },
  unknowns: {
    lead: 'What these files leave open, and what to fetch for it.',
    item: (id: string, what: string, why: string) => `${id}. ${what}: ${why}.`,
    decides: (names: readonly string[]) => `Would decide: ${listed(names)}.`,
    unexplained: (from: string, to: string, text: string) => `Not explained, ${from} to ${to}: ${text}`,
    empty: 'Nothing is asked for.',
  },
  files: {
    head: ['File', 'Kind', 'Server', 'Bytes', 'Lines or rows', 'Fingerprint', 'SHA-256'],
    unrecognised: 'not recognised',
    partly: 'not read to its end',
    noHash: 'not computed',
    lead: (cited: number, total: number) => `${count(total, 'file')}, ${cited} of them cited. Cited ones come first.`,
  },
  people: {
    empty: 'Left blank on purpose: for people to write.',
    /** What each section asks of whoever writes it. */
    hints: {
      impact: 'Who noticed what, for how long, and what did it keep them from?',
      detection: 'What told whom, and when? What was known at that time?',
      decisions: 'What was decided, on what information?',
      lessons: 'What went well, what did not, where was luck?',
      actions: 'What will be done, by whom, until when?',
    },
  },
  figures: {
    election: (what: string, from: string, to: string, folded: string) =>
      `${what}, ${from} to ${to}${folded === '' ? '' : `, ${folded} without lines folded`}.`,
    epochs: (from: string, to: string) => `Epochs that votes and elections name, ${from} to ${to}.`,
    partitions: (from: string, to: string) => `Time that batches of Kafka partitions cover, ${from} to ${to}, UTC.`,
    serversOf: (sids: readonly number[]) =>
      sids.length > 8 ? count(sids.length, 'server') : `S${servers(sids).slice(1)}`,
    stall: 'stall began',
    moreLanes: (n: number) => `and ${count(n, 'lane')} more`,
    roles: {
      looking: 'looking',
      following: 'following',
      leading: 'leading',
      observing: 'observing',
      down: 'not serving',
      unknown: 'unknown',
    },
    legend: { solid: 'own lines or a rule', dashed: 'known from votes', dotted: 'unknown', fold: 'no line, folded' },
    number: (n: number, caption: string) => `Figure ${n}. ${caption}`,
    epoch: (hex: string) => `epoch ${hex}`,
    votes: 'vote',
  },
  formats: {
    markdown: { title: 'Markdown', about: 'for the ticket or wiki' },
    html: { title: 'One HTML file', about: 'figures inside, opens offline' },
    csv: { title: 'CSV timeline', about: 'start, end, source, text, certainty' },
    json: { title: 'JSON', about: 'findings, evidence, fingerprints' },
    figures: { title: 'Figures', about: 'SVG, caption and span included' },
  },
  page: {
    open: 'Postmortem',
    draft: 'Postmortem draft',
    back: 'Workbench',
    empty: (n: number) => `${count(n, 'section')} for people, empty`,
    written: 'every section for people has text',
    modes: { preview: 'Preview', markdown: 'Markdown', review: 'Review mode' },
    mode: 'How it is shown',
    copy: 'Copy Markdown',
    copied: 'the postmortem as Markdown',
    download: 'Download',
    downloadAs: (title: string) => `Download ${title}`,
    saved: (name: string) => `Saved ${name}`,
    outline: 'Sections',
    fromEvidence: 'From evidence',
    forPeople: 'For people',
    blank: 'Left blank on purpose. The tool states what files prove and invents nothing.',
    goTo: (title: string) => `Go to ${title}`,
    includes: (title: string) => `${title} is part of the document`,
    hasText: 'has text',
    noText: 'empty',
    document: 'The document as it is exported',
    waiting: 'The document appears when names stand in place of values.',
    text: (section: string) => `Text of ${section}`,
    export: 'Export',
    settings: 'How it is exported',
    times: 'Times',
    timeModes: { log: 'Log time', utc: 'UTC', both: 'Both' },
    needsZone: (sids: readonly number[]) => `UTC needs a zone for ${servers(sids)}.`,
    setZone: 'Set zone',
    about: 'About',
    thisIncident: 'This incident',
    everything: (n: number) => `All ${n} findings`,
    agreedTitle: 'Agreed in review',
    agreedHelp: 'In review mode each timeline item gets a tick. Items without one are exported as “not yet agreed”.',
    startReview: 'Start the review',
    subjects: 'Subjects are servers and packets, never people',
    caused: 'Words like “caused” appear only where a protocol rule backs them',
    copyCommand: 'Copy the command',
    theCommand: 'the command',
    keys: { download: 'download', back: 'workbench', projector: 'projector', theme: 'theme' },
  },
  redaction: {
    title: 'Redaction',
    on: 'Names replaced',
    off: 'As written',
    working: 'Putting names in place of addresses, hosts, paths and topics.',
    failed: (reason: string) => `Names could not be replaced, so nothing can be exported: ${reason}`,
    replaced: (n: number) =>
      n === 0 ? 'Nothing had to be replaced.' : `${count(n, 'value')} replaced by names, as in a shared link.`,
    preview: 'Preview',
    hide: 'Hide',
    leftovers: (values: readonly string[]) =>
      `Still in it: ${values.slice(0, 3).join(', ')}. Look before you pass it on.`,
    asWritten: 'Addresses, hosts, paths and topics are exported as they stand in the files.',
    shared: 'Whoever shared this had names put in place of values. Nothing more is replaced here.',
  },
  review: {
    title: 'Review',
    item: (n: number, of: number) => `Item ${n} of ${of}`,
    agreed: (n: number, of: number) => `${n} of ${of} agreed`,
    agree: 'Agreed',
    disagree: 'Take back',
    note: 'Note',
    previous: 'Previous',
    next: 'Next',
    leave: 'Back to the document',
    rule: 'Rule',
    source: 'Source',
    clock: 'Clock',
    unknownClock: 'zone not set',
    nothing: 'There is nothing to review: no timeline was made from these files.',
    noted: 'Noted for this item',
    nowAgreed: (n: number, of: number) => `Agreed. ${n} of ${of}.`,
    takenBack: 'Taken back.',
    keys: { agree: 'agreed, or take back', note: 'note', previous: 'previous', next: 'next', leave: 'leave' },
    whole: { done: 'Every item is agreed.' },
  },
}

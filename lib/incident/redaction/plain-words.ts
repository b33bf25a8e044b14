/**
 * Words of the trade and of plain English that say nothing about whose cluster it is: what findings, logs and the JVM are written in.
 * None of them is likely to name a host, a topic or a person. Words of one or two letters need no entry.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `
aarch able abnormal abort aborted aborting aborts about above abruptly abs absent absolute accent accept accepted
acceptedepoch accepting acceptor access accessible accordingly ack ackepoch acknowledged acknowledges acl acquire
acquired across acting action actions active activity actually add added adding additional additionally addr address
addresses adler admin administrator adoptium advertised advisory affected after afterwards again against age ago agree
ahead aheads alert alg algorithm aligned alike alive all alloc allocate allocated allocation allow allowed allows
alone alpine already also although altogether always ambiguous amd among amount analyse analysed analysing analysis
analyst analytics analyze anchor anchors and anew announce anonymous another answer answered answering answers any
anymore anyone anything apache apart api app appeared append appended appending application applied approximate apr
april archive archives are area args argument arguments arm around arrangement array arrival arrivals arrive arrived
arriving arrow arrows article aside ask asked asks assert assertion assign assigned assignment assumed astray async
asynchronously attempt attempted attempting attempts attributes audit aug august auth authenticate authenticated
authenticating authentication authorization authorized auto automatically autopurge available aversion avg avglat
avoiding await aware away awk axes axis back backcompat backlog backoff backspace backticks backup bad badge badsnap
balancers band bandwidth banned bar bars base basic basis batch batches batching bear became because become becoming
been before began begin beginning begins begun behind being belongs below bepoch beside besides best better between
beyond big binary bind binding bit bits blob block blocked blocking blocks body bool boolean bootstrap border both
bottom bounced bound boundary bounded bounds box brackets break breaks bring brings broad broadcast broke broken
broker brokers browser brush bucket buckets budget buffer buflen bug build builder built bulk busy but button byte
bytes bzip cache cached callback called calls came campaign can cancelled candidate candidates cannot cap capable
capacity capture card careful careless carries carry cascade cases cast cat caught causal cause caused causes causing
ceil cell cells centos central centre cert certain certainly certainty certificate certificates cfg chain challenge
change changed changes channel chapter characters chart charts check checked checkpoint checks checksum children chip
chips choice choose chosen chunk chunks churn cipher ciphers claim class classes classpath clean cleaned cleaner
cleanup clear cleared clearing clearly cli click client clients clk clock clocks close closed closereq closes closing
cluster cnt cnx cnxn cnxns coarse code codec codecs codes col collapse collect collected collection collector cols
column columns com come comes comma command commands comments commit commitproc commits committed committedlog
committing common communication compacted compaction compare compared comparison comparisons compatible complain
complete completed component components compose compresscodec compressed compression computed con concern conclusion
concurrent condition conditions conf confidence config configuration configurations configure configured configuring
conflict congested congestion conn connect connected connecting connection connections connectivity connects cons
consecutive consequence consider consistent console const constantly constructing construction constructor consume
consumer consumers contained container containers content contention contents contested context continue continues
contradict control controller controllers convert converted coordinator copied copies copy copying core correct
corretto corrupt corruption costs could count counted counter counts course cover coverage covered covers cport cpu
crash crashed crashes crashing crc create created creating creation credentials creek critical crosshair crowd crypto
ctime ctr ctrl curl currentepoch currently cursor custom cut cuts cversion cxid cxn cycle czf czxid daemon damage
damaged dark dash dashed data database datacenter datadir date dated day days dbid dbinittime dead deadlock deal death
debian debug debugging dec december decide decided deciding decimal decimate decision declared decode decoded decoder
decoders decodes deep deeply default defaulting defaults deficit defined deflate delay delayed delete deleted deletes
deleting delta denied deny depend depends deploy deployed deployment deprecated describe description descriptor
deserialize deserializing design destination detached detail details detect detected detecting detector determine
development device diagnose diagnostic dial dialled dialog dials diamond dictionary did died dies diff differ
difference differences different differs diffsync digest digests digit digits dir directories directory dirs disable
disabled disagree disagreement disagrees disc discarded discarding disconnect disconnected disconnecting disconnects
discovery disk disks disloyal dispatch display distance distances distinct div diverged divergence divider docker
document does domain done dot dots dotted double doubles doubt down downgrade download downstream drag drain drained
draining draw drawing drawn drop dropped dropping drops due dump dumped dumping dumps duplicate duration during
dynamic dyncfg each earlier earliest early easily east echo eclipse edc edge editor effect effort eight either elapsed
elected election elections element eleven eligible else elsewhere empty emptytail emulate enable enabled encode
encoding encrypted end ended ending endpoint endpoints ends enforce enforced engine enough ensemble ensembles enter
enters entire entirely entity entries entry env envi environment eof eos ephemeral ephemerals episodes epoch epochs
epochset equal err error errors esc escape escaped especially est establish established etc ethernet evacuation event
events eventually every everyone everything everywhere evicted evidence exact example exc exceed exceeded exceeding
exceeds except exception exceptions excerpt excerpts exchange exclusive exec execute executed executing execution
executor exhausted exist existing exists exit exited exiting exits exp expanding expect expected expects expire
expired expires expiries expiry explain explains explicit exponential export exported exposition expression extended
extends external extract extremely fact factor factory facts fail failed fails failure fairly fall fallback false
family far fast faster fastleader fatal fault feature features feb february feed fell fenced fences fencing fetch
fetched fetcher fetches fetching few fewer fflate field fields fifth figure figures file files fill filled fills
filter final finally find finding findings finds fine fingerprint finish finished firewall firewalls first firstpkt
fit fits five fixtures flag flags flapped flapping fle flexible flight float flood floor flush flushed flushing focus
focused fol fold folded folder folders follow followed follower followers following follows font footer for forbidden
force forced forcibly forcing foreign forgotten form format formats formatter formed former forward forwarded forwards
found four fourth fragment frame framed frames framing free freeze frequent frequently fri friday from front froze
frozen fsync fsyncs fsynctime full fully function further future fzk gap gaps garbage gateway gauge gave general
generated generation generator get gets getting give given gives global gnu goes going gone good goodbye got grace
graceful gracefully granted granting greater greenwich grep grid group grouped grouping groups grow guard gzip had
half halo handle handled handler handlers handling handshake handshaking hanging hangs happened hard hardly harmless
has hash hashchange hatch have head header headers headless headroom heap heard heartbeat heartbeats height held help
helped helps hence here hex hexadecimal hidden high highest highwatermark histogram histories history hit hits hold
holders holding holds hole home hope horizon host hostname hosts hotspot hour hours hover how http https huge hung
hyphens hypotheses hypothesis idempotent identical identified identifier identify identity idle ids ignore ignored
ignores ignoring illegal image immediately imok impact implement implementation important inbound incident incidents
includes incoming incompatible incomplete inconsistent increase increased increasing incremented indeed index indexed
indexes indicate indicates indicating inferred infinity inflate inflight info information init initial initialised
initialising initialization initialize initialized initializing initiated ink inline inode input insecure insert
inserted insertion insertions inside installed instance instances instant instants instead insufficient insync int
integer integrity intel interest interface interfaces internal interrupt interrupted interruption interval intervals
into intr invalid inventory invoke invoked invoking iowait ips irreversible iso isolated isr isro issued issues
isvalid item items iterable iteration iterations its itself jan january jar java jdk job join joined joins journal jre
json jul july jun june just jute jvm kafka kbd keep keeper keeperex keeping keeps kept kerberos kernel kernels key
keyboard keys keysize keystore kill killed killing kind kinds know known knows kraft kubectl kubernetes label labels
lack lacks lagging lane lanes large larger largest last lasted lasts late lately latencies latency later latest latin
latter layer layers layout lazy lcxid lead leader leaders leadership leading leads leak leaked leaks learner learners
least leave leaves leaving led left legacy legal legend len length lengths less let lets letter level levels lib libs
libsql lie lies lifetime light like likely limit limited limits line linear lines link linked links linux list listed
listen listener listeners listens listing lists literal literals little live lived lives llat load loaded loading
loads local localhost locate located location lock locked locking log logged logger logging login logo logs long
longer longest look looked looking looks lookup lookups loop loopback lop lose loses loss losses lost low lowest lresp
lrn lzxid machine made magic magics main mainly majorities majority make makes malformed manage managed manager
mandatory manually many map mar march mark markdown marked marker markers marks master match matching math matrix
matter max maxall maxbuffer maximise maximised maximum maxip maxlat maxwait may mean meaning means meant meanwhile
measure measured measures mechanism media medium meet meets member members membership memory mention merge merged
message messages messenger meta metadata method metric metrics middle might migrate migrated migration migrations
milliseconds min minimum minlat minmax minus minute minutes misconfigured mismatch mismatched mismatches miss misses
missing misspelt mistakes mixed mntr mode model module moment mon monday monitor monitoring month moon more most
mostly motion mount mounted move moved moves moving msg mtime mtls much multi multiple must mutex myid mzxid name
named names namespace nan narrow nat native ncat near nearest nearly necessary need needed needs negative negotiated
negotiation neither nested net netty network networking never nevertheless newer newest newleader newlog newly next
nextack nine nio nlack nobody node nodes noise non none nonexistent nonmember noprop nor normal normally north not
notable note notes nothing notice noticed notif notification nov november now nowhere null nullable num number numbers
nzc object obs observer observers observing obsolete obtain obtained obviously occupied occur occurred oct october off
offers offline offset offsets often okay old oldclient older omit once one ones ongoing online only onto oom open
opened opening openings openjdk opens operating operation operations opfs ops option optional options oracle ord order
ordered orderly ordinary org origin orphan orphaned other others our out outage outages outbound outgoing outline
output outs outside outstanding over overdue overflow overflowed overhead overlay overload overloaded overridden
override overrun oversized overview own owner owners pace package packed packet packets page paged pages paint pairs
pane panes parallel param parameters parent parents parse parsed parsing part partial partially participant partition
partitioned partitions parts party pass passed password past paste pasted pastes path paths patience pattern patterns
pause paused pauses payload pcap pcapng peer peers pending people per performance perhaps permission permissions
permitted persist persisted persistence persistent person phase phased physical pick picture piece pieces ping pings
pipe pkt place places plain plaintext plan planned please plotted plugin pod point pointed pointer points policies
policy polling pong pool pooled poor popstate populated port ports position positions possible possibly postgres
pragma pre preallocated preferred prefers prefix prep preparing presence present pressed presumably prettier prevent
prevented preview previous previously primary principal principals print printed printf printing prints priority
private privilege privileges probability probably probe probes problem problems proc process processed processes
processing processor produce producer producers product program progress prohibited prometheus promise promises prone
proof propagate propagation properties proposal proposals propose proposed proposes prose prospective protected
protocol provable prove proven proves provided provider provisioned proxies proxy publish purge purging purpose push
put puts pzxid quantile quarantine queries query question queue queued queues quick quickly quiesce quiet quit quite
quorum quorums quorumscope quota quotes race raced rack racks raft rail raise raised ran range ranged ranges rank rar
rare rarely rate rather raw reach reachability reachable reached reaches react read readable reader reading readings
readlatency readme readonly reads readsnap ready real really reason reasonable rebalance rebalanced rebalances
rebalancing reboot rebooted rebuild rebuilding rebuilds rebuilt rece receive received receiver receives receiving
recent recently recharts reclaimed recognised recognising recognition recognize reconfig reconfiguration reconfigured
reconnect reconnected record recorder records recover recovered recovering recovers recovery recurrence recved redhat
redirect reduce reduced ref references refill refresh refreshed refusal refused refuses refute refutes regarding regex
region register registry regression regular rejected rejecting rejects rejoin rejoined rejoins related relative
release releases reload reloaded remain remained remaining remapped remark remarks remote remotely remove removed
removing renaming renew renewers repair repaired repeat repeated repeatedly replace replaced replaces replay replayed
replays replica replicas replicated replication replies report reports req reqpath request requested requester
requesting requests require required resend resending reserve reserved reset resident residue resigned resize resolve
resolved resolver resolving resource resources respond responded responding responds response responses rest restart
restarted restarts restated restore result resumed resumes resuming retain retention retried retries retry retrying
return returned revalidate reveal revert reverted revision revoked right ring rise rises rising river role roles roll
rollback rolled rolling rollover room root rose rotate round rounded rounds route routed router routing row rows rule
ruled ruler rules run running runs runtime ruok rver safepoint said salt same sample samples sanity sans sasl saslauth
sat saturated saturation saturday saw say says scala scale scan scanned scanner scans scene schedule scheduled
scheduler scheduling schema scheme schemes score scp scratch screen scroll seal sealed seals search searched second
seconds secs section secure secured see seek seem seemingly seems seen sees segment segmented segments select selected
selection selects self send sender sendexc sending sends sense sent sentences sep separated separation separations
separator sept september sequence sequences serialize serialized serializer serializing series serve served server
servers serves service services serving ses session sessionid sessionless sessions set sets setting settings settled
several severe severed severity sha shall shallow shape share shared shares sharing shift shifted short shorter should
show shown shows shrink shrinking shrunk shut shutdown shutting sid side sides sids sight sign signal signalled
signature significant signs silence silent silently similar simply simultaneously since single site sites six sixth
size sizes skip skipped skipping skips slave sleep slice slider slightly slow slowly sluggish small smaller snap
snapdir snappy snapshot snapshots snapshottime socket sockets soft solid some somebody something soon sort sorted
sought sound source sources south space span spans speaks specified speed spike spiked spikes split spool sql sqlite
square srv srvr ssl stable stack stale stall stalled stalls stand standalone standard stands start started starting
starts startup starvation starved stat state statefulset statement statements states stats status stay stayed stays
stderr stdin stdout step stepped steps sticky still stood stop stopped stopping stops storage store stored storm story
strange stranger strangers stray stream streams stretch stretches string strings strip stripe strong struct stuck
stunnel styles subarray submit submitted submitting subnet subscription subsequent subtle subtopologies succeed
succeeded succeeds success successful successfully successors such suddenly sufficient sum summary sun sunday super
supply supported suppressed sure survive suspect suspend suspended suspicious svc svr swap swapped swapping sweep
switch switched switching symbol symbols symptom sync synced synchronisation synchronise synchronised synchronization
synchronizing synchronous synchronously syncing syncs syscall system systemd tab table tables tabs tag tagged tail
take taken takes taking tanstack tar target targets task tat team tear tells temp temporarily temporary temurin tends
tenth term terminate terminated terminating termination terms test testing text tgz than that the their them theme
themselves then there thereby these they thinks third thirds this those thought thread threads three threshold
throttle throttled throttler through throughout throughput throw throwable throws thu thursday tick ticks ties time
timed timeindex timeline timeout timeouts timer timers times timestamp timestamps tiny title tls tmp together token
told tombstone tombstones tone tonight too took tool toolkit tools top topic topics torn total touch touched toward
trace traced traces tracing tracked tracker tracking traffic trailer trailing trait transaction transactional
transactions transfer transferred transferring transient transition transmit transparent transport treat tree tried
tries trigger trim trouble true trunc truncate truncated truncates truncating truncation trust trusted truststore
trying ttl ttlnodes tue tuesday turn turned twelve twenty twice twin two txn txnindex txnlog txns txntype txt type
typeof types ubuntu uid uint ultra unable unacked unacknowledged unattached unavailable unbegun uncaught unchanged
unclean undamaged undefined under understood uneven unexpected unexplained unfinished unflushed unfold unfolded
unfortunately unhandled unification unified uninitialized unique unit universal unix unknown unless unlikely unlimited
unlock unmount unnamed unpack unpacked unpacking unpacks unparsed unplugged unreachable unread unreadable unreasonable
unrecognized unrecorded unrecoverable unregister unrelated unresolved unresponsive unsafe unseen unsuccessful
unsupported until untouched unusable unused unusual unwritten unzoned update updated updatelatency updating upgraded
upgrades upgrading uploaded upon upper upstream uptime uptodate url urlencode usage use used useful user username
users uses using usize ustar usual usually utc utf util utilization uuid vacuum val valid validate validated
validation value values valuesize var variable varint various ved vendor ver verdict verification verified verify
verifying version versions via view views violation virtual void volatile vote voted voter voters votes voting wait
waited waiters waiting waits wakes wakeup walk wall want wanted wants warm warn warning warnings warningthresholdms
was watch watched watcher watchers watches watching watermark way wchc wchp wchs wed wednesday weekday weeks weigh
weight went were west what whatever wheel when whenever where whereas whether which while whitelist whitespace who
whoever whole whom whose why wide width wiki will window windows wire wish wishes with within without woken won
wondering word wording words work workbench worked worker workers working workload works workspace world worse worth
would wrap wrapped wrapper wraps write writer writes writing written wrong wrongly wrote xact xed xfd xfe xlog xloggc
year years yes yesterday yet you young younger your zab zabstate zero zeros zip zlib znode zombie zone zones zoo
zookeeper zoom zstandard zstd zstddec zxid zxids
`
    .trim()
    .split(/\s+/),
)

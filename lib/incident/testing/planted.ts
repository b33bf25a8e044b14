/** Files of every kind with something in them that nobody else may read. Every secret is a word of its own. */
export const SECRETS = {
  serverIp: '10.77.31.5',
  otherServerIp: '10.77.31.6',
  clientIp: '172.29.83.141',
  fileIp: '198.51.100.24',
  dashedIp: '198-51-100-25',
  joinedIp: '198_51_100_26',
  ip6: '2001:db8:77:1::c0de',
  hostName: 'zk-quarantine-1.umbra.example.net',
  shortHost: 'mirelle7',
  cloudHost: 'ip-10-77-31-9',
  topic: 'invoices_vantablack',
  clientId: 'checkout-gargoyle',
  group: 'grp-halibut-7',
  transactionalId: 'txn-platypus-3',
  user: 'svc-ocelot',
  mail: 'wilhelmina@umbra-corp.example',
  principal: 'zookeeper/basilisk.umbra.example.net@UMBRA.EXAMPLE',
  password: 'Tr0ub4dor-and-3',
  keyPassword: 'c0rrecthorse!batt',
  jaasPassword: 'st4ple-xkcd-936',
  basicAuth: 'hunter2hunter3',
  token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJvY2Vsb3QifQ.c2lnbmF0dXJl',
  dataDir: 'frobisher',
  keystore: 'wyvern-keystore',
  znode: 'klaxonbird',
  znodeData: 'quetzalcoatlus',
  exception: 'smithereens',
  errorText: 'gribbleford',
  threadName: 'xylophonist',
  packageName: 'umbracorpinternal',
  unknownWord: 'zanzibarium',
  property: 'flibbertigib',
  label: 'tenant-narwhal',
  metric: 'bandersnatch',
  archive: 'jabberwock',
  folder: 'vorpalblade',
  recordKey: 'key-coelacanth',
  recordValue: 'value-ambergris',
  headerKey: 'hdr-wombat',
  headerValue: 'hv-numbat',
  distinguished: 'badgerhole-unit',
  database: 'pg-axolotl-2',
  bucket: 'kestrel-bucket',
  accessKey: 'AKIAIOSFODNN7LYREBIRD',
  rack: 'rack-pangolin',
  mappedIp6: '::ffff:172.29.83.142',
  localIp6: 'fe80::77:31ff:fe0c:5',
  hostedClient: 'consumer-tapir01-7f',
  agent: 'capybara9',
  keytab: 'numbatkeys',
  realm: 'TAMARIN.EXAMPLE',
  escaped: 'marga"y',
  session: '0x3000077c0ffee42',
  sessionOfZero: '0x7c0ffee4213',
} as const

type Secrets = typeof SECRETS

const stamp = (second: number, ms = 0) =>
  `2024-03-05 10:00:${String(second).padStart(2, '0')},${String(ms).padStart(3, '0')}`

export function serverLog(sid: number, s: Secrets): string {
  const line = (second: number, level: string, thread: string, where: string, message: string) =>
    `${stamp(second, sid)} [myid:${sid}] - ${level.padEnd(5)} [${thread}:${where}] - ${message}`
  return [
    line(1, 'INFO', 'main', 'QuorumPeerConfig@135', `Reading configuration from: /srv/${s.dataDir}/conf/zoo.cfg`),
    line(1, 'INFO', 'main', 'Environment@98', `Server environment:host.name=${s.hostName}`),
    line(1, 'INFO', 'main', 'Environment@98', `Server environment:user.name=${s.user}`),
    line(1, 'INFO', 'main', 'Environment@98', `Server environment:user.home=/home/${s.user}`),
    line(
      1,
      'INFO',
      'main',
      'Environment@98',
      `Server environment:java.class.path=/srv/${s.dataDir}/lib/${s.property}-1.2.jar:/opt/x`,
    ),
    line(2, 'INFO', 'main', 'QuorumPeer@1438', 'LOOKING'),
    line(
      2,
      'INFO',
      `QuorumPeer[myid=${sid}](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)`,
      'QuorumPeer@1438',
      'LOOKING',
    ),
    line(
      2,
      'WARN',
      'QuorumConnectionThread-[myid=1]-2',
      'QuorumCnxManager@401',
      `Cannot open channel to 2 at election address ${s.shortHost}/${s.serverIp}:3888`,
    ),
    'java.net.ConnectException: Connection refused (Connection refused)',
    '\tat java.base/java.net.PlainSocketImpl.socketConnect(Native Method)',
    `\tat com.${s.packageName}.net.Dialer.dial(Dialer.java:77)`,
    `Caused by: com.${s.packageName}.TunnelException: no route for ${s.exception} via ${s.cloudHost}`,
    '\t... 3 more',
    line(
      3,
      'INFO',
      'ListenerHandler-/0.0.0.0:3888',
      'QuorumCnxManager$Listener$ListenerHandler@1070',
      `Received connection request from /${s.otherServerIp}:53210`,
    ),
    line(4, 'WARN', 'NIOWorkerThread-1', 'NIOServerCnxn@364', `Unexpected exception`),
    `EndOfStreamException: Unable to read additional data from client, it probably closed the socket: address = /${s.clientIp}:50112, session = ${s.session}`,
    line(
      4,
      'INFO',
      'NIOServerCxnFactory.AcceptThread:/0.0.0.0:2181',
      'NIOServerCnxnFactory@219',
      `Accepted socket connection from /${s.clientIp}:50113`,
    ),
    line(
      4,
      'INFO',
      `${s.threadName}-worker-7`,
      'ZooKeeperServer@1064',
      `Client attempting to establish new session at /${s.clientIp}:50113`,
    ),
    line(
      4,
      'INFO',
      'SyncThread:1',
      'ZooKeeperServer@728',
      `Established session ${s.session} with negotiated timeout 30000 for client /${s.clientIp}:50113`,
    ),
    line(
      5,
      'INFO',
      'SessionTracker',
      'ZooKeeperServer@600',
      `Expiring session ${s.sessionOfZero}, timeout of 30000ms exceeded`,
    ),
    line(
      5,
      'INFO',
      'ProcessThread(sid:1 cport:-1):',
      'PrepRequestProcessor@859',
      `Got user-level KeeperException when processing sessionid:${s.session} type:create cxid:0x1 zxid:0x200000003 txntype:-1 reqpath:n/a Error Path:/${s.znode}/locks Error:KeeperErrorCode = NodeExists for /${s.znode}/locks`,
    ),
    line(6, 'ERROR', 'main', 'ServerCnxn@99', `password=${s.password} rejected for ${s.user}`),
    line(
      6,
      'INFO',
      'NIOWorkerThread-3',
      'SaslServerCallbackHandler@119',
      `Successfully authenticated client: authenticationID=${s.principal};  authorizationID=${s.principal}.`,
    ),
    line(
      6,
      'INFO',
      'NIOWorkerThread-3',
      'ZooKeeperServer@1170',
      `adding SASL authorization for authorizationID: ${s.principal}`,
    ),
    line(
      7,
      'WARN',
      'SyncThread:1',
      'SyncRequestProcessor@500',
      `${s.unknownWord} refused by ${s.mail} at https://${s.user}:${s.basicAuth}@${s.hostName}:8443/${s.znode}?t=${s.token}`,
    ),
    line(
      8,
      'ERROR',
      'SyncThread:1',
      'ZooKeeperCriticalThread@49',
      'Severe unrecoverable error, from thread : SyncThread:1',
    ),
    `java.io.IOException: No space left on device: /srv/${s.dataDir}/version-2/log.200000001 ${s.errorText}`,
    `\tat com.${s.packageName}.Disk.write(Disk.java:12)`,
    line(8, 'ERROR', 'main', 'QuorumPeer@1148', 'Unable to load database on disk'),
    `java.io.IOException: ${s.errorText} in snapshot of ${s.dataDir} with ${s.znodeData}`,
    line(
      9,
      'WARN',
      `QuorumPeer[myid=${sid}](plain=/${s.serverIp}:2181)(secure=[${s.ip6}]:2281)`,
      'Follower@129',
      'Exception when following the leader',
    ),
    `java.net.SocketTimeoutException: ${s.errorText} read of ${s.ip6}`,
    line(9, 'INFO', 'main', 'QuorumPeer@868', `Peer state changed: looking`),
    '',
  ].join('\n')
}

export function zooCfg(s: Secrets): string {
  return [
    `dataDir=/srv/${s.dataDir}/zookeeper`,
    'clientPort=2181',
    'tickTime=2000',
    'initLimit=5',
    'syncLimit=2',
    `server.1=${s.shortHost}:2888:3888`,
    `server.2=${s.serverIp}:2888:3888`,
    `server.3=${s.hostName}:2888:3888:participant;0.0.0.0:2181`,
    `ssl.keyStore.location=/srv/${s.dataDir}/${s.keystore}.jks`,
    `ssl.keyStore.password=${s.keyPassword}`,
    `ssl.quorum.trustStore.password=${s.password}`,
    `superUser=${s.principal}`,
    `DigestAuthenticationProvider.superDigest=super:${s.basicAuth}=`,
    `${s.property}=1`,
    `authProvider.x=com.${s.packageName}.Auth`,
    '',
  ].join('\n')
}

export function auditLog(s: Secrets): string {
  return [
    `2024-03-05 10:00:01,120 INFO audit.Log4jAuditLogger: user=${s.user},${s.mail}	operation=serverStart	result=success`,
    `2024-03-05 10:00:02,120 INFO audit.Log4jAuditLogger: session=${s.session}	user=${s.clientIp},${s.principal}	ip=${s.clientIp}	operation=create	znode=/${s.znode}/data	znode_type=persistent	result=success`,
    `2024-03-05 10:00:03,120 INFO audit.Log4jAuditLogger: session=${s.session}	user=${s.user}	ip=${s.clientIp}	operation=setAcl	znode=/${s.znode}	acl=digest:${s.user}:${s.basicAuth}:cdrwa	result=failure`,
    '',
  ].join('\n')
}

export function fourLetter(s: Secrets): string {
  return [
    '$ echo cons | nc localhost 2181',
    ` /${s.clientIp}:50113[1](queued=0,recved=10,sent=10,sid=${s.session},lop=PING,est=1709632804000,to=30000,lcxid=0x5,lzxid=0x200000003,lresp=1,llat=0,minlat=0,avglat=1,maxlat=9)`,
    '',
    '$ echo envi | nc localhost 2181',
    'Environment:',
    'zookeeper.version=3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f, built on 2022-02-25 08:49 UTC',
    `host.name=${s.hostName}`,
    `java.class.path=/srv/${s.dataDir}/lib/${s.property}.jar`,
    `user.name=${s.user}`,
    `user.home=/home/${s.user}`,
    '',
    '$ echo conf | nc localhost 2181',
    'clientPort=2181',
    `dataDir=/srv/${s.dataDir}/version-2`,
    `dataLogDir=/srv/${s.dataDir}/version-2`,
    'tickTime=2000',
    'serverId=1',
    `server.1=${s.shortHost}:2888:3888:participant`,
    '',
    '$ echo wchp | nc localhost 2181',
    `/${s.znode}/watched`,
    `	${s.session}`,
    '',
  ].join('\n')
}

export function mntr(s: Secrets): string {
  return [
    'zk_version	3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f, built on 2022-02-25 08:49 UTC',
    'zk_server_state	follower',
    'zk_num_alive_connections	3',
    `zk_cnt_${s.metric}_write_per_namespace	12`,
    `zk_avg_write_per_namespace{key="${s.label}"}	3.0`,
    'zk_max_latency	203',
    '',
  ].join('\n')
}

export function prometheus(s: Secrets): string {
  return [
    '# HELP avg_latency avg_latency',
    '# TYPE avg_latency gauge',
    `avg_latency{instance="${s.hostName}:7000",job="${s.label}",pod="${s.shortHost}"} 2.5`,
    '# TYPE outstanding_requests gauge',
    `outstanding_requests{instance="${s.serverIp}:7000",team="${s.label}"} 10.0`,
    `# TYPE ${s.metric}_total counter`,
    `${s.metric}_total{customer="${s.property}"} 4`,
    '',
  ].join('\n')
}

export function gcLog(s: Secrets): string {
  return [
    '[2024-03-05T10:00:00.100+0000][0.005s][info][gc,init] CardTable entry size: 512',
    `[2024-03-05T10:00:00.101+0000][0.006s][info][gc] Using G1`,
    `[2024-03-05T10:00:00.101+0000][0.006s][info][gc,init] Command line: -Dzookeeper.ssl.keyStore.password=${s.keyPassword} -Duser.home=/home/${s.user} -D${s.property}=1`,
    '[2024-03-05T10:00:03.101+0000][3.006s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 4312.345ms',
    '',
  ].join('\n')
}

export function brokerLog(s: Secrets): string {
  return [
    '[2024-03-05 10:00:00,100] INFO KafkaConfig values: ',
    `	advertised.listeners = SASL_SSL://${s.hostName}:9093`,
    `	ssl.keystore.password = ${s.keyPassword}`,
    ' (kafka.server.KafkaConfig)',
    '[2024-03-05 10:00:00,200] INFO [KafkaServer id=1] started (kafka.server.KafkaServer)',
    `[2024-03-05 10:00:01,100] INFO [Partition ${s.topic}-3 broker=1] Shrinking ISR from 1,2,3 to 1. Leader: (highWatermark: 12, endOffset: 14). Out of sync replicas: (brokerId: 2, endOffset: 12). (kafka.cluster.Partition)`,
    `[2024-03-05 10:00:02,100] ERROR [ReplicaManager broker=1] Error processing append operation on partition ${s.topic}-3 (kafka.server.ReplicaManager)`,
    `org.apache.kafka.common.errors.CorruptRecordException: Record key ${s.recordKey} value ${s.recordValue} is corrupt`,
    `[2024-03-05 10:00:03,100] INFO [GroupCoordinator 1]: Preparing to rebalance group ${s.group} in state PreparingRebalance with old generation 4 (reason: Adding new member ${s.clientId}-5f0c with group instance id None; client reason: not provided) (kafka.coordinator.group.GroupCoordinator)`,
    `[2024-03-05 10:00:04,100] INFO [TransactionCoordinator id=1] Initialized transactionalId ${s.transactionalId} with producerId 12 and producer epoch 0 on partition __transaction_state-3 (kafka.coordinator.transaction.TransactionCoordinator)`,
    `[2024-03-05 10:00:05,100] INFO [SocketServer listenerType=ZK_BROKER, nodeId=1] Failed authentication with ${s.shortHost}/${s.clientIp} (channelId=${s.serverIp}:9093-${s.clientIp}:40112-5) (SSL handshake failed for User:${s.user}) (org.apache.kafka.common.network.Selector)`,
    `[2024-03-05 10:00:06,100] WARN [AdminClient clientId=${s.clientId}] Connection to node -1 (${s.hostName}/${s.serverIp}:9092) could not be established. (org.apache.kafka.clients.NetworkClient)`,
    `[2024-03-05 10:00:07,100] INFO [Log partition=${s.topic}-3, dir=/srv/${s.dataDir}/kafka] Recovering unflushed segment 0 (kafka.log.LocalLog)`,
    `[2024-03-05 10:00:08,100] ERROR Error while writing to checkpoint file /srv/${s.dataDir}/kafka/recovery-point-offset-checkpoint (kafka.server.LogDirFailureChannel)`,
    `java.io.IOException: ${s.errorText}`,
    '',
  ].join('\n')
}

export function dumpText(s: Secrets): string {
  const batch = (offset: number, position: number) =>
    `baseOffset: ${offset} lastOffset: ${offset} count: 1 baseSequence: -1 lastSequence: -1 producerId: -1 producerEpoch: -1 partitionLeaderEpoch: 0 isTransactional: false isControl: false deleteHorizonMs: OptionalLong.empty position: ${position} CreateTime: 17096328000${offset} size: 100 magic: 2 compresscodec: none crc: 1303352861 isvalid: ${offset !== 11}`
  return [
    `Dumping /srv/${s.dataDir}/kafka/${s.topic}-3/00000000000000000010.log`,
    'Log starting offset: 10',
    batch(10, 0),
    `| offset: 10 CreateTime: 1709632800010 keySize: 14 valueSize: 15 sequence: -1 headerKeys: [${s.headerKey}] key: ${s.recordKey} payload: ${s.recordValue}`,
    batch(11, 100),
    `| offset: 11 CreateTime: 1709632800011 keySize: 14 valueSize: 15 sequence: -1 headerKeys: [] key: ${s.recordKey} payload: first`,
    `Dumping ${s.recordValue}`,
    `offset: 3 position: 7 ${s.recordValue}`,
    batch(12, 200),
    '',
  ].join('\n')
}

export function clientLog(s: Secrets): string {
  return [
    `2024-03-05 10:00:01,001 [main] INFO  org.apache.zookeeper.ZooKeeper - Initiating client connection, connectString=${s.shortHost}:2181,${s.hostName}:2181/${s.znode} sessionTimeout=30000 watcher=com.${s.packageName}.Watcher@1a2b3c`,
    `2024-03-05 10:00:01,101 [main-SendThread(${s.hostName}:2181)] INFO  org.apache.zookeeper.ClientCnxn - Opening socket connection to server ${s.hostName}/${s.serverIp}:2181. Will not attempt to authenticate using SASL (unknown error)`,
    `2024-03-05 10:00:01,201 [main-SendThread(${s.hostName}:2181)] INFO  org.apache.zookeeper.ClientCnxn - Session establishment complete on server ${s.hostName}/${s.serverIp}:2181, sessionid = ${s.session}, negotiated timeout = 30000`,
    `2024-03-05 10:00:02,201 [${s.threadName}-1] INFO  com.${s.packageName}.Billing - record ${s.recordKey} = ${s.recordValue} done`,
    `2024-03-05 10:00:21,201 [main-SendThread(${s.hostName}:2181)] WARN  org.apache.zookeeper.ClientCnxn - Client session timed out, have not heard from server in 20004ms for sessionid ${s.session}`,
    '',
  ].join('\n')
}

export function checkpoint(s: Secrets): string {
  return ['0', '2', `${s.topic} 3 99`, `${s.topic} 4 1`, ''].join('\n')
}

export function metaProperties(s: Secrets): string {
  return ['#', '#Tue Mar 05 10:00:00 UTC 2024', `cluster.id=${s.property}AA`, 'broker.id=1', 'version=0', ''].join('\n')
}

export function quorumState(s: Secrets): string {
  return JSON.stringify({
    clusterId: s.property,
    leaderId: 1,
    leaderEpoch: 4,
    votedId: -1,
    appliedOffset: 0,
    currentVoters: [{ voterId: 1 }],
    data_version: 0,
  })
}

export function article(s: Secrets): string {
  return `We had an incident at ${s.property} and ${s.mail} was on call.\n\n${serverLog(1, s).split('\n').slice(5, 20).join('\n')}\n\nThen ${s.unknownWord} happened to ${s.recordValue}.\n`
}

/** Lines of security, of clients and of what a JVM was started with. */
export function securityLog(s: Secrets): string {
  const line = (second: number, where: string, message: string) =>
    `${stamp(second)} [myid:1] - WARN  [NIOWorkerThread-2:${where}] - ${message}`
  return [
    line(1, 'X509AuthenticationProvider@190', `Authenticated Id 'CN=${s.user},OU=${s.distinguished},O=Umbra' for x509`),
    line(
      2,
      'ZooKeeperServer@1170',
      `acl sasl:${s.user}/_HOST@${s.realm}:cdrwa and ip:${s.clientIp}/32:r and auth::crwda`,
    ),
    line(
      3,
      'Login@320',
      `TGT refresh for zookeeper/${s.shortHost}@${s.realm} from keyTab=/etc/${s.keytab}.keytab failed`,
    ),
    line(4, 'JaasConfiguration@88', `username="${s.user}" password="${s.jaasPassword}" serviceName="${s.property}";`),
    line(5, 'NIOServerCnxn@380', `Unable to read from [${s.mappedIp6}]:50113, from /[${s.localIp6}%eth0]:50114`),
    line(
      6,
      'Exporter@12',
      `jdbc:postgresql://${s.user}:${s.basicAuth}@${s.database}:5432/${s.znode}?password=${s.password}`,
    ),
    line(
      7,
      'Backup@40',
      `PUT s3://${s.bucket}/${s.dataDir}/snap failed with AWSAccessKeyId=${s.accessKey}&Signature=${s.token}`,
    ),
    line(8, 'Backup@41', `Authorization: Basic ${btoa(`${s.user}:${s.basicAuth}`)}`),
    line(9, 'Backup@42', `Authorization: Bearer ${s.token}`),
    '',
  ].join('\n')
}

export function brokerSecurityLog(s: Secrets): string {
  const jaas = `org.apache.kafka.common.security.plain.PlainLoginModule required username="${s.user}" password="${s.jaasPassword}";`
  return [
    '[2024-03-05 10:00:00,100] INFO KafkaConfig values: ',
    `	broker.rack = ${s.rack}`,
    `	listener.name.sasl_ssl.plain.sasl.jaas.config = ${jaas}`,
    `	super.users = User:CN=${s.user},OU=${s.distinguished};User:${s.principal}`,
    `	zookeeper.connect = ${s.shortHost}:2181,${s.hostName}:2181/${s.znode}`,
    ' (kafka.server.KafkaConfig)',
    `[2024-03-05 10:00:01,100] INFO [Consumer clientId=${s.hostedClient}, groupId=${s.group}] Resetting offset for partition ${s.topic}-3 to position FetchPosition{offset=4, offsetEpoch=Optional.empty, currentLeader=LeaderAndEpoch{leader=Optional[${s.hostName}:9092 (id: 1 rack: ${s.rack})], epoch=4}}. (org.apache.kafka.clients.consumer.internals.SubscriptionState)`,
    `[2024-03-05 10:00:02,100] ERROR [KafkaApi-1] Error when handling request: clientId=${s.hostedClient}, correlationId=7, api=PRODUCE, version=9, body={topic_data=[{name=${s.topic},partition_data=[{index=3,records=${s.recordValue}}]}]} (kafka.server.KafkaApis)`,
    `org.apache.kafka.common.errors.SerializationException: {"${s.recordKey}":"${s.recordValue}","note":"${s.escaped}"}`,
    `[2024-03-05 10:00:03,100] INFO Principal = User:CN=${s.user},OU=${s.distinguished} is Denied Operation = Write from host = ${s.clientIp} on resource = Topic:LITERAL:${s.topic} (kafka.authorizer.logger)`,
    `[2024-03-05 10:00:04,100] WARN [Producer clientId=${s.clientId}, transactionalId=${s.transactionalId}] Bootstrap broker [${s.mappedIp6}]:9092 (id: -1 rack: ${s.rack}) disconnected (org.apache.kafka.clients.NetworkClient)`,
    '',
  ].join('\n')
}

export function startedWith(s: Secrets): string {
  const flags = [
    `-javaagent:/opt/${s.dataDir}/agent.jar=server=${s.agent}:8126,token=${s.token}`,
    `-Djavax.net.ssl.trustStorePassword=${s.password} -Djava.security.auth.login.config=/etc/${s.keytab}/jaas.conf`,
    `-Dcom.sun.management.jmxremote.password.file=/etc/${s.keytab} -Djava.rmi.server.hostname=${s.hostName}`,
    `-Xlog:gc*:file=/var/log/${s.dataDir}/gc.log -XX:HeapDumpPath=/mnt/${s.bucket}`,
  ]
  return [
    `Java HotSpot(TM) 64-Bit Server VM (25.292-b10) for linux-amd64 JRE (1.8.0_292-b10), built on Apr 8 2021 by "${s.user}" with gcc 7.3.0`,
    `CommandLine flags: ${flags.join(' ')} -XX:+UseG1GC`,
    '2024-03-05T10:00:03.101+0000: 3.006: [GC pause (G1 Evacuation Pause) (young), 4.3123450 secs]',
    `[2024-03-05T10:00:04.101+0000][4.006s][info][gc,init] Command line: ${flags.join(' ')}`,
    '[2024-03-05T10:00:05.101+0000][5.006s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 4312.345ms',
    '',
  ].join('\n')
}

/** Escapes in label values, and a comment. */
export function labels(s: Secrets): string {
  return [
    `# HELP zk_up at ${s.hostName}`,
    '# TYPE zk_up gauge',
    `zk_up{instance="[${s.localIp6}]:7000",note="${s.escaped.replace('"', '\\"')}",path="C:\\\\${s.dataDir}\\\\x"} 1`,
    `zk_up{instance="${s.agent}",rack="${s.rack}",url="http://${s.user}:${s.basicAuth}@${s.database}/"} 1`,
    '',
  ].join('\n')
}

// A network of one's own: everything that does not stay on this machine leaves by one interface, which
// leads nowhere and counts; whoever asks for a name asks here, and is told that there is none. Needs
// root on Linux.
import { createSocket } from 'node:dgram';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** An address and a name that are nowhere, but beyond this machine. */
export const beyond = { address: '10.77.0.9', name: 'beyond.example' } as const;

// An interface that speaks IPv6, or asks who has an address, would send on its own.
const setUp = `set -e
ip link set lo up
ip link add out0 type veth peer name out1
for one in out0 out1; do
	echo 1 > /proc/sys/net/ipv6/conf/$one/disable_ipv6
	ip link set $one arp off
	ip link set $one up
done
ip addr add 10.77.0.1/24 dev out0
ip route add default via 10.77.0.2
mount --bind "$1" /etc/resolv.conf
shift
exec "$@"
`;

/** Runs a spec of the folder `isolated` in a network of its own; null where that cannot be made. */
export function runIsolated(
	spec: string
): { readonly ok: boolean; readonly output: string } | null {
	const folder = mkdtempSync(join(tmpdir(), 'askwell-network-'));
	const [script, names] = [join(folder, 'set-up.sh'), join(folder, 'resolv.conf')];
	writeFileSync(script, setUp);
	writeFileSync(names, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
	const within = (...command: readonly string[]) =>
		spawnSync('unshare', ['--net', '--mount', 'sh', script, names, ...command], {
			cwd: root,
			env: { ...process.env, ASKWELL_ISOLATED: '1' },
			encoding: 'utf8'
		});
	try {
		if (within('true').status !== 0) return null;
		const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
		const args = ['test', '--project=isolated', '--workers=1', '--reporter=line'];
		const { status, stdout } = within(
			process.execPath,
			cli,
			...args,
			`--output=${join(folder, 'results')}`,
			spec
		);
		return { ok: status === 0, output: stdout };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Packets that left this machine since its network was made. */
export function packetsOut(): number {
	const line = readFileSync('/proc/net/dev', 'utf8')
		.split('\n')
		.find((one) => one.trim().startsWith('out0:'));
	// After the name: eight numbers of what came in, then bytes and packets of what went out.
	return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
}

/** The name that a question for a name asks for (RFC 1035, 4.1). */
function nameIn(question: Buffer): string {
	const labels: string[] = [];
	for (let at = 12; (question[at] ?? 0) > 0; at += 1 + (question[at] ?? 0)) {
		labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)));
	}
	return labels.join('.').toLowerCase();
}

/** Hears every name that is asked for in such a network, and says of each that there is none. */
export async function hearNames(): Promise<{ names: () => string[]; stop: () => void }> {
	const heard: string[] = [];
	const socket = createSocket('udp4');
	socket.on('message', (question, { address, port }) => {
		heard.push(nameIn(question));
		const answer = Buffer.from(question);
		answer.writeUInt16BE(0x8183, 2);
		socket.send(answer, port, address);
	});
	await new Promise<void>((done) => socket.bind(53, '127.0.0.1', done));
	return { names: () => [...heard], stop: () => socket.close() };
}

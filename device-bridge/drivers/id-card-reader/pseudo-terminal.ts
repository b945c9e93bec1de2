import { spawn } from 'node:child_process'
import type { ReaderSimulator } from './simulator.ts'

/** One end of a pseudo-terminal that serialport can open as if it were a reader's port. */
export interface SimulatorOnTerminal {
  readonly path: string
  unplug(): void
  stop(): Promise<void>
}

/**
 * Node cannot ask Linux for a pseudo-terminal, perl can: it opens one, says its path on stderr,
 * holds it open and carries bytes between it and its own stdin and stdout.
 */
const carrier = String.raw`
use strict; use Fcntl;
sysopen(my $near, '/dev/ptmx', O_RDWR | O_NOCTTY) or die "ptmx: $!";
my $unlocked = pack('i', 0);
ioctl($near, 0x40045431, $unlocked) or die "unlock: $!";
my $number = pack('i', 0);
ioctl($near, 0x80045430, $number) or die "number: $!";
my $path = '/dev/pts/' . unpack('i', $number);
sysopen(my $far, $path, O_RDWR | O_NOCTTY) or die "$path: $!";
system('stty', '-F', $path, 'raw', '-echo') == 0 or die 'stty';
syswrite(STDERR, "$path\n");
for (;;) {
  my $ready = ''; vec($ready, fileno(STDIN), 1) = 1; vec($ready, fileno($near), 1) = 1;
  next if select($ready, undef, undef, undef) < 0;
  for ([*STDIN, $near], [$near, *STDOUT]) {
    my ($from, $to) = @$_;
    next unless vec($ready, fileno($from), 1);
    my $count = sysread($from, my $bytes, 4096);
    exit 0 unless $count;
    for (my $at = 0; $at < $count;) { $at += syswrite($to, $bytes, $count - $at, $at) // exit 0 }
  }
}`

/** Puts a simulated reader behind a pseudo-terminal (Linux). */
export async function simulatorOnTerminal(simulator: ReaderSimulator): Promise<SimulatorOnTerminal> {
  const perl = spawn('perl', ['-e', carrier], { stdio: ['pipe', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => void perl.once('close', () => resolve()))
  const path = await new Promise<string>((resolve, reject) => {
    let said = ''
    perl.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (said.startsWith('/dev/pts/') && said.endsWith('\n')) resolve(said.trim())
    })
    const refuse = (): void =>
      reject(
        new Error(
          `No pseudo-terminal: this needs Linux, perl and stty (Debian: perl-base, coreutils). ${said}`,
        ),
      )
    perl.once('error', refuse)
    perl.once('close', refuse)
  })
  perl.stdin.on('error', () => {})
  simulator.attach({
    write: (bytes) => void (perl.stdin.writable && perl.stdin.write(bytes)),
    listen: (hear) => void perl.stdout.on('data', hear),
  })
  return {
    path,
    unplug: () => void perl.kill(),
    async stop() {
      perl.kill()
      await gone
    },
  }
}

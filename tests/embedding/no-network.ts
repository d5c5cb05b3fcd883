/** Loaded before a program, in each of its threads: whoever opens a connection ends the process. */
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import net from 'node:net'

function refuse(): never {
  writeSync(2, 'a connection was tried\n')
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

net.Socket.prototype.connect = refuse
Object.assign(dns, { lookup: refuse })
Object.assign(dns.promises, { lookup: refuse })

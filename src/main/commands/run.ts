import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import { groupsCommand } from './groups.ts'
import { terminal, usageStatus, type CommandIo } from './io.ts'
import { newCommand, sampleCommand, usage } from './new.ts'
import { commandWords } from './words-commands.ts'

/**
 * One command of the terminal; resolves with the status to end with: 0 done, 1 done and something is wrong, 2 a file
 * could not be read or written, 64 wrong words. Does nothing when loaded.
 */
export async function runCommand(given: readonly string[], ports: Pick<CommandIo, 'htmlToPdf' | 'svgToPng'>): Promise<number> {
  const io = terminal(ports)
  const [command, ...args] = given
  switch (command) {
    case 'new': return newCommand(args, io)
    case 'sample': return sampleCommand(args, io)
    case 'groups': return groupsCommand(args, groupsPorts(io))
    case 'check': return checkCommand(args, io)
    case 'export': return exportCommand(args, io)
    case 'help': case '--help': case '-h':
      io.out(commandWords[io.language].usage)
      return 0
    case undefined: default:
      usage(io)
      return usageStatus
  }
}

function groupsPorts(io: CommandIo): Parameters<typeof groupsCommand>[1] {
  return {
    out: (text) => { io.out(text.replace(/\n$/, '')) },
    err: (text) => { io.error(text.replace(/\n$/, '')) },
    read: (file) => {
      try {
        return io.readFile(io.path(file))
      } catch {
        return null
      }
    },
    now: () => Date.now(),
    language: io.language,
  }
}

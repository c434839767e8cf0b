import { Command, Option } from 'commander';
import { commandTable, type CommandDefinition, type CommandGroup } from './command-table.ts';
import type { ExitCode } from './exit-code.ts';
import { showsColors } from './output.ts';
import type { ProjectOptions, Shell } from './shell.ts';
import { version } from './version.ts';

/**
 * The command line as commander sees it. Parsing loads none of the commands: each is loaded when it runs.
 *
 * @param finish - Told the exit code of the command that ran.
 */
export function buildProgram(shell: Shell, finish: (code: ExitCode) => void): Command {
  const { stdout, stderr, environment } = shell.host;
  const program = new Command('docwright')
    .description('Documentation for TypeScript that is true, present and fresh.')
    .version(version, '-v, --version', 'Print the version')
    .helpOption('-h, --help', 'Print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHasColors: () => showsColors(stdout, environment),
      getErrHasColors: () => showsColors(stderr, environment),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText('after', closing);
  for (const option of projectOptions()) program.addOption(option);
  for (const definition of commandTable) addAny(program, definition, shell, finish);
  return program;
}

function projectOptions(): Option[] {
  return [
    new Option('--root <folder>', 'Folder of the project (default: the current one)'),
    new Option('--cwd <folder>').hideHelp(),
    new Option('--config <file>', 'Configuration file, relative to the root'),
    new Option('--tsconfig <file>', 'tsconfig that selects the sources, relative to the root'),
    new Option('--scope <scope>', 'Which symbols count: public, exported or all'),
    new Option('--preset <preset>', 'What "documented" means: docwright, typedoc, api-extractor or deno'),
    new Option('--log-level <level>', 'Log events as lines of JSON, to standard error or --log-file').choices([
      'error',
      'warn',
      'info',
      'debug',
    ]),
    new Option('--log-file <file>', 'File that the log is added to (level: info)'),
    new Option('--debug', 'Print the stack of an error'),
  ];
}

function addAny(
  program: Command,
  definition: CommandDefinition | CommandGroup,
  shell: Shell,
  finish: (code: ExitCode) => void,
): void {
  if (!('commands' in definition)) {
    addCommand(program, definition, shell, finish);
    return;
  }
  const group = program.command(definition.name).description(definition.summary).helpCommand(false);
  for (const command of definition.commands) addCommand(group, command, shell, finish);
}

function addCommand(
  program: Command,
  { name, summary, files, takes = {}, options, load }: CommandDefinition,
  shell: Shell,
  finish: (code: ExitCode) => void,
): void {
  const command = program.command(name).description(summary);
  if (files) command.argument('[files...]', 'Files, folders or globs to look at (default: the whole project)');
  for (const [argument, description] of Object.entries(takes)) command.argument(argument, description);
  for (const option of options) command.addOption(option);
  command.action(async () => {
    const run = await load();
    const { cwd, ...given } = command.optsWithGlobals<ProjectOptions & { cwd?: string }>();
    const root = given.root ?? cwd;
    const projectOptions = { ...given, ...(root !== undefined && { root }), files: command.args };
    finish(await run(shell, projectOptions as never));
  });
}

const closing = `
\`docwright <command> --help\` prints the options of a command.
Exit codes: 0 fine, 1 findings, 2 wrong usage or configuration, 3 not everything could be done, 4 budget spent,
70 fault of docwright, 130 interrupted.`;
